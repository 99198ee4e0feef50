// One document with what it says.
MATCH (d:Entity:Document {id: $id})
WHERE d.stem IS NOT NULL
RETURN d.id AS id, d.stem AS stem, d.text AS text, d.sha256 AS sha256, d.charset AS charset, d.title AS title,
       [(d)<-[s:SUPPORTED_BY]-() | properties(s)] AS evidence
