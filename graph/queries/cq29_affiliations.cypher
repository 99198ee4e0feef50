// id: cq29
// section: organisations
// title: {th: เอกสารใดระบุสังกัดของบุคคล, en: "Which documents state whom a person serves?"}
// answers:
//   th: ตำแหน่งของบุคคลในแต่ละเอกสารที่เอ่ยชื่อ และองค์กรที่เอกสารนั้นระบุเอง สังกัดที่รู้จากเอกสารอื่น หรือจากหน่วยงานที่ทำข่าวด้วยกัน แสดงเป็นการอนุมาน
//   en: "A person's post in each document that names them, with the body that this very document names; what other documents tell, or that they made the release with a unit, is marked as inferred."
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

MATCH (x:Person)-[names:SUPPORTED_BY]->(d:Document)
WHERE ($person IS NULL OR x.id = $person) AND names.property = 'type' AND names.status <> 'rejected'
WITH DISTINCT x, d
OPTIONAL MATCH (x)<-[:OF_PERSON]-(t:Tenure)-[s:SUPPORTED_BY]->(d)
WHERE s.property IN ['inPost', 'inOrganisation'] AND s.status <> 'rejected'
WITH DISTINCT x, d, t
OPTIONAL MATCH (t)-[:IN_POST]->(p:Post)
WITH x, t, p, d, head(COLLECT {
  MATCH (t)-[:IN_ORGANISATION]->(o:Organisation)
  MATCH (t)-[s:SUPPORTED_BY]->(d)
  WHERE s.property = 'inOrganisation' AND s.value = o.id AND s.status IN ['asserted', 'reviewed']
  RETURN o ORDER BY o.id
}) AS stated, COLLECT {
  MATCH (x)<-[:BY]-(mine:Credit)-[:OF_DOCUMENT]->(d)<-[:OF_DOCUMENT]-(k:Credit)-[:BY]->(o:Organisation)
  WHERE t IS NULL AND k.creditRole = mine.creditRole
  RETURN DISTINCT o
} AS credited
// Of the bodies credited in the same role one must be theirs: of several it is left open whose people they are.
WITH x, t, p, d, stated, CASE size(credited) WHEN 1 THEN credited[0] END AS credited
WITH x, t, p, d, stated, credited, coalesce(credited, head(COLLECT {
  MATCH (x)<-[:OF_PERSON]-(other:Tenure)-[:IN_ORGANISATION]->(o:Organisation)
  WHERE stated IS NULL
  RETURN o ORDER BY other = t DESC, o.id
})) AS inferred
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, d.stem AS document, coalesce(p.nameTh, p.nameEn) AS post, p.id AS post_id,
  coalesce(stated.nameTh, stated.nameEn) AS organisation, stated.id AS organisation_id, coalesce(inferred.nameTh, inferred.nameEn) AS organisation_inferred,
  CASE WHEN stated IS NOT NULL THEN 'stated' WHEN inferred IS NOT NULL THEN 'inferred' ELSE 'not_stated' END AS status,
  CASE WHEN t IS NULL THEN [[x.id, 'type', null, d.stem]] + COLLECT {
    MATCH (x)<-[:BY]-(mine:Credit)-[:OF_DOCUMENT]->(d)
    MATCH (d)<-[:OF_DOCUMENT]-(k:Credit)-[:BY]->(who)
    WHERE k.creditRole = mine.creditRole AND who IN [x, credited]
    RETURN DISTINCT [k.id, 'by', null, d.stem]
  } ELSE [[t.id, 'inPost', p.id, d.stem], [t.id, 'inOrganisation', stated.id, d.stem]] END AS because,
  head(COLLECT {
    MATCH (m:Meeting)-[:SUPPORTED_BY]->(d) WHERE m.startDate IS NOT NULL RETURN m.startDate AS day ORDER BY day
  }) AS day
