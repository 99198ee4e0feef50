// id: appointments
// section: people
// title: {th: บุคคลได้รับแต่งตั้งเมื่อใด, en: "When was a person appointed?"}
// answers:
//   th: เอกสารยืนยันว่าดำรงตำแหน่งในวันใด แต่ไม่ได้ระบุวันแต่งตั้ง การแต่งตั้งจึงอยู่ระหว่างวันที่ยืนยันตำแหน่งก่อนหน้ากับวันแรกที่ยืนยันตำแหน่งนี้
//   en: "Documents attest days on which a post was held, and no day of appointment: that lies between the last day of the post before, if there was one, and the first of this."
// parameters:
//   person:
// columns:
//   person:
//   person_id:
//   post:
//   post_id:
//   appointed: {type: date, th: วันแต่งตั้ง, en: Appointed on}
//   not_before: {type: date, th: ไม่ก่อน, en: Not before}
//   not_after: {type: date, th: ไม่หลัง, en: Not after}
// order: [person, person_id, not_after, post]
MATCH (x:Person)<-[:OF_PERSON]-(t:Tenure)-[:IN_POST]->(p:Post)
WHERE $person IS NULL OR x.id = $person
WITH x, t, p, head(COLLECT { UNWIND t.attestedOn AS day RETURN day ORDER BY day }) AS first
WITH x, t, p, first, head(COLLECT {
  MATCH (x)<-[:OF_PERSON]-(o:Tenure)
  WITH COLLECT { UNWIND o.attestedOn AS day RETURN day ORDER BY day DESC }[0] AS last
  WHERE last < first
  RETURN last ORDER BY last DESC
}) AS before
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, coalesce(p.nameTh, p.nameEn) AS post, p.id AS post_id, null AS appointed,
  before AS not_before, first AS not_after, 'not_stated' AS status, [[t.id, 'inPost'], [t.id, 'attestedOn']] AS because
