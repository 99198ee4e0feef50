// id: own-side
// section: coordination
// title: {th: ใครเป็นฝ่ายของจังหวัดเองในการประชุม, en: "Who was at meetings as the province's own side?"}
// answers:
//   th: บุคคล หรือตำแหน่งที่ไม่ระบุชื่อ ซึ่งเขตรับผิดชอบของตำแหน่งหรือที่ตั้งขององค์กรอยู่ในจังหวัดที่จัดประชุม
//   en: "People, or posts without a name, whose post has the host province as its jurisdiction or whose body has its seat there."
// parameters:
//   province:
// columns:
//   province:
//   province_id:
//   meeting:
//   meeting_id:
//   start_date:
//   person:
//   person_id:
//   post:
//   post_id:
// order: [province, start_date, person, post, meeting_id]
MATCH (v:Province)<-[:IN_PROVINCE]-(m:Meeting)<-[:IN_MEETING]-(a:Participation)
WHERE $province IS NULL OR v.id = $province
CALL (a) {
  MATCH (a)-[:BY]->(x:Person) MATCH (a)-[:IN_CAPACITY]->(:Tenure)-[:IN_POST]->(p:Post)
  RETURN x, p
  UNION
  MATCH (a)-[:VIA_POST]->(p:Post)
  RETURN null AS x, p
}
WITH v, m, x, p, collect(DISTINCT [a.id, null]) AS because
WHERE EXISTS { (p)-[:JURISDICTION]->(:Place)-[:WITHIN*0..4]->(v) }
  OR EXISTS { (p)-[:POST_IN]->(:Organisation)-[:SEAT_IN|JURISDICTION]->(:Place)-[:WITHIN*0..4]->(v) }
RETURN coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id, coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, coalesce(p.nameTh, p.nameEn) AS post, p.id AS post_id,
  CASE WHEN x IS NULL THEN 'not_stated' END AS status, because
