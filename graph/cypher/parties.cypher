// Who and what these meetings bring together: the ends of the derived edges that may rest on each. People and
// organisations come with how often they are named, a measure of what it costs to start from them.
UNWIND $meetings AS id
MATCH (m:Entity:Meeting {id: id})
RETURN
  COLLECT {
    MATCH (m)<-[:IN_MEETING]-(:Participation)-[:BY]->(p:Person)
    RETURN DISTINCT [COUNT { (p)<-[:BY]-() }, p.id]
  } AS people,
  COLLECT {
    MATCH (m)<-[:IN_MEETING]-(:Participation)-[:BY|REPRESENTING]->(o:Organisation)
    RETURN DISTINCT [COUNT { (o)<-[:BY]-() }, o.id]
  } AS organisations,
  COLLECT {
    MATCH (m)<-[:IN_MEETING]-(:Participation)
          -[:BY|REPRESENTING|ON_BEHALF_OF|VIA_POST|IN_CAPACITY|IN_POST|POST_IN|IN_ORGANISATION|UNIT_OF*1..8]->(o:Organisation)
    RETURN DISTINCT o.id
  } AS served,
  COLLECT {
    MATCH (m)-[:IN_PROVINCE|IN_DISTRICT|ABOUT_PLACE]->(:Place)-[:WITHIN*0..4]->(v:Province)
    RETURN DISTINCT v.id
  } AS provinces,
  COLLECT {
    MATCH (m)-[:UNDER_PLAN]->(f:PlanPhase)
    RETURN DISTINCT f.id
  } AS phases
