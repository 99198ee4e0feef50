// id: cq15
// section: people
// title: {th: บุคคลดำรงตำแหน่งใดบ้าง เมื่อใด, en: "Which posts did a person hold and when?"}
// answers:
//   th: ตำแหน่งของบุคคล พร้อมวันที่มีเอกสารยืนยัน และช่วงที่การเปลี่ยนตำแหน่งต้องเกิดขึ้น นอกวันเหล่านี้ไม่ทราบ
//   en: "A person's posts with the days on which documents attest them, and between which days a change must have come; beyond them nothing is known."
// parameters:
//   person: {type: person, th: บุคคล, en: Person, default: ยงจิรายุ อุปเสน, optional: true}
// columns:
//   person:
//   person_id:
//   post:
//   post_id:
//   organisation: {type: text, th: องค์กรที่ระบุ, en: Organisation as stated}
//   organisation_id:
//   organisation_inferred: {type: text, th: องค์กร (อนุมาน), en: Organisation (inferred)}
//   kind: {type: code, of: tenureStatus, th: สถานะการดำรงตำแหน่ง, en: Kind of tenure}
//   first_date: {type: date, th: ยืนยันวันแรก, en: First attested}
//   last_date: {type: date, th: ยืนยันวันสุดท้าย, en: Last attested}
//   dates: {type: dates, th: วันที่มีเอกสารยืนยัน, en: Attested on}
//   changed_after: {type: date, th: เปลี่ยนตำแหน่งหลังวันที่, en: Changed after}
//   changed_by: {type: date, th: เปลี่ยนตำแหน่งภายในวันที่, en: Changed by}
// order: [person, person_id, first_date, last_date, post]
MATCH (x:Person)<-[:OF_PERSON]-(t:Tenure)
WHERE $person IS NULL OR x.id = $person
OPTIONAL MATCH (t)-[:IN_POST]->(p:Post)
WITH x, t, p,
  COLLECT { UNWIND t.attestedOn AS day RETURN DISTINCT day ORDER BY day } AS dates,
  COLLECT { MATCH (t)-[:IN_ORGANISATION]->(o:Organisation)
    RETURN {id: o.id, name: o.nameTh, stated: EXISTS {
      (t)-[s:SUPPORTED_BY]->(:Document)
      WHERE s.property = 'inOrganisation' AND s.value = o.id AND s.status IN ['asserted', 'reviewed']
    }} ORDER BY o.sortKey } AS bodies
WITH x, t, p, dates, bodies, head([o IN bodies WHERE o.stated]) AS body, head(COLLECT {
  MATCH (x)<-[:OF_PERSON]-(other:Tenure)
  UNWIND other.attestedOn AS day
  WITH other, max(day) AS last WHERE last < dates[0]
  RETURN last ORDER BY last DESC
}) AS before
RETURN x.nameTh AS person, x.id AS person_id, p.nameTh AS post, p.id AS post_id,
  body.name AS organisation, body.id AS organisation_id,
  head([o IN bodies WHERE NOT o.stated | o.name]) AS organisation_inferred,
  t.tenureStatus AS kind, dates[0] AS first_date, dates[-1] AS last_date, dates,
  before AS changed_after, CASE WHEN before IS NOT NULL THEN dates[0] END AS changed_by,
  [[t.id, 'inPost'], [t.id, 'ofPerson'], [t.id, 'attestedOn']] AS because
