// What a text may mean: exact where it is the id or a whole name, else entities with the text in one of their names.
MATCH (n:Organisation)
WITH n, [x IN [n.nameTh, n.nameEn] + coalesce(n.altName, []) WHERE x IS NOT NULL | toLower(x)] AS names
WITH n, n.id = $text OR $folded IN names AS exact, any(x IN names WHERE x CONTAINS $folded) AS near
WHERE exact OR near
RETURN n.id AS id, coalesce(n.nameTh, n.nameEn) AS name, exact
ORDER BY exact DESC, n.sortKey, id
LIMIT 5000
