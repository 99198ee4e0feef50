// A template: the first entities of a class, with some of what they hold. LABEL and HELD are put in from the model.
MATCH (n:LABEL)
RETURN HELD
ORDER BY n.sortKey, n.id
LIMIT 5
