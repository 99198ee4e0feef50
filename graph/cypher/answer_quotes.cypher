// As answer_documents, with every quote.
UNWIND $because AS b
MATCH (:Entity {id: b.id})-[s:SUPPORTED_BY]->(d:Document)
WHERE s.status <> 'rejected' AND (b.property IS NULL OR s.property = b.property)
  AND (b.value IS NULL OR s.value = b.value) AND (b.document IS NULL OR d.stem = b.document)
RETURN b.n AS n, d.stem AS document, s.status = 'inferred' AS inferred,
  s.start AS start, s.end AS end, s.quote AS quote, s.property AS property, b.id AS subject
