// The documents behind what rows rest on, and whether any says it in so many words.
UNWIND $because AS b
MATCH (:Entity {id: b.id})-[s:SUPPORTED_BY]->(d:Document)
WHERE s.status <> 'rejected' AND (b.property IS NULL OR s.property = b.property)
  AND (b.value IS NULL OR s.value = b.value) AND (b.document IS NULL OR d.stem = b.document)
RETURN b.n AS n, d.stem AS document, all(status IN collect(s.status) WHERE status = 'inferred') AS inferred
