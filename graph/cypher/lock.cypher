// Takes the store's write lock, so that there is one writer at a time. First statement of every write.
MERGE (l:WriteLock {id: 1})
SET l.at = timestamp()
RETURN l.stale AS stale
