// The nodes that captions are made of: labels, properties but a document's text, and the relationships out that
// the model's captions name; for a meeting without name and day, the document that it is in. The types are written out, so that evidence is never walked.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels, n {.*, text: null, searchText: null} AS properties,
       [(n)-[r:BY|IN_MEETING|IN_ORGANISATION|IN_POST|IN_PROVINCE|OF_DOCUMENT|OF_INITIATIVE|OF_MEETING|OF_PERSON|OF_PROGRAMME|PERIOD_OF|REPRESENTING|VIA_POST]->(m:Entity)
         | {type: type(r), id: m.id}] AS links,
       CASE WHEN n:Meeting AND n.nameTh IS NULL AND n.startDate IS NULL
            THEN COLLECT {
              MATCH (n)-[:SUPPORTED_BY]->(d:Document) WITH DISTINCT d ORDER BY d.stem LIMIT 1
              RETURN {id: d.id, stem: d.stem}
            } ELSE [] END AS documents
