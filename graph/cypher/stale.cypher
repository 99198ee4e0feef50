// Whether derived edges wait to be derived again: the mark that the last writer left, or nothing.
MATCH (l:WriteLock {id: 1})
RETURN l.stale AS stale
