// id: meetings-per-region
// section: meetings
// title: {th: แต่ละภาคมีการประชุมกี่ครั้ง ในจังหวัดใด, en: "How many meetings were there in each region, and in which provinces?"}
// answers:
//   th: จำนวนการประชุมตามภาคของจังหวัดที่จัด ตามการแบ่งภาคของสภาพัฒน์ ซึ่งอนุมานจากทะเบียน
//   en: "Meetings by the region of their host province; regions are those of the NESDC, inferred from the register."
// columns:
//   region: {type: text, th: ภาค, en: Region}
//   region_id: {type: id, th: รหัสภาค, en: Region id}
//   count:
//   provinces: {type: texts, th: จังหวัด, en: Provinces}
//   dates:
// order: [-count, region]
MATCH (m:Meeting)-[:IN_PROVINCE]->(v:Province)-[:IN_REGION]->(r:Region)
RETURN coalesce(r.nameTh, r.nameEn) AS region, r.id AS region_id, count(DISTINCT m) AS count, collect(coalesce(v.nameTh, v.nameEn)) AS provinces,
  collect(m.startDate) AS dates, collect(DISTINCT [m.id, 'inProvince', v.id]) + collect(DISTINCT [v.id, 'inRegion', r.id]) AS because
