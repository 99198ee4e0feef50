// An example: what some entities are said to be, and the words that say so.
MATCH (n:Entity)-[s:SUPPORTED_BY]->(d:Document)
RETURN coalesce(n.nameTh, n.id) AS entity, s.property AS property, s.value AS value, s.quote AS quote, d.stem AS document
LIMIT 5
