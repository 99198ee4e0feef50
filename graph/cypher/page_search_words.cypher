// Entities by the words of their names, best first.
CALL db.index.fulltext.queryNodes($index, $words, {limit: $limit}) YIELD node AS n, score
WHERE $class IS NULL OR $class IN labels(n)
RETURN n.id AS id, labels(n) AS labels, n {.nameTh, .nameEn, .altName, .title, .stem} AS names, score
ORDER BY score DESC, n.sortKey, n.id
