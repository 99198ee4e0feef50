// The people who are or were in one of these tenures.
UNWIND $ids AS id
MATCH (:Entity:Tenure {id: id})-[:OF_PERSON]->(p:Person)
RETURN DISTINCT p.id AS id
