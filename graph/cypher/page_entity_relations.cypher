// What points at an entity, and the derived relationships both ways, by type: how many there are, and one page
// of them by weight (the number behind a derived one, the statements behind another). Types in $symmetric have
// no direction in meaning.
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)<-[r]-(m:Entity)
  RETURN r, m, CASE WHEN type(r) IN $symmetric THEN 'both' ELSE 'in' END AS direction
  UNION ALL
  MATCH (n)-[r:HELD|TOOK_PART|COORDINATED|PARTNERED_WITH|MET_WITH|ACTIVE_UNDER]->(m:Entity)
  RETURN r, m, CASE WHEN type(r) IN $symmetric THEN 'both' ELSE 'out' END AS direction
}
WITH n, r, m, type(r) AS type, direction
WHERE type <> 'SUPPORTED_BY' AND ($type IS NULL OR type = $type)
WITH n, type, direction, r, m,
     CASE WHEN r.derived THEN r.n
          ELSE COUNT { (m)-[e:SUPPORTED_BY]->() WHERE e.value = n.id AND e.status <> 'rejected' } END AS weight
ORDER BY weight DESC, r.last DESC, m.sortKey, m.id
WITH type, direction, count(*) AS total,
     collect({id: m.id, weight: weight, derived: coalesce(r.derived, false), first: r.first, last: r.last,
              rule: r.rule, role: m.role}) AS found
RETURN type, direction, total, found[$skip..$skip + $limit] AS items
