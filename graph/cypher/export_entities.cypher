// A page of entities in order of id: each distinct value that stands, and the derived edges that leave it.
MATCH (n:Entity)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id,
       COLLECT {
         MATCH (n)-[s:SUPPORTED_BY]->() WHERE s.status <> 'rejected'
         RETURN DISTINCT [s.property, s.value, s.language]
       } AS facts,
       [(n)-[r]->(m:Entity) WHERE r.derived | [type(r), m.id]] AS derived
