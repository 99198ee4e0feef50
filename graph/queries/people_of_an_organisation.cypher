// id: people-of-an-organisation
// section: organisations
// title: {th: ใครทำงานให้องค์กร ในตำแหน่งใด ยืนยันเมื่อใด, en: "Who serves a body, in which posts, attested when?"}
// answers:
//   th: บุคคลที่เอกสารยืนยันว่าอยู่ในองค์กรหรือหน่วยงานภายใน พร้อมตำแหน่งและวันที่ยืนยัน
//   en: "People whom documents attest in the service of a body or of one of its units, with their posts and the days."
// parameters:
//   organisation: {type: organisation, th: องค์กร, en: Organisation, default: ศูนย์คุณธรรม (องค์การมหาชน), optional: true}
// columns:
//   organisation:
//   organisation_id:
//   person:
//   person_id:
//   post:
//   post_id:
//   first_date: {type: date, th: ยืนยันวันแรก, en: First attested}
//   last_date: {type: date, th: ยืนยันวันสุดท้าย, en: Last attested}
// order: [organisation, organisation_id, person, person_id, first_date, post]
MATCH (o:Organisation)
WHERE o.id = $organisation OR ($organisation IS NULL AND NOT o:Unit)
// A unit is the body's as it is told, or as cq27 infers its owner; each tie of a tenure to the body is a way.
CALL (o) {
  MATCH (o)<-[up:UNIT_OF*0..3]-(u:Organisation)
  RETURN u, [r IN up | [startNode(r).id, 'unitOf', endNode(r).id]] AS owned
  UNION
  MATCH (o)<-[:IN_ORGANISATION]-(other:Tenure)-[:OF_PERSON]->(:Person)<-[:OF_PERSON]-(held:Tenure)
  WHERE NOT o:Unit AND other <> held
  MATCH (held)-[:IN_POST]->(:Post)-[:POST_IN]->(u:Unit) WHERE NOT EXISTS { (u)-[:UNIT_OF]->() }
  RETURN DISTINCT u, [[u.id, 'unitOf', o.id]] AS owned
}
CALL (u) {
  MATCH (u)<-[:IN_ORGANISATION]-(t:Tenure)
  RETURN t, [t.id, 'inOrganisation', u.id] AS tie
  UNION
  MATCH (u)<-[:POST_IN]-(p:Post)<-[:IN_POST]-(t:Tenure)
  RETURN t, [p.id, 'postIn', u.id] AS tie
}
WITH o, t, collect([s IN [tie] + owned | s + [null, t.id, tie[1] + ' ' + u.id]]) AS ways
MATCH (t)-[:OF_PERSON]->(x:Person)
OPTIONAL MATCH (t)-[:IN_POST]->(p:Post)
WITH o, t, x, p, COLLECT { UNWIND t.attestedOn AS day RETURN day ORDER BY day } AS days, ways
UNWIND [[t.id, 'ofPerson'], [t.id, 'attestedOn']] + reduce(all = [], way IN ways | all + way) AS reason
WITH o, x, p, days[0] AS first_date, days[-1] AS last_date, collect(DISTINCT reason) AS because
RETURN coalesce(o.nameTh, o.nameEn) AS organisation, o.id AS organisation_id, coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id,
  coalesce(p.nameTh, p.nameEn) AS post, p.id AS post_id, first_date, last_date, because
