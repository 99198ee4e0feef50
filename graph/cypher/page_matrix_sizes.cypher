// How many people and how many organisations coordinated anything, and each province's number of either.
RETURN COUNT {
         MATCH (a:Person)-[:COORDINATED]->(p:Province)
         WHERE $province IS NULL OR p.id = $province
         RETURN DISTINCT a
       } AS people,
       COUNT {
         MATCH (a:Organisation)-[:COORDINATED]->(p:Province)
         WHERE $province IS NULL OR p.id = $province
         RETURN DISTINCT a
       } AS organisations,
       COLLECT {
         MATCH (a:Agent)-[:COORDINATED]->(p:Province)
         WHERE ($people AND a:Person) OR (NOT $people AND a:Organisation)
         WITH p, count(DISTINCT a) AS n
         RETURN {value: p.id, n: n} ORDER BY n DESC, p.sortKey
       } AS provinces
