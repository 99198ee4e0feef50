// id: cq20
// section: coordination
// title: {th: สถาบันอุดมศึกษาใดเป็นภาคีความร่วมมือ, en: "Which higher-education institutions were partners?"}
// answers:
//   th: มหาวิทยาลัยและวิทยาลัยที่ร่วมจัดการประชุมหรือที่เอกสารนับเป็นภาคี พร้อมจำนวนที่เอกสารระบุไว้เทียบกัน
//   en: "Universities and colleges that held a meeting jointly or that a document counts among its partners, beside the number it states."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   institution: {type: text, th: สถาบัน, en: Institution}
//   institution_id: {type: id, th: รหัสสถาบัน, en: Institution id}
//   part_of: {type: text, th: เป็นส่วนหนึ่งของสถาบัน, en: Campus of}
//   part_of_id: {type: id, th: รหัสสถาบันนั้น, en: Id of that institution}
//   listed: {type: number, th: จำนวนที่พบในรายชื่อ, en: Number listed}
//   stated: {type: number, th: จำนวนที่เอกสารระบุ, en: Number stated}
// order: [start_date, meeting_id, institution]
MATCH (m:Meeting)
WHERE $meeting IS NULL OR m.id = $meeting
OPTIONAL MATCH (m)<-[:OF_MEETING]-(c:AttendanceCount {countOf: 'higher_education_institutions'})
WITH m, head(collect(c)) AS c
CALL (m, c) {
  MATCH (m)<-[:IN_MEETING]-(a:Participation)-[:BY]->(o:Organisation)
  WHERE a.role IN ['host', 'co_host'] AND (o:University OR o.kind IN ['university', 'college'])
  RETURN o, [a.id, null] AS reason
  UNION
  MATCH (c)<-[:COUNTED_IN]-(o:Organisation)
  RETURN o, [o.id, 'countedIn', c.id] AS reason
}
WITH m, c, o, collect(reason) AS because
WITH m, c, collect({o: o, because: because}) AS partners
UNWIND partners AS partner
WITH m, c, partners, partner.o AS o, partner.because AS because
WITH m, c, size(partners) AS listed, o, because,
  head(COLLECT {
    MATCH (o)-[:SUB_ORGANISATION_OF]->(u:Organisation) WHERE u:University OR u.kind IN ['university', 'college']
    RETURN u ORDER BY u.sortKey
  }) AS u
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  coalesce(o.nameTh, o.nameEn) AS institution, o.id AS institution_id, coalesce(u.nameTh, u.nameEn) AS part_of, u.id AS part_of_id,
  listed, c.value AS stated, because
