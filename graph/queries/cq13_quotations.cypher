// id: cq13
// section: roles
// title: {th: ใครกล่าวอะไร, en: "Who said what?"}
// answers:
//   th: ถ้อยคำที่เอกสารรายงานว่าผู้ใดกล่าว เรียงตามวันประชุมและลำดับในเอกสาร
//   en: "What documents report somebody to have said, by meeting and in the order of the text."
// parameters:
//   meeting:
//   person:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   speaker: {type: text, th: ผู้กล่าว, en: Speaker}
//   speaker_id: {type: id, th: รหัสผู้กล่าว, en: Speaker id}
//   named: {type: flag, th: ระบุชื่อ, en: Named}
//   said: {type: text, th: ข้อความ, en: Words}
// order: [start_date, meeting_id, place, said]
MATCH (q:Quotation)
OPTIONAL MATCH (q)-[:IN_MEETING]->(m:Meeting)
OPTIONAL MATCH (q)-[:BY|VIA_POST|REPRESENTING]->(x)
WITH q, m, x
WHERE ($meeting IS NULL OR m.id = $meeting) AND ($person IS NULL OR x.id = $person)
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  coalesce(x.nameTh, x.nameEn) AS speaker, x.id AS speaker_id, x:Person AS named, q.quotedText AS said,
  [[q.id, null]] AS because,
  head(COLLECT { MATCH (q)-[s:SUPPORTED_BY]->(:Document) RETURN s.start ORDER BY s.start }) AS place
