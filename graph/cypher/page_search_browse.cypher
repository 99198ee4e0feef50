// The entities of a class by their sort key, one page of them.
MATCH (n:Entity:$($class))
WITH n ORDER BY n.sortKey, n.id
SKIP $skip LIMIT $limit
RETURN n.id AS id, labels(n) AS labels, n {.nameTh, .nameEn, .altName, .title, .stem} AS names, 1.0 AS score
