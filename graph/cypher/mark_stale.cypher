// Notes that derived edges no longer follow from the statements; null: that they do.
MATCH (l:WriteLock {id: 1})
SET l.stale = $mark
