// COORDINATED, of organisations: an organisation coordinated a province where it hosted or co-hosted a meeting
// held in it or stated to be about it, or where somebody who serves it took part in one: a person in a post of
// it, the unnamed holder of such a post, unnamed people who represent it, or somebody on its behalf; a unit's
// people serve the body that it is a unit of as well. Left out are the province's own side and guests, by the
// same tests as for people.
// n counts the meetings.
UNWIND $sources AS source
MATCH (x:Entity:Organisation {id: source.id})<-[:UNIT_OF*0..3]-(u:Organisation)
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
WITH DISTINCT x, a, source
WHERE a.role IN $attending
MATCH (a)-[:IN_MEETING]->(m:Meeting)
MATCH (m)-[:IN_PROVINCE|IN_DISTRICT|ABOUT_PLACE]->(:Place)-[:WITHIN*0..4]->(y:Province)
WHERE source.others IS NULL OR y.id IN source.others
WITH DISTINCT x, y, m, a
WHERE NOT EXISTS {
  MATCH (a)-[:VIA_POST|IN_CAPACITY|IN_POST*1..2]->(:Post)-[:JURISDICTION]->(place:Place)
  WHERE NOT place:Region
} AND NOT EXISTS {
  MATCH (a)-[:BY|REPRESENTING|ON_BEHALF_OF|VIA_POST|IN_CAPACITY|IN_ORGANISATION|IN_POST|POST_IN|UNIT_OF*1..7]->(o:Organisation)
  WHERE o.kind IN $local
     OR EXISTS { (o)-[:IN_PROVINCE]->() }
     OR EXISTS { (o)-[:SEAT_IN|JURISDICTION]->(:Place)-[:WITHIN*0..4]->(y) }
}
WITH DISTINCT x, y, m
WITH x, y, count(m) AS n, min(m.startDate) AS first, max(coalesce(m.endDate, m.startDate)) AS last
MERGE (x)-[d:COORDINATED]->(y)
SET d = {derived: true, rule: $rule, n: n, first: first, last: last}
