// A template: some relationships of a type. FROM, TYPE, TO and HELD are put in from the model.
MATCH (a:FROM)-[r:TYPE]->(b:TO)
RETURN coalesce(a.nameTh, a.id) AS a, coalesce(b.nameTh, b.id) AS bHELD
LIMIT 5
