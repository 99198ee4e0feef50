// The sentences behind relationships: statements of these subjects by property and value, the first few spans of each,
// each with what stands around it.
UNWIND $pairs AS pair
MATCH (n:Entity {id: pair.subject})-[e:SUPPORTED_BY]->(d:Document)
WHERE e.property = pair.property AND e.value = pair.value AND e.status <> 'rejected'
WITH pair, d, e.start AS start, e.end AS end, collect(e) AS same
ORDER BY d.stem, start, end
WITH pair, collect({e: head(same), d: d})[..$quotes] AS found
RETURN pair.subject AS subject, pair.property AS property, pair.value AS value, [x IN found | {
         property: pair.property, value: pair.value, subject: x.e.subject, start: x.e.start, end: x.e.end,
         quote: x.e.quote, rule: x.e.rule, status: x.e.status, document: x.d.stem, title: x.d.title,
         before: substring(x.d.text, CASE WHEN x.e.start > $around THEN x.e.start - $around ELSE 0 END,
                           CASE WHEN x.e.start > $around THEN $around ELSE x.e.start END),
         after: substring(x.d.text, x.e.end, $around)}] AS evidence
