// Writes nodes: labels that are new and properties that changed (null: taken away).
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:$(row.labels), n += row.properties
