// What is said of an entity: each property and value with the number of statements and the first few of them,
// each with what stands around it.
MATCH (n:Entity {id: $id})-[e:SUPPORTED_BY]->(d:Document)
WHERE e.status <> 'rejected'
WITH e, d ORDER BY d.stem, e.start, e.end, e.rule
WITH e.property AS property, e.value AS value, count(e) AS n, collect(DISTINCT e.status) AS statuses,
     collect({e: e, d: d})[..$quotes] AS found
ORDER BY n DESC, value
WITH property, count(*) AS total,
     collect({value: value, n: n, statuses: statuses, found: found})[..$values] AS `values`
RETURN property, total, [v IN `values` | {value: v.value, n: v.n, statuses: v.statuses, evidence: [x IN v.found | {
         property: property, value: v.value, subject: x.e.subject, start: x.e.start, end: x.e.end, quote: x.e.quote,
         rule: x.e.rule, status: x.e.status, document: x.d.stem, title: x.d.title,
         before: substring(x.d.text, CASE WHEN x.e.start > $around THEN x.e.start - $around ELSE 0 END,
                           CASE WHEN x.e.start > $around THEN $around ELSE x.e.start END),
         after: substring(x.d.text, x.e.end, $around)}]}] AS `values`
