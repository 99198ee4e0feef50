// PARTNERED_WITH: two organisations were partners when both hosted, co-hosted or signed at the same meeting.
// n counts the meetings. The edge leaves the one with the smaller id; it has no direction in meaning.
UNWIND $sources AS source
MATCH (x:Entity:Organisation {id: source.id})<-[:BY]-(a:Participation)-[:IN_MEETING]->(m:Meeting)
MATCH (m)<-[:IN_MEETING]-(b:Participation)-[:BY]->(y:Organisation)
WHERE a.role IN $partnering AND b.role IN $partnering
  AND (y.id IN source.others OR (source.others IS NULL AND x.id < y.id))
WITH DISTINCT x, y, m
WITH x, y, count(m) AS n, min(m.startDate) AS first, max(coalesce(m.endDate, m.startDate)) AS last
WITH CASE WHEN x.id < y.id THEN [x, y] ELSE [y, x] END AS pair, n, first, last
WITH pair[0] AS a, pair[1] AS b, n, first, last
MERGE (a)-[d:PARTNERED_WITH]->(b)
SET d = {derived: true, rule: $rule, n: n, first: first, last: last}
