// id: meeting-participants
// section: roles
// title: {th: ใครมีส่วนในการประชุมบ้าง, en: "Who had a part in each meeting?"}
// answers:
//   th: บุคคล องค์กร ตำแหน่งที่ไม่ระบุชื่อผู้ดำรง และพื้นที่ที่มีผู้แทน ของแต่ละการประชุม พร้อมบทบาท
//   en: "People, bodies, posts whose holders are not named and places with representatives, by meeting, with their roles."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   who:
//   who_id:
//   role:
//   named: {type: flag, th: ระบุผู้มีส่วนเอง, en: Named themselves}
//   posts: {type: texts, th: ในตำแหน่ง, en: In the posts}
// order: [start_date, meeting_id, -person, who, role]
MATCH (m:Meeting)<-[:IN_MEETING]-(a:Participation)-[by:BY|VIA_POST|REPRESENTING]->(x)
WHERE $meeting IS NULL OR m.id = $meeting
WITH m, a, by, x, COLLECT {
  MATCH (a)-[:IN_CAPACITY]->(:Tenure)-[:IN_POST]->(p:Post) RETURN DISTINCT coalesce(p.nameTh, p.nameEn)
} AS posts
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  coalesce(x.nameTh, x.nameEn) AS who, x.id AS who_id, a.role AS role, type(by) = 'BY' AS named, posts, [[a.id, null]] AS because, x:Person AS person
