// Writes relationships that statements project to and that are not there yet; what nobody has described
// gets a bare node.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MERGE (b:Entity {id: row.to})
CREATE (a)-[:$(row.type)]->(b)
