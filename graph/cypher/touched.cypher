// The meetings whose derived edges rest on one of these entities, and the people whose posts do. What a rule
// reads lies on the way out from a meeting's participations, so the way back is followed here.
UNWIND $ids AS id
MATCH (t:Entity {id: id})
      <-[:WITHIN|JURISDICTION|SEAT_IN|IN_PROVINCE|IN_DISTRICT|ABOUT_PLACE|UNDER_PLAN|UNIT_OF|POST_IN|IN_ORGANISATION|IN_POST|IN_CAPACITY|VIA_POST|ON_BEHALF_OF|BY|REPRESENTING*0..9]-(x)
WITH DISTINCT x
OPTIONAL MATCH (x:Participation)-[:IN_MEETING]->(m:Meeting)
OPTIONAL MATCH (x:Tenure)-[:OF_PERSON]->(p:Person)
RETURN collect(DISTINCT CASE WHEN x:Meeting THEN x.id END) + collect(DISTINCT m.id) AS meetings,
       collect(DISTINCT p.id) AS people
