// id: cq08
// section: roles
// title: {th: ใครเป็นประธานการประชุมแต่ละครั้ง, en: "Who chaired each meeting?"}
// answers:
//   th: ประธานและประธานเปิดงานของแต่ละการประชุม การประชุมที่เอกสารไม่ระบุประธานแสดงว่าไม่ได้ระบุ
//   en: "The chair and the opening chair of each meeting; where no document names one, it says so."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   province:
//   province_id:
//   chair: {type: text, th: ประธาน, en: Chair}
//   chair_id: {type: id, th: รหัสประธาน, en: Chair id}
//   role:
//   posts:
// order: [start_date, meeting_id, role, chair, posts]
MATCH (m:Meeting)
WHERE $meeting IS NULL OR m.id = $meeting
OPTIONAL MATCH (m)<-[:IN_MEETING]-(a:Participation)
WHERE a.role IN ['chair', 'opening_chair']
OPTIONAL MATCH (a)-[:BY]->(x:Agent)
WITH m, a, x,
  head(COLLECT { MATCH (m)-[:IN_PROVINCE]->(v:Province) RETURN v ORDER BY v.id }) AS v,
  COLLECT {
    MATCH (a)-[:VIA_POST|IN_CAPACITY|IN_POST*1..2]->(p:Post) RETURN DISTINCT coalesce(p.nameTh, p.nameEn)
  } AS posts
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id, coalesce(x.nameTh, x.nameEn) AS chair, x.id AS chair_id, a.role AS role, posts,
  CASE WHEN a IS NULL THEN 'not_stated' END AS status,
  [CASE WHEN a IS NULL THEN [m.id, 'type'] ELSE [a.id, null] END] AS because
