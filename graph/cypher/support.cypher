// How many statements that are not rejected stand for each value of these entities' properties.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})-[s:SUPPORTED_BY]->()
WHERE s.property IN row.properties AND s.status <> 'rejected'
RETURN row.id AS id, s.property AS property, s.value AS value, count(*) AS votes
