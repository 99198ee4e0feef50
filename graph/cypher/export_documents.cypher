// A page of documents in order of id, each with what it says.
MATCH (d:Entity:Document)
WHERE d.id > $after
WITH d ORDER BY d.id LIMIT $limit
RETURN d.id AS id, d.stem AS stem, d.text AS text, d.sha256 AS sha256, d.charset AS charset, d.title AS title,
       [(d)<-[s:SUPPORTED_BY]-() | properties(s)] AS evidence
