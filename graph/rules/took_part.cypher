// TOOK_PART: a person or an organisation took part in a meeting when it has a role there that is played by
// being there (the ontology says which are), or when unnamed people of the organisation have one. n counts the
// roles, first and last are the meeting's days.
UNWIND $sources AS source
MATCH (y:Entity:Meeting {id: source.id})<-[:IN_MEETING]-(a:Participation)-[:BY|REPRESENTING]->(x:Agent)
WHERE a.role IN $attending
WITH x, y, count(DISTINCT a.role) AS n
MERGE (x)-[d:TOOK_PART]->(y)
SET d = {derived: true, rule: $rule, n: n, first: y.startDate, last: coalesce(y.endDate, y.startDate)}
