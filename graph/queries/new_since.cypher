// id: new-since
// section: documents
// title: {th: มีอะไรใหม่ตั้งแต่วันที่กำหนด, en: "What is new since a date?"}
// answers:
//   th: บุคคล องค์กร หน่วยงาน เครือข่าย แผน โครงการ และการขับเคลื่อน ที่ปรากฏครั้งแรกในเอกสารของการประชุมตั้งแต่วันนั้น
//   en: "People, bodies, units, networks, plans, projects and local initiatives first told of in documents about meetings since that day."
// parameters:
//   since: {type: date, th: ตั้งแต่วันที่, en: Since, default: "2566-01-01"}
//   kind: {type: class, of: [Agent, PlanPhase, Project, Initiative], th: ชนิด, en: Class, optional: true}
// columns:
//   class: {type: term, th: ชนิด, en: Class}
//   name: {type: text, th: ชื่อ, en: Name}
//   name_id: {type: id, th: รหัส, en: Id}
//   first_date: {type: date, th: ปรากฏครั้งแรก, en: First told of}
// order: [first_date, class, name, name_id]
MATCH (e:Agent|PlanPhase|Project|Initiative)-[s:SUPPORTED_BY]->(d:Document)
WHERE s.property = 'type' AND s.status IN ['asserted', 'reviewed'] AND ($kind IS NULL OR $kind IN labels(e))
OPTIONAL MATCH (d)<-[r:SUPPORTED_BY]-(m:Meeting) WHERE r.status <> 'rejected'
WITH e, min(s.value) AS class, min(m.startDate) AS first_date
WHERE first_date >= $since
RETURN class, coalesce(e.nameTh, e.nameEn, e.id) AS name, e.id AS name_id, first_date, [[e.id, 'type']] AS because
