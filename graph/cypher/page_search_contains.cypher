// Entities one of whose names has this text in it, for what no word begins with.
MATCH (n:Entity)
WHERE n.searchText IS NOT NULL
  AND (toLower(coalesce(n.nameTh, '')) CONTAINS $text OR toLower(coalesce(n.nameEn, '')) CONTAINS $text
       OR toLower(coalesce(n.title, '')) CONTAINS $text OR coalesce(n.stem, '') CONTAINS $text
       OR any(name IN n.altName WHERE toLower(name) CONTAINS $text))
  AND ($class IS NULL OR $class IN labels(n))
RETURN n.id AS id, labels(n) AS labels, n {.nameTh, .nameEn, .altName, .title, .stem} AS names, 1.0 AS score
ORDER BY n.sortKey, n.id
LIMIT $limit
