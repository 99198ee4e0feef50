// COORDINATED, of people: a person coordinated a province when they took part in a meeting held in it or stated
// to be about it (or about a place in it), and were there neither as one of its own nor as a guest:
//   - no post of theirs in that meeting has a province, or a place in one, as its jurisdiction: here that makes
//     them the province's own side, from elsewhere a guest;
//   - no body that they serve there, and none that it is a unit of, is a provincial office, a province, a local
//     administration or a network of a province;
//   - none of these bodies is the province's own: its seat or jurisdiction is the province or a place in it.
// n counts the meetings.
UNWIND $sources AS source
MATCH (x:Entity:Person {id: source.id})<-[:BY]-(a:Participation)-[:IN_MEETING]->(m:Meeting)
MATCH (m)-[:IN_PROVINCE|IN_DISTRICT|ABOUT_PLACE]->(:Place)-[:WITHIN*0..4]->(y:Province)
WHERE source.others IS NULL OR y.id IN source.others
WITH DISTINCT x, y, m, a
WITH x, y, m, a.role IN $attending AS present,
  EXISTS {
    MATCH (a)-[:IN_CAPACITY]->(:Tenure)-[:IN_POST]->(:Post)-[:JURISDICTION]->(place:Place)
    WHERE NOT place:Region
  } OR EXISTS {
    MATCH (a)-[:ON_BEHALF_OF|IN_CAPACITY|IN_ORGANISATION|IN_POST|POST_IN|UNIT_OF*1..7]->(o:Organisation)
    WHERE o.kind IN $local
       OR EXISTS { (o)-[:IN_PROVINCE]->() }
       OR EXISTS { (o)-[:SEAT_IN|JURISDICTION]->(:Place)-[:WITHIN*0..4]->(y) }
  } AS of_a_province
WITH x, y, m, max(present) AS present, max(of_a_province) AS of_a_province
WHERE present AND NOT of_a_province
WITH x, y, count(m) AS n, min(m.startDate) AS first, max(coalesce(m.endDate, m.startDate)) AS last
MERGE (x)-[d:COORDINATED]->(y)
SET d = {derived: true, rule: $rule, n: n, first: first, last: last}
