// What a text may mean: exact where it is the id, the whole name, the stem of a document that reports it or a day on
// which it was held, else meetings with the text in their names or at the beginning of such a stem.
MATCH (m:Meeting)
WITH m, toLower(coalesce(m.nameTh, m.nameEn, '')) AS name, COLLECT {
  MATCH (m)-[s:SUPPORTED_BY]->(d:Document) WHERE s.status <> 'rejected' RETURN DISTINCT toLower(d.stem)
} AS stems
WITH m, name CONTAINS $folded OR any(stem IN stems WHERE stem STARTS WITH $folded) AS near,
  m.id = $text OR name = $folded OR $folded IN stems
  OR ($day IS NOT NULL AND m.startDate <= $day <= coalesce(m.endDate, m.startDate)) AS exact
WHERE exact OR near
RETURN m.id AS id, coalesce(m.nameTh, m.nameEn, m.id) + coalesce(' ' + toString(m.startDate), '') AS name, exact
ORDER BY exact DESC, m.startDate, id
LIMIT 5000
