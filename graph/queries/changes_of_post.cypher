// id: changes-of-post
// section: people
// title: {th: ใครเปลี่ยนตำแหน่ง จากใดเป็นใด ระหว่างวันใด, en: "Who changed posts, from which to which, and between which days?"}
// answers:
//   th: บุคคลที่มีเอกสารยืนยันตำแหน่งหนึ่งแล้วต่อด้วยอีกตำแหน่งหนึ่ง การเปลี่ยนเกิดระหว่างสองวันนั้น วันที่แน่ชัดไม่ได้ระบุ
//   en: "People attested in one post and then in another: the change came between the two days, the exact one is not stated."
// parameters:
//   person:
// columns:
//   person:
//   person_id:
//   from_post: {type: text, th: จากตำแหน่ง, en: From}
//   from_post_id: {type: id, th: รหัสตำแหน่งเดิม, en: Id of the former}
//   to_post: {type: text, th: เป็นตำแหน่ง, en: To}
//   to_post_id: {type: id, th: รหัสตำแหน่งใหม่, en: Id of the latter}
//   changed_after: {type: date, th: เปลี่ยนหลังวันที่, en: Changed after}
//   changed_by: {type: date, th: เปลี่ยนภายในวันที่, en: Changed by}
// order: [person, person_id, changed_after, changed_by, from_post, to_post]

// The latter of two posts is the one first attested next after the former was last.
MATCH (x:Person)<-[:OF_PERSON]-(t:Tenure)-[:IN_POST]->(p:Post)
WHERE ($person IS NULL OR x.id = $person) AND t.attestedOn IS NOT NULL
UNWIND t.attestedOn AS day
WITH x, t, p, min(day) AS first, max(day) AS last
WITH x, collect({t: t, p: p, first: first, last: last}) AS held
UNWIND held AS a
UNWIND held AS b
WITH x, held, a, b
WHERE a.last < b.first AND none(c IN held WHERE a.last < c.first AND c.last < b.first)
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, coalesce(a.p.nameTh, a.p.nameEn) AS from_post, a.p.id AS from_post_id,
  coalesce(b.p.nameTh, b.p.nameEn) AS to_post, b.p.id AS to_post_id, a.last AS changed_after, b.first AS changed_by,
  [[a.t.id, 'inPost'], [a.t.id, 'attestedOn'], [b.t.id, 'inPost'], [b.t.id, 'attestedOn']] AS because
