// HELD: a person held a post when a tenure of theirs in it is attested. n counts the days on which it is
// attested, first and last are the first and the last of them; a tenure stated to be over attests no day.
UNWIND $sources AS source
MATCH (x:Entity:Person {id: source.id})<-[:OF_PERSON]-(t:Tenure)-[:IN_POST]->(y:Post)
UNWIND CASE WHEN t.tenureStatus = 'former' OR t.attestedOn IS NULL THEN [null] ELSE t.attestedOn END AS day
WITH x, y, count(DISTINCT day) AS n, min(day) AS first, max(day) AS last
MERGE (x)-[d:HELD]->(y)
SET d = {derived: true, rule: $rule, n: n, first: first, last: last}
