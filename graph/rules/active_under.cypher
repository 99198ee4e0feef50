// ACTIVE_UNDER: a person or an organisation was active under a phase of a plan when it took part in a meeting
// that is stated to be held under it. n counts the meetings.
UNWIND $sources AS source
MATCH (x:Entity:Agent {id: source.id})-[t:TOOK_PART]->(m:Meeting)-[:UNDER_PLAN]->(y:PlanPhase)
WHERE source.others IS NULL OR y.id IN source.others
WITH x, y, count(m) AS n, min(t.first) AS first, max(t.last) AS last
MERGE (x)-[d:ACTIVE_UNDER]->(y)
SET d = {derived: true, rule: $rule, n: n, first: first, last: last}
