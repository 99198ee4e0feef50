// A page of all nodes in order of id, without the write lock.
MATCH (n:Entity)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties,
       [(n)-[r]->(m:Entity) | [type(r), m.id, properties(r)]] AS links
