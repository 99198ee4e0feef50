// A document and every statement that rests on it.
MATCH (d:Entity:Document {id: $id})
RETURN d {.id, .stem, .title, .text, .charset, .sha256} AS document,
       COLLECT {
         MATCH (d)<-[e:SUPPORTED_BY]-(n:Entity)
         WHERE e.status <> 'rejected'
         RETURN e {.property, .value, .subject, .start, .end, .quote, .rule, .status, document: d.stem, title: d.title}
         ORDER BY e.start, e.end, e.subject, e.property, e.value
       } AS statements
