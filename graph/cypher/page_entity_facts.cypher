// What is said of an entity: each property and value with the number of spans that say it and the first few,
// each with what stands around it.
MATCH (n:Entity {id: $id})-[e:SUPPORTED_BY]->(d:Document)
WHERE e.status <> 'rejected'
WITH e.property AS property, e.value AS value, d, e.start AS start, e.end AS end, collect(e) AS same
ORDER BY d.stem, start, end
WITH property, value, count(*) AS n, reduce(all = [], s IN collect([e IN same | e.status]) | all + s) AS statuses,
     collect({e: head(same), d: d})[..$quotes] AS found
ORDER BY n DESC, value
WITH property, count(*) AS total,
     collect({value: value, n: n, statuses: statuses, found: found})[..$values] AS `values`
RETURN property, total, [v IN `values` | {value: v.value, n: v.n, statuses: v.statuses, evidence: [x IN v.found | {
         property: property, value: v.value, subject: x.e.subject, start: x.e.start, end: x.e.end, quote: x.e.quote,
         rule: x.e.rule, status: x.e.status, document: x.d.stem, title: x.d.title,
         before: substring(x.d.text, CASE WHEN x.e.start > $around THEN x.e.start - $around ELSE 0 END,
                           CASE WHEN x.e.start > $around THEN $around ELSE x.e.start END),
         after: substring(x.d.text, x.e.end, $around)}]}] AS `values`
