// Nodes that are no entities, which nothing should have made.
MATCH (n) WHERE NOT n:Entity AND NOT n:WriteLock
RETURN labels(n) AS labels, properties(n) AS properties
