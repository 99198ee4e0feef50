// An entity: its class, how much documents say of it, and the documents that say most.
MATCH (n:Entity {id: $id})
RETURN labels(n) AS labels,
       COUNT { (n)-[e:SUPPORTED_BY]->() WHERE e.status <> 'rejected' } AS statements,
       COUNT { MATCH (n)-[e:SUPPORTED_BY]->(d:Document) WHERE e.status <> 'rejected' RETURN DISTINCT d } AS document_count,
       COLLECT {
         MATCH (n)-[e:SUPPORTED_BY]->(d:Document)
         WHERE e.status <> 'rejected'
         WITH d, count(e) AS said
         RETURN {id: d.id, stem: d.stem, title: d.title, statements: said} ORDER BY said DESC, d.stem LIMIT $limit
       } AS documents
