// id: unnamed-posts
// section: roles
// title: {th: ตำแหน่งใดมีส่วนในการประชุมโดยไม่ระบุชื่อผู้ดำรง, en: "Which posts had a part in a meeting without their holder being named?"}
// answers:
//   th: ตำแหน่งที่เข้าร่วมหรือมอบหมายโดยเอกสารไม่ระบุชื่อ พร้อมผู้ที่มีเอกสารยืนยันในวันอื่น ซึ่งไม่ได้แปลว่าเป็นคนเดียวกัน
//   en: "Posts that took part or assigned somebody, with no name given; beside them who is attested in the post on other days, who need not be the same person."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   post:
//   post_id:
//   role:
//   on_other_days: {type: texts, th: ผู้ดำรงที่ยืนยันในวันอื่น, en: Holders attested on other days}
// order: [start_date, meeting_id, role, post]
MATCH (m:Meeting)<-[:IN_MEETING]-(a:Participation)
WHERE $meeting IS NULL OR m.id = $meeting
CALL (a) {
  MATCH (a)-[:VIA_POST]->(p:Post)
  RETURN p, a.role AS role, 'viaPost' AS property
  UNION
  MATCH (a)-[:ASSIGNED_BY]->(p:Post)
  RETURN p, 'assigner' AS role, 'assignedBy' AS property
}
WITH m, p, role, collect(DISTINCT [a.id, property, p.id]) AS because
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, coalesce(p.nameTh, p.nameEn) AS post, p.id AS post_id, role,
  COLLECT { MATCH (p)<-[:IN_POST]-(:Tenure)-[:OF_PERSON]->(x:Person) RETURN DISTINCT coalesce(x.nameTh, x.nameEn) } AS on_other_days,
  'not_stated' AS status, because
