// The spans that say one thing of an entity: how many, and one page of them with what stands around each.
MATCH (n:Entity {id: $id})-[e:SUPPORTED_BY]->(d:Document)
WHERE e.property = $property AND e.value = $value AND e.status <> 'rejected'
WITH d, e.start AS start, e.end AS end, collect(e) AS same
ORDER BY d.stem, start, end
WITH count(*) AS total, collect({e: head(same), d: d})[$skip..$skip + $limit] AS found
RETURN total, [x IN found | {
         property: x.e.property, value: x.e.value, subject: x.e.subject, start: x.e.start, end: x.e.end,
         quote: x.e.quote, rule: x.e.rule, status: x.e.status, document: x.d.stem, title: x.d.title,
         before: substring(x.d.text, CASE WHEN x.e.start > $around THEN x.e.start - $around ELSE 0 END,
                           CASE WHEN x.e.start > $around THEN $around ELSE x.e.start END),
         after: substring(x.d.text, x.e.end, $around)}] AS evidence
