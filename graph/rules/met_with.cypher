// MET_WITH: two people met when both took part in the same meeting. n counts the meetings. The edge leaves the
// one with the smaller id; it has no direction in meaning.
UNWIND $sources AS source
MATCH (x:Entity:Person {id: source.id})-[t:TOOK_PART]->(m:Meeting)<-[:TOOK_PART]-(y:Person)
WHERE y.id IN source.others OR (source.others IS NULL AND x.id < y.id)
WITH x, y, count(m) AS n, min(t.first) AS first, max(t.last) AS last
WITH CASE WHEN x.id < y.id THEN [x, y] ELSE [y, x] END AS pair, n, first, last
WITH pair[0] AS a, pair[1] AS b, n, first, last
MERGE (a)-[d:MET_WITH]->(b)
SET d = {derived: true, rule: $rule, n: n, first: first, last: last}
