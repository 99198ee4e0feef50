// id: coordination-organisations
// section: coordination
// title: {th: องค์กรใดประสานงานจังหวัดใด, en: "Which organisations coordinated which provinces?"}
// answers:
//   th: องค์กรที่จัดประชุมในจังหวัดหรือเกี่ยวกับจังหวัด หรือที่บุคลากรเข้าร่วม โดยไม่ใช่ฝ่ายของจังหวัดเอง
//   en: "Bodies that held meetings in or about a province, or whose people took part, without being of the province itself."
// parameters:
//   province:
//   organisation:
// columns:
//   organisation:
//   organisation_id:
//   province:
//   province_id:
//   count:
//   dates:
//   first_date:
//   last_date:
//   meetings:
// order: [organisation, organisation_id, -count, province]

// The edge keeps no list of its meetings; those that count are found again by the tests of its rule.
MATCH (x:Organisation)-[c:COORDINATED]->(y:Province)
WHERE ($province IS NULL OR y.id = $province) AND ($organisation IS NULL OR x.id = $organisation)
// What ties somebody to the body is a way to each meeting of theirs; that it was there itself is one of no steps.
MATCH (x)<-[up:UNIT_OF*0..3]-(u:Organisation)
CALL (u) {
  MATCH (u)<-[:BY]-(a:Participation) WHERE a.role IN $hosting
  RETURN a, [null, '', null] AS tie
  UNION
  MATCH (u)<-[:REPRESENTING|ON_BEHALF_OF]-(a:Participation)
  RETURN a, [null, '', null] AS tie
  UNION
  MATCH (u)<-[:IN_ORGANISATION]-(t:Tenure)<-[:IN_CAPACITY]-(a:Participation)
  RETURN a, [t.id, 'inOrganisation', u.id] AS tie
  UNION
  MATCH (u)<-[:POST_IN]-(p:Post)<-[:IN_POST]-(:Tenure)<-[:IN_CAPACITY]-(a:Participation)
  RETURN a, [p.id, 'postIn', u.id] AS tie
  UNION
  MATCH (u)<-[:POST_IN]-(p:Post)<-[:VIA_POST]-(a:Participation)
  RETURN a, [p.id, 'postIn', u.id] AS tie
}
WITH x, c, y, u, a, tie, [tie] + [r IN up | [startNode(r).id, 'unitOf', endNode(r).id]] AS steps
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
RETURN coalesce(x.nameTh, x.nameEn) AS organisation, x.id AS organisation_id, coalesce(y.nameTh, y.nameEn) AS province, y.id AS province_id,
  count(DISTINCT m) AS count, collect(m.startDate) AS dates, c.first AS first_date, c.last AS last_date,
  collect(DISTINCT [m.id, a.id]) AS meetings, collect(DISTINCT [a.id, null])
    + reduce(all = [], way IN collect(DISTINCT [s IN steps | s + [null, m.id, a.id + ' ' + tie[1] + ' ' + u.id]]) | all + way)
    AS because
