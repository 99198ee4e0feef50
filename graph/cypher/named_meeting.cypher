// What a text may mean: exact where it is the id, the whole name, the stem of a document that reports it or a day on
// which it was held, else meetings with the text in their names.
MATCH (m:Meeting)
WITH m, toLower(coalesce(m.nameTh, m.nameEn, '')) AS name
WITH m, name CONTAINS $folded AS near,
  m.id = $text OR name = $folded OR ($day IS NOT NULL AND m.startDate <= $day <= coalesce(m.endDate, m.startDate))
  OR EXISTS { (m)-[s:SUPPORTED_BY]->(d:Document) WHERE d.stem = $text AND s.status <> 'rejected' } AS exact
WHERE exact OR near
RETURN m.id AS id, coalesce(m.nameTh, m.nameEn, m.id) + coalesce(' ' + toString(m.startDate), '') AS name, exact
ORDER BY exact DESC, m.startDate, id
LIMIT 5000
