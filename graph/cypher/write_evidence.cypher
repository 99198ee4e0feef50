// Writes statements as evidence.
UNWIND $rows AS row
MATCH (n:Entity {id: row.subject})
MATCH (d:Entity {id: row.document})
CREATE (n)-[s:SUPPORTED_BY]->(d)
SET s = row.properties
