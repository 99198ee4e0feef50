// id: cq29
// section: organisations
// title: {th: เอกสารใดระบุสังกัดของบุคคล, en: "Which documents state whom a person serves?"}
// answers:
//   th: ตำแหน่งของบุคคลในแต่ละเอกสาร และองค์กรที่เอกสารนั้นระบุเอง สังกัดที่รู้จากเอกสารอื่นเท่านั้นแสดงเป็นการอนุมาน
//   en: "A person's post in each document, with the body that this very document names; what only other documents tell is marked as inferred."
// parameters:
//   person: {type: person, th: บุคคล, en: Person, default: ยงจิรายุ อุปเสน, optional: true}
// columns:
//   person:
//   person_id:
//   document:
//   post:
//   post_id:
//   organisation: {type: text, th: องค์กรที่ระบุ, en: Organisation as stated}
//   organisation_id:
//   organisation_inferred: {type: text, th: องค์กร (อนุมาน), en: Organisation (inferred)}
// order: [person, person_id, day, document, post, post_id]
MATCH (x:Person)<-[:OF_PERSON]-(t:Tenure)-[:IN_POST]->(p:Post)
WHERE $person IS NULL OR x.id = $person
MATCH (t)-[s:SUPPORTED_BY]->(d:Document)
WHERE s.property = 'inPost' AND s.status <> 'rejected'
WITH DISTINCT x, t, p, d
WITH x, t, p, d, head(COLLECT {
  MATCH (t)-[:IN_ORGANISATION]->(o:Organisation)
  MATCH (t)-[s:SUPPORTED_BY]->(d)
  WHERE s.property = 'inOrganisation' AND s.value = o.id AND s.status IN ['asserted', 'reviewed']
  RETURN o ORDER BY o.id
}) AS stated
WITH x, t, p, d, stated, head(COLLECT {
  MATCH (x)<-[:OF_PERSON]-(other:Tenure)-[:IN_ORGANISATION]->(o:Organisation)
  WHERE stated IS NULL
  RETURN o ORDER BY other = t DESC, o.id
}) AS inferred
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, d.stem AS document, coalesce(p.nameTh, p.nameEn) AS post, p.id AS post_id,
  coalesce(stated.nameTh, stated.nameEn) AS organisation, stated.id AS organisation_id, coalesce(inferred.nameTh, inferred.nameEn) AS organisation_inferred,
  CASE WHEN stated IS NOT NULL THEN 'stated' WHEN inferred IS NOT NULL THEN 'inferred' ELSE 'not_stated' END AS status,
  [[t.id, 'inPost', p.id, d.stem],
   [CASE WHEN stated IS NOT NULL THEN t.id END, 'inOrganisation', stated.id, d.stem]] AS because,
  head(COLLECT {
    MATCH (m:Meeting)-[:SUPPORTED_BY]->(d) WHERE m.startDate IS NOT NULL RETURN m.startDate AS day ORDER BY day
  }) AS day
