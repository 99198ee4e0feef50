// One entity: its labels, each distinct value that stands, and the derived edges that leave it.
MATCH (n:Entity {id: $id})
RETURN labels(n) AS labels,
       COLLECT {
         MATCH (n)-[s:SUPPORTED_BY]->() WHERE s.status <> 'rejected'
         RETURN DISTINCT [s.property, s.value, s.language]
       } AS facts,
       [(n)-[r]->(m:Entity) WHERE r.derived | [type(r), m.id]] AS derived
