// Who coordinated which provinces: those with the most meetings first, one page of them.
MATCH (a:Agent)-[r:COORDINATED]->(p:Province)
WHERE (($people AND a:Person) OR (NOT $people AND a:Organisation))
  AND ($province IS NULL OR EXISTS { (a)-[:COORDINATED]->(:Province {id: $province}) })
WITH a, sum(r.n) AS meetings, count(p) AS provinces,
     collect({province: p.id, n: r.n, first: r.first, last: r.last}) AS cells
ORDER BY provinces DESC, meetings DESC, a.sortKey, a.id
SKIP $skip LIMIT $limit
RETURN a.id AS id, meetings, cells
