// The sentences behind relationships: statements of these subjects by property and value, the first few of each.
UNWIND $pairs AS pair
MATCH (n:Entity {id: pair.subject})-[e:SUPPORTED_BY]->(d:Document)
WHERE e.property = pair.property AND e.value = pair.value AND e.status <> 'rejected'
WITH pair, e, d ORDER BY d.stem, e.start, e.end
RETURN pair.subject AS subject, pair.property AS property, pair.value AS value,
       collect(e {.property, .value, .subject, .start, .end, .quote, .rule, .status, document: d.stem, title: d.title})[..$quotes] AS evidence
