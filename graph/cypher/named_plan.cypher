// What a text may mean: exact where it is the id or a whole name, with or without the number of the edition or phase
// (ฉบับที่ 1, ระยะที่ 2), else plans with the text in one of their names.
MATCH (n:PlanPhase)
OPTIONAL MATCH (n)-[:PHASE_OF]->(series:PlanSeries)
WITH n, [x IN [n.nameTh, n.nameEn] + coalesce(n.altName, []) WHERE x IS NOT NULL] AS own,
  [x IN [series.nameTh, series.nameEn] WHERE x IS NOT NULL] AS series
UNWIND own + series AS name
WITH n, toLower(name) AS name, name IN own AS own
UNWIND CASE WHEN own THEN [name] ELSE [] END + CASE WHEN n.ordinal IS NULL THEN [] ELSE
  [word IN [' ฉบับที่ ', ' ระยะที่ ', ' no. ', ' phase ', ' '] | name + word + n.ordinal] END AS called
WITH n, collect(called) AS called
WITH n, $folded IN called AS whole, n.id = $text OR $folded IN called AS exact, any(x IN called WHERE x CONTAINS $folded) AS near
WHERE exact OR near
WITH n, whole, exact, coalesce(n.nameTh, n.nameEn, n.id) AS title
RETURN n.id AS id, exact, CASE WHEN whole THEN $text
  WHEN title ENDS WITH ' ' + n.ordinal THEN title ELSE title + coalesce(' ' + n.ordinal, '') END AS name
ORDER BY exact DESC, n.sortKey, n.ordinal, id
LIMIT 5000
