// id: cq18
// section: people
// title: {th: ใครเป็นวัฒนธรรมจังหวัด, en: "Who were provincial culture officers?"}
// answers:
//   th: ผู้ดำรงตำแหน่งวัฒนธรรมจังหวัด ของที่ใด ยืนยันเมื่อใด ที่เข้าร่วมโดยไม่ระบุชื่อแสดงว่าไม่ได้ระบุ
//   en: "Provincial culture officers, of which province and attested when; those who took part unnamed are shown as not stated."
// like: cq17
// defaults: {role: วัฒนธรรมจังหวัด}
