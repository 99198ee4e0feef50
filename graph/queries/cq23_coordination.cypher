// id: cq23
// title: {th: ใครประสานงานจังหวัดใด, en: "Who coordinated which provinces?"}
// answers:
//   th: บุคคลที่เข้าร่วมประชุมในจังหวัดหรือเกี่ยวกับจังหวัด โดยไม่ใช่ฝ่ายของจังหวัดเอง พร้อมจำนวนครั้ง วัน และรายการประชุม
//   en: "People who took part in meetings in or about a province without being of the province itself, with the meetings."
// parameters:
//   province: {type: province, th: จังหวัด, en: Province, optional: true}
//   person: {type: person, th: บุคคล, en: Person, optional: true}
// columns:
//   person: {type: text, th: บุคคล, en: Person}
//   person_id: {type: id, th: รหัสบุคคล, en: Person id}
//   province: {type: text, th: จังหวัด, en: Province}
//   province_id: {type: id, th: รหัสจังหวัด, en: Province id}
//   count: {type: number, th: จำนวนครั้ง, en: Number of meetings}
//   dates: {type: dates, th: วันประชุม, en: Days}
//   first_date: {type: date, th: ครั้งแรก, en: First}
//   last_date: {type: date, th: ครั้งล่าสุด, en: Last}
//   meetings: {type: meetings, th: การประชุม, en: Meetings}

// The edge keeps no list of its meetings; those that count are found again by the tests of its rule.
MATCH (x:Person)-[c:COORDINATED]->(y:Province)
WHERE ($province IS NULL OR y.id = $province) AND ($person IS NULL OR x.id = $person)
MATCH (x)<-[:BY]-(a:Participation)-[:IN_MEETING]->(m:Meeting)
WHERE EXISTS { (m)-[:IN_PROVINCE|IN_DISTRICT|ABOUT_PLACE]->(:Place)-[:WITHIN*0..4]->(y) }
WITH x, c, y, m, a,
  EXISTS {
    MATCH (a)-[:IN_CAPACITY]->(:Tenure)-[:IN_POST]->(:Post)-[:JURISDICTION]->(place:Place)
    WHERE NOT place:Region
  } OR EXISTS {
    MATCH (a)-[:ON_BEHALF_OF|IN_CAPACITY|IN_ORGANISATION|IN_POST|POST_IN|UNIT_OF*1..7]->(o:Organisation)
    WHERE o.kind IN $local
       OR EXISTS { (o)-[:IN_PROVINCE]->() }
       OR EXISTS { (o)-[:SEAT_IN|JURISDICTION]->(:Place)-[:WITHIN*0..4]->(y) }
  } AS of_a_province
WITH x, c, y, m, max(of_a_province) AS of_a_province, max(a.role IN $attending) AS present,
  collect(CASE WHEN a.role IN $attending THEN a.id END) AS parts
WHERE present AND NOT of_a_province
WITH x, c, y, m, parts, head(COLLECT { MATCH (m)-[:IN_PROVINCE]->(v:Province) RETURN v ORDER BY v.sortKey }) AS v,
  COLLECT {
    UNWIND parts AS part
    MATCH (:Entity {id: part})-[s:SUPPORTED_BY]->(d:Document) WHERE s.status <> 'rejected'
    RETURN DISTINCT d.stem ORDER BY d.stem
  } AS documents
ORDER BY m.startDate, m.id
WITH x, c, y, collect({
    meeting: m.nameTh, meeting_id: m.id, start_date: m.startDate, end_date: m.endDate,
    province: v.nameTh, province_id: v.id, documents: documents
  }) AS meetings, collect(DISTINCT m.startDate) AS dates, collect(parts) AS parts
RETURN x.nameTh AS person, x.id AS person_id, y.nameTh AS province, y.id AS province_id, size(meetings) AS count,
  dates, c.first AS first_date, c.last AS last_date, meetings,
  [part IN reduce(all = [], p IN parts | all + p) | [part, null]] AS because
ORDER BY x.sortKey, person_id, count DESC, y.sortKey
