// Takes labels away that no statement supports any more.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
REMOVE n:$(row.labels)
