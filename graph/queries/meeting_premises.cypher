// id: meeting-premises
// section: meetings
// title: {th: แต่ละการประชุมใช้สถานที่ขององค์กรใด, en: "On whose premises was each meeting held?"}
// answers:
//   th: องค์กรเจ้าของสถานที่ตามที่เอกสารระบุ ซึ่งไม่ได้แปลว่าเป็นเจ้าภาพ ที่ไม่ระบุแสดงว่าไม่ได้ระบุ
//   en: "The body whose premises a document names, which does not make it the host; where none is named, it says so."
// parameters:
//   meeting:
//   organisation:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   organisation:
//   organisation_id:
//   kind:
//   host: {type: flag, th: เป็นเจ้าภาพหรือผู้ร่วมจัดด้วย, en: Also host or co-host}
// order: [start_date, meeting_id, organisation]
MATCH (m:Meeting)
WHERE $meeting IS NULL OR m.id = $meeting
OPTIONAL MATCH (m)-[:AT_VENUE]->(:Venue)-[:WITHIN*0..3]->(w:Venue)-[:PREMISES_OF]->(o:Organisation)
WITH DISTINCT m, w, o
WHERE $organisation IS NULL OR o.id = $organisation
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, coalesce(o.nameTh, o.nameEn) AS organisation,
  o.id AS organisation_id, o.kind AS kind,
  CASE WHEN o IS NOT NULL THEN EXISTS {
    MATCH (m)<-[:IN_MEETING]-(a:Participation)-[:BY]->(o) WHERE a.role IN $hosting
  } END AS host,
  CASE WHEN o IS NULL THEN 'not_stated' ELSE 'stated' END AS status,
  CASE WHEN o IS NULL THEN [[m.id, 'type']] ELSE [[m.id, 'atVenue'], [w.id, 'premisesOf']] END AS because
