// id: cq27
// section: organisations
// title: {th: หน่วยงานภายในขององค์กรที่ปรากฏ และช่วงเวลา, en: "Internal units of a body, and when they appear"}
// answers:
//   th: หน่วยงานภายในขององค์กร พร้อมวันแรกและวันสุดท้ายที่ปรากฏ ทั้งจากผู้เข้าร่วมประชุมและผู้จัดทำข่าว
//   en: "Units of a body with the first and last day on which they appear, by who took part in a meeting or made its release."
// parameters:
//   organisation: {type: organisation, th: องค์กร, en: Organisation, default: ศูนย์คุณธรรม (องค์การมหาชน), optional: true}
// columns:
//   unit: {type: text, th: หน่วยงานภายใน, en: Unit}
//   unit_id: {type: id, th: รหัสหน่วยงาน, en: Unit id}
//   organisation:
//   organisation_id:
//   first_date: {type: date, th: ปรากฏวันแรก, en: First seen}
//   last_date: {type: date, th: ปรากฏวันสุดท้าย, en: Last seen}
// order: [first_date, unit, unit_id]

// The owner is stated, or inferred: by a register, or, where nothing else names it, because somebody who held a post
// in the unit is also attested in the service of the body.
CALL () {
  MATCH (u:Unit)-[:UNIT_OF]->(o:Organisation)
  RETURN u, o
  UNION
  MATCH (u:Unit) WHERE NOT EXISTS { (u)-[:UNIT_OF]->() }
  MATCH (u)<-[:POST_IN]-(:Post)<-[:IN_POST]-(held:Tenure)-[:OF_PERSON]->(:Person)<-[:OF_PERSON]-(other:Tenure)
  MATCH (other)-[:IN_ORGANISATION]->(o:Organisation) WHERE other <> held AND NOT o:Unit
  RETURN DISTINCT u, o
}
WITH u, o
WHERE $organisation IS NULL OR o.id = $organisation
CALL (u) {
  MATCH (u)<-[:BY|REPRESENTING|ON_BEHALF_OF]-(a:Participation)-[:IN_MEETING]->(m:Meeting)
  RETURN m, [a.id, null] AS reason
  UNION
  MATCH (u)<-[:POST_IN]-(:Post)<-[:VIA_POST]-(a:Participation)-[:IN_MEETING]->(m:Meeting)
  RETURN m, [a.id, 'viaPost'] AS reason
  UNION
  MATCH (u)<-[:POST_IN]-(:Post)<-[:IN_POST]-(:Tenure)<-[:IN_CAPACITY]-(a:Participation)-[:IN_MEETING]->(m:Meeting)
  RETURN m, [a.id, 'inCapacity'] AS reason
  UNION
  MATCH (u)<-[:IN_ORGANISATION]-(:Tenure)<-[:IN_CAPACITY]-(a:Participation)-[:IN_MEETING]->(m:Meeting)
  RETURN m, [a.id, 'inCapacity'] AS reason
  UNION
  MATCH (u)<-[:BY]-(k:Credit)-[:OF_DOCUMENT]->(d:Document)<-[s:SUPPORTED_BY]-(m:Meeting)
  WHERE s.status <> 'rejected'
  RETURN DISTINCT m, [k.id, null] AS reason
  UNION
  MATCH (u)<-[:IN_ORGANISATION]-(:Tenure)-[:OF_PERSON]->(:Person)<-[:BY]-(k:Credit)
  MATCH (k)-[:OF_DOCUMENT]->(d:Document)<-[s:SUPPORTED_BY]-(m:Meeting)
  WHERE s.status <> 'rejected' AND EXISTS { (u)-[:SUPPORTED_BY]->(d) }
  RETURN DISTINCT m, [k.id, null] AS reason
}
WITH u, o, min(m.startDate) AS first_date, max(coalesce(m.endDate, m.startDate)) AS last_date,
  collect(DISTINCT reason) AS reasons
RETURN coalesce(u.nameTh, u.nameEn) AS unit, u.id AS unit_id, coalesce(o.nameTh, o.nameEn) AS organisation, o.id AS organisation_id, first_date, last_date,
  CASE WHEN NOT EXISTS {
    (u)-[s:SUPPORTED_BY]->(:Document)
    WHERE s.property = 'unitOf' AND s.value = o.id AND s.status IN ['asserted', 'reviewed']
  } THEN 'inferred' END AS status, reasons AS because
