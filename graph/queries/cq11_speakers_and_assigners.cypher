// id: cq11
// section: roles
// title: {th: ใครเป็นวิทยากร และใครมอบหมาย, en: "Who were the resource persons and who assigned them?"}
// answers:
//   th: วิทยากรของแต่ละการประชุม พร้อมตำแหน่งหรือบุคคลที่มอบหมาย หากเอกสารระบุเพียงตำแหน่ง ชื่อเว้นว่าง
//   en: "The resource persons of each meeting, with the post or the person that assigned them; a name that is not stated is empty."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   speaker: {type: text, th: วิทยากร, en: Resource person}
//   speaker_id: {type: id, th: รหัสวิทยากร, en: Resource person id}
//   posts:
//   assigner: {type: text, th: ผู้มอบหมาย, en: Assigned by}
//   assigner_id: {type: id, th: รหัสผู้มอบหมาย, en: Assigner id}
//   assigner_post: {type: text, th: ตำแหน่งของผู้มอบหมาย, en: Post of the assigner}
//   assigner_post_id: {type: id, th: รหัสตำแหน่งของผู้มอบหมาย, en: Id of that post}
// order: [start_date, meeting_id, speaker]
MATCH (m:Meeting)<-[:IN_MEETING]-(a:Participation {role: 'resource_person'})
WHERE $meeting IS NULL OR m.id = $meeting
OPTIONAL MATCH (a)-[:BY|VIA_POST|REPRESENTING]->(x)
OPTIONAL MATCH (a)-[:ASSIGNED_BY]->(who:Agent)
OPTIONAL MATCH (a)-[:ASSIGNED_BY]->(post:Post)
WITH m, a, x, who, post, COLLECT {
  MATCH (a)-[:IN_CAPACITY]->(:Tenure)-[:IN_POST]->(p:Post) RETURN DISTINCT coalesce(p.nameTh, p.nameEn)
} AS posts
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  coalesce(x.nameTh, x.nameEn) AS speaker, x.id AS speaker_id, posts,
  coalesce(who.nameTh, who.nameEn) AS assigner, who.id AS assigner_id, coalesce(post.nameTh, post.nameEn) AS assigner_post, post.id AS assigner_post_id,
  [[a.id, null]] AS because
