// id: cq32
// section: numbers
// title: {th: เครือข่ายของจังหวัดมีอะไรบ้าง (เชียงใหม่), en: "Which networks does a province have? (Chiang Mai)"}
// answers:
//   th: เครือข่ายของจังหวัดที่เอกสารแจกแจงหรือนับไว้ เช่นเดียวกับ cq31
//   en: "The networks of the province that documents list or count, as cq31."
// like: cq31
// defaults: {province: เชียงใหม่}
