// Deletes, of these nodes, those that no statement speaks of and no other entity points at.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE NOT n:Document
  AND NOT EXISTS { (n)-[:SUPPORTED_BY]->() }
  AND NOT EXISTS { MATCH (n)<-[r]-() WHERE r.derived IS NULL }
DETACH DELETE n
