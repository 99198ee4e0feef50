// The meetings through which somebody coordinated a province, with the participations that make it so: the
// conditions are those of the rules coordinated_person and coordinated_organisation.
MATCH (x:Entity:Agent {id: $who})-[c:COORDINATED]->(y:Province {id: $province})
CALL (x) {
  MATCH (x:Person)<-[:BY]-(a:Participation)
  RETURN a, [] AS via
  UNION
  MATCH (x:Organisation)<-[:UNIT_OF*0..3]-(u)<-[:BY]-(a:Participation)
  WHERE a.role IN $hosting
  RETURN a, [] AS via
  UNION
  MATCH (x:Organisation)<-[:UNIT_OF*0..3]-(u)<-[:REPRESENTING|ON_BEHALF_OF]-(a:Participation)
  RETURN a, [] AS via
  UNION
  MATCH (x:Organisation)<-[:UNIT_OF*0..3]-(u)<-[:IN_ORGANISATION]-(t:Tenure)<-[:IN_CAPACITY]-(a:Participation)
  RETURN a, COLLECT { MATCH (t)-[:IN_POST]->(p) RETURN p } AS via
  UNION
  MATCH (x:Organisation)<-[:UNIT_OF*0..3]-(u)<-[:POST_IN]-(post:Post)<-[:IN_POST]-(:Tenure)<-[:IN_CAPACITY]-(a:Participation)
  RETURN a, [post] AS via
  UNION
  MATCH (x:Organisation)<-[:UNIT_OF*0..3]-(u)<-[:POST_IN]-(post:Post)<-[:VIA_POST]-(a:Participation)
  RETURN a, [post] AS via
}
WITH x, y, c, a, via
WHERE a.role IN $attending
  AND (x:Person OR NOT any(post IN via WHERE EXISTS { MATCH (post)-[:JURISDICTION]->(place) WHERE NOT place:Region }))
MATCH (a)-[:IN_MEETING]->(m:Meeting)
WHERE EXISTS { MATCH (m)-[:IN_PROVINCE|IN_DISTRICT|ABOUT_PLACE]->(:Place)-[:WITHIN*0..4]->(y) }
  AND (x:Organisation OR NOT EXISTS {
    MATCH (x)<-[:BY]-(b:Participation)-[:IN_MEETING]->(m)
    WHERE EXISTS {
            MATCH (b)-[:IN_CAPACITY]->(:Tenure)-[:IN_POST]->(:Post)-[:JURISDICTION]->(place:Place)
            WHERE NOT place:Region
          }
       OR EXISTS {
            MATCH (b)-[:ON_BEHALF_OF|IN_CAPACITY|IN_ORGANISATION|IN_POST|POST_IN|UNIT_OF*1..6]->(o:Organisation)
            WHERE o.kind IN $local OR EXISTS { (o)-[:IN_PROVINCE]->() }
               OR EXISTS { (o)-[:SEAT_IN|JURISDICTION]->(:Place)-[:WITHIN*0..4]->(y) }
          }
  })
WITH c, m, collect(DISTINCT a) AS took
ORDER BY m.startDate IS NULL, m.startDate DESC, m.id
RETURN c.n AS n, c.first AS first, c.last AS last, m.id AS meeting,
       [a IN took | {id: a.id, role: a.role}] AS participations
