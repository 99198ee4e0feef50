// Which of these relationships are there already.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r]->(b:Entity {id: row.to})
WHERE type(r) = row.type
RETURN row.from AS from, row.type AS type, row.to AS to
