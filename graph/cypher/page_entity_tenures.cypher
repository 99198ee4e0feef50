// The tenures of a person, in a post, or in an organisation or its posts, with the days that attest them.
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)<-[:OF_PERSON|IN_POST|IN_ORGANISATION]-(t:Tenure) RETURN t
  UNION
  MATCH (n)<-[:POST_IN]-(:Post)<-[:IN_POST]-(t:Tenure) RETURN t
}
WITH DISTINCT t, COLLECT { UNWIND t.attestedOn AS day RETURN day ORDER BY day } AS days
ORDER BY days[0], days[-1], t.id
LIMIT $limit
RETURN t.id AS id, t.tenureStatus AS status, days,
       COLLECT { MATCH (t)-[:OF_PERSON]->(p) RETURN p.id }[0] AS person,
       COLLECT { MATCH (t)-[:IN_POST]->(p) RETURN p.id }[0] AS post,
       COLLECT { MATCH (t)-[:IN_ORGANISATION]->(o) RETURN o.id } AS organisations
