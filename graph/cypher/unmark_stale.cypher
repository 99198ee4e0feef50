// Notes that derived edges follow from the statements again, unless somebody wrote more in the meantime.
MATCH (l:WriteLock {id: 1})
WHERE l.stale = $mark
REMOVE l.stale
