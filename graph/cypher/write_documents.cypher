// Writes the nodes of documents.
UNWIND $rows AS row
MERGE (d:Entity {id: row.id})
SET d:$($labels), d += row
