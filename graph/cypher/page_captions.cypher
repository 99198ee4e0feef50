// A template: the nodes that captions are made of: labels, properties but a document's text, and the relationships
// out that the model's captions name, put in for TYPES so that evidence is never walked; for a meeting without name
// and day, the document that it is in.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels, n {.*, text: null, searchText: null} AS properties,
       [(n)-[r:TYPES]->(m:Entity)
         | {type: type(r), id: m.id}] AS links,
       CASE WHEN n:Meeting AND n.nameTh IS NULL AND n.startDate IS NULL
            THEN COLLECT {
              MATCH (n)-[:SUPPORTED_BY]->(d:Document) WITH DISTINCT d ORDER BY d.stem LIMIT 1
              RETURN {id: d.id, stem: d.stem}
            } ELSE [] END AS documents
