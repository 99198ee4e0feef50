// Which schema the store has, as its last writer noted.
MATCH (l:WriteLock {id: 1})
RETURN l.schema AS schema
