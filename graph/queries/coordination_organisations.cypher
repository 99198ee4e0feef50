// id: coordination-organisations
// title: {th: องค์กรใดประสานงานจังหวัดใด, en: "Which organisations coordinated which provinces?"}
// answers:
//   th: องค์กรที่จัดประชุมในจังหวัดหรือเกี่ยวกับจังหวัด หรือที่บุคลากรเข้าร่วม โดยไม่ใช่ฝ่ายของจังหวัดเอง
//   en: "Bodies that held meetings in or about a province, or whose people took part, without being of the province itself."
// parameters:
//   province: {type: province, th: จังหวัด, en: Province, optional: true}
//   organisation: {type: organisation, th: องค์กร, en: Organisation, optional: true}
// columns:
//   organisation: {type: text, th: องค์กร, en: Organisation}
//   organisation_id: {type: id, th: รหัสองค์กร, en: Organisation id}
//   province: {type: text, th: จังหวัด, en: Province}
//   province_id: {type: id, th: รหัสจังหวัด, en: Province id}
//   count: {type: number, th: จำนวนครั้ง, en: Number of meetings}
//   dates: {type: dates, th: วันประชุม, en: Days}
//   first_date: {type: date, th: ครั้งแรก, en: First}
//   last_date: {type: date, th: ครั้งล่าสุด, en: Last}
//   meetings: {type: meetings, th: การประชุม, en: Meetings}

// The edge keeps no list of its meetings; those that count are found again by the tests of its rule.
MATCH (x:Organisation)-[c:COORDINATED]->(y:Province)
WHERE ($province IS NULL OR y.id = $province) AND ($organisation IS NULL OR x.id = $organisation)
MATCH (x)<-[:UNIT_OF*0..3]-(u:Organisation)
CALL (u) {
  MATCH (u)<-[:BY]-(a:Participation) WHERE a.role IN $hosting
  RETURN a
  UNION
  MATCH (u)<-[:REPRESENTING|ON_BEHALF_OF]-(a:Participation)
  RETURN a
  UNION
  MATCH (u)<-[:IN_ORGANISATION]-(:Tenure)<-[:IN_CAPACITY]-(a:Participation)
  RETURN a
  UNION
  MATCH (u)<-[:POST_IN]-(:Post)<-[:IN_POST]-(:Tenure)<-[:IN_CAPACITY]-(a:Participation)
  RETURN a
  UNION
  MATCH (u)<-[:POST_IN]-(:Post)<-[:VIA_POST]-(a:Participation)
  RETURN a
}
WITH DISTINCT x, c, y, a
WHERE a.role IN $attending
MATCH (a)-[:IN_MEETING]->(m:Meeting)
WHERE EXISTS { (m)-[:IN_PROVINCE|IN_DISTRICT|ABOUT_PLACE]->(:Place)-[:WITHIN*0..4]->(y) }
  AND NOT EXISTS {
    MATCH (a)-[:VIA_POST|IN_CAPACITY|IN_POST*1..2]->(:Post)-[:JURISDICTION]->(place:Place)
    WHERE NOT place:Region
  } AND NOT EXISTS {
    MATCH (a)-[:BY|REPRESENTING|ON_BEHALF_OF|VIA_POST|IN_CAPACITY|IN_ORGANISATION|IN_POST|POST_IN|UNIT_OF*1..7]->(o:Organisation)
    WHERE o.kind IN $local
       OR EXISTS { (o)-[:IN_PROVINCE]->() }
       OR EXISTS { (o)-[:SEAT_IN|JURISDICTION]->(:Place)-[:WITHIN*0..4]->(y) }
  }
WITH x, c, y, m, collect(DISTINCT a.id) AS parts
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
RETURN x.nameTh AS organisation, x.id AS organisation_id, y.nameTh AS province, y.id AS province_id,
  size(meetings) AS count, dates, c.first AS first_date, c.last AS last_date, meetings,
  [part IN reduce(all = [], p IN parts | all + p) | [part, null]] AS because
ORDER BY x.sortKey, organisation_id, count DESC, y.sortKey
