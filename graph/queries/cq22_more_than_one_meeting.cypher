// id: cq22
// title: {th: ใครร่วมประชุมมากกว่าหนึ่งครั้ง, en: "Who took part in more than one meeting?"}
// answers:
//   th: บุคคลที่เข้าร่วมการประชุมอย่างน้อยตามจำนวนที่กำหนด พร้อมรายการประชุม ผู้เขียนข่าวและถ่ายภาพไม่นับ
//   en: "People who took part in at least so many meetings, with the meetings; making a release of one does not count."
// parameters:
//   at_least: {type: number, th: อย่างน้อยกี่ครั้ง, en: At least, default: "2"}
// columns:
//   person: {type: text, th: บุคคล, en: Person}
//   person_id: {type: id, th: รหัสบุคคล, en: Person id}
//   count: {type: number, th: จำนวนครั้ง, en: Number of meetings}
//   first_date: {type: date, th: ครั้งแรก, en: First}
//   last_date: {type: date, th: ครั้งล่าสุด, en: Last}
//   meetings: {type: meetings, th: การประชุม, en: Meetings}
MATCH (x:Person)
WHERE COUNT { (x)-[:TOOK_PART]->(:Meeting) } >= $at_least
MATCH (x)-[:TOOK_PART]->(m:Meeting)<-[:IN_MEETING]-(a:Participation)-[:BY]->(x)
WITH x, m, collect(a.id) AS parts,
  head(COLLECT { MATCH (m)-[:IN_PROVINCE]->(v:Province) RETURN v ORDER BY v.sortKey }) AS v
WITH x, m, v, parts, COLLECT {
  UNWIND parts AS part
  MATCH (:Entity {id: part})-[s:SUPPORTED_BY]->(d:Document) WHERE s.status <> 'rejected'
  RETURN DISTINCT d.stem ORDER BY d.stem
} AS documents
ORDER BY m.startDate, m.id
WITH x, collect({
    meeting: m.nameTh, meeting_id: m.id, start_date: m.startDate, end_date: m.endDate,
    province: v.nameTh, province_id: v.id, documents: documents
  }) AS meetings, min(m.startDate) AS first_date, max(coalesce(m.endDate, m.startDate)) AS last_date,
  collect(parts) AS parts
RETURN x.nameTh AS person, x.id AS person_id, size(meetings) AS count, first_date, last_date, meetings,
  [part IN reduce(all = [], p IN parts | all + p) | [part, null]] AS because
ORDER BY count DESC, x.sortKey, person_id
