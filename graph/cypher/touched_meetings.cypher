// The meetings whose derived edges rest on one of these entities. What a rule reads lies on the way out from a
// meeting or from a participation in it, so the way back is followed here.
UNWIND $ids AS id
MATCH (t:Entity {id: id})
      <-[:WITHIN|JURISDICTION|SEAT_IN|IN_PROVINCE|IN_DISTRICT|ABOUT_PLACE|UNDER_PLAN|UNIT_OF|POST_IN|IN_ORGANISATION|IN_POST|IN_CAPACITY|VIA_POST|ON_BEHALF_OF|BY|REPRESENTING*0..9]-(x)
WITH DISTINCT x
OPTIONAL MATCH (x:Participation)-[:IN_MEETING]->(m:Meeting)
WITH DISTINCT CASE WHEN x:Meeting THEN x.id ELSE m.id END AS id
WHERE id IS NOT NULL
RETURN id
