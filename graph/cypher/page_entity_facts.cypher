// What is said of an entity: each property and value with the number of statements and the first few of them.
MATCH (n:Entity {id: $id})-[e:SUPPORTED_BY]->(d:Document)
WHERE e.status <> 'rejected'
WITH e, d ORDER BY d.stem, e.start, e.end, e.rule
WITH e.property AS property, e.value AS value, e.language AS language, count(e) AS n,
     collect(e {.property, .value, .subject, .start, .end, .quote, .rule, .status, document: d.stem, title: d.title})[..$quotes] AS evidence,
     collect(DISTINCT e.status) AS statuses
ORDER BY n DESC, value
WITH property, collect({value: value, language: language, n: n, evidence: evidence, statuses: statuses}) AS found
RETURN property, found[..$values] AS `values`, size(found) AS total
