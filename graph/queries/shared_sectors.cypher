// id: shared-sectors
// section: numbers
// title: {th: ภาคส่วนใดมีเครือข่ายในหลายจังหวัด, en: "Which sectors have networks in several provinces?"}
// answers:
//   th: ภาคส่วนที่มีเครือข่ายอย่างน้อยตามจำนวนจังหวัดที่กำหนด โดยใช้ชื่อภาคส่วนตามที่เอกสารเขียน
//   en: "Sectors, by the name that documents give them, with networks in at least so many provinces."
// parameters:
//   at_least: {type: number, th: อย่างน้อยกี่จังหวัด, en: At least, default: "2"}
// columns:
//   sector:
//   sector_id:
//   number: {type: number, th: จำนวนจังหวัด, en: Provinces}
//   provinces: {type: texts, th: จังหวัด, en: Names of the provinces}
//   networks: {type: texts, th: เครือข่าย, en: Networks}
// order: [-number, sector]
MATCH (s:Sector)<-[:IN_SECTOR]-(n:Network)-[:IN_PROVINCE]->(v:Province)
WITH s, count(DISTINCT v) AS number, collect(coalesce(v.nameTh, v.nameEn)) AS provinces, collect(coalesce(n.nameTh, n.nameEn)) AS networks,
  collect(DISTINCT [n.id, 'inSector', s.id]) AS because
WHERE number >= $at_least
RETURN coalesce(s.nameTh, s.nameEn) AS sector, s.id AS sector_id, number, provinces, networks, because
