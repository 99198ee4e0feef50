// A page of what rests on documents about one entity, document by document; their texts are left where they are.
MATCH (n:Entity {id: $id})-[s:SUPPORTED_BY]->(d:Document)
WITH s, d ORDER BY d.id, s.start, s.id SKIP $skip LIMIT $limit
WITH d, collect(properties(s)) AS evidence
RETURN d.id AS id, d.stem AS stem, d.sha256 AS sha256, d.charset AS charset, d.title AS title, evidence
ORDER BY id
