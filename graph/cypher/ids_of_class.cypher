// The ids of all entities that have this label.
MATCH (n:$($label))
RETURN n.id AS id
