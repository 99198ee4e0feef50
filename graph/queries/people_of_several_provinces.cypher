// id: people-of-several-provinces
// section: coordination
// title: {th: ใครทำงานข้ามหลายจังหวัด, en: "Who worked across several provinces?"}
// answers:
//   th: บุคคลที่ประสานงานอย่างน้อยจำนวนจังหวัดที่กำหนด ตามนิยามเดียวกับ cq23
//   en: "People who coordinated at least so many provinces, in the sense of cq23."
// parameters:
//   at_least: {type: number, th: อย่างน้อยกี่จังหวัด, en: At least, default: "2"}
// columns:
//   person:
//   person_id:
//   number: {type: number, th: จำนวนจังหวัด, en: Provinces}
//   provinces: {type: texts, th: จังหวัด, en: Names of the provinces}
// order: [-number, person, person_id]
MATCH (x:Person)-[:COORDINATED]->(v:Province)
WITH x, collect(v) AS provinces
WHERE size(provinces) >= $at_least
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, size(provinces) AS number, [v IN provinces | coalesce(v.nameTh, v.nameEn)] AS provinces, COLLECT {
  UNWIND provinces AS v
  MATCH (x)<-[:BY]-(a:Participation)-[:IN_MEETING]->(m:Meeting)-[:IN_PROVINCE|IN_DISTRICT|ABOUT_PLACE]->(:Place)-[:WITHIN*0..4]->(v)
  WHERE a.role IN $attending
  RETURN DISTINCT [a.id, null]
} AS because
