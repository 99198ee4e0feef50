// Writes the relationships that statements project to.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[:$(row.type)]->(b)
