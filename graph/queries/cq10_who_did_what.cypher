// id: cq10
// section: roles
// title: {th: ใครทำหน้าที่อะไรในการประชุม, en: "Who did what at each meeting?"}
// answers:
//   th: บุคคลที่ระบุชื่อกับทุกบทบาทในแต่ละการประชุม ไม่นับผู้เขียนข่าวและถ่ายภาพ
//   en: "Named people with each of their roles in each meeting; writers and photographers of a release do not count."
// parameters:
//   meeting:
//   person:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   province:
//   province_id:
//   person:
//   person_id:
//   role:
//   posts: {type: texts, th: ในตำแหน่ง, en: In the posts}
//   on_behalf_of: {type: texts, th: ในนาม, en: On behalf of}
// order: [start_date, meeting_id, person, role]
MATCH (m:Meeting)<-[:IN_MEETING]-(a:Participation)-[:BY]->(x:Person)
WHERE ($meeting IS NULL OR m.id = $meeting) AND ($person IS NULL OR x.id = $person)
WITH m, a, x,
  head(COLLECT { MATCH (m)-[:IN_PROVINCE]->(v:Province) RETURN v ORDER BY v.id }) AS v,
  COLLECT { MATCH (a)-[:IN_CAPACITY]->(:Tenure)-[:IN_POST]->(p:Post) RETURN DISTINCT coalesce(p.nameTh, p.nameEn) } AS posts,
  COLLECT { MATCH (a)-[:ON_BEHALF_OF]->(o:Organisation) RETURN DISTINCT coalesce(o.nameTh, o.nameEn) } AS bodies
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id, coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, a.role AS role, posts,
  bodies AS on_behalf_of, [[a.id, null]] AS because
