// The number of entities of a class.
MATCH (n:Entity:$($class))
RETURN count(n) AS n
