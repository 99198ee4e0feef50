// Notes which schema the store has.
MERGE (l:WriteLock {id: 1})
SET l.schema = $mark
