// Meetings by day, the latest first and those without a day last, with who chaired, counts and documents.
MATCH (m:Meeting)
WHERE ($province IS NULL OR EXISTS { (m)-[:IN_PROVINCE]->(:Province {id: $province}) })
  AND ($year IS NULL OR m.startDate.year = $year)
  AND ($chair IS NULL OR EXISTS {
    MATCH (m)<-[:IN_MEETING]-(a:Participation)-[:BY|VIA_POST|REPRESENTING]->({id: $chair})
    WHERE a.role IN $chairing
  })
WITH m ORDER BY m.startDate IS NULL, m.startDate DESC, m.id
SKIP $skip LIMIT $limit
RETURN m.id AS id, m.startDate AS start, m.endDate AS end, m.startTime AS time,
       COLLECT { MATCH (m)-[:IN_PROVINCE]->(p) RETURN p.id ORDER BY p.sortKey } AS provinces,
       COLLECT {
         MATCH (m)<-[:IN_MEETING]-(a:Participation)-[t:BY|VIA_POST|REPRESENTING]->(who)
         WHERE a.role IN $chairing
         RETURN {participation: a.id, role: a.role, id: who.id} ORDER BY a.role, who.sortKey
       } AS chairs,
       COLLECT { MATCH (m)<-[:OF_MEETING]-(c:AttendanceCount) RETURN c.id ORDER BY c.countOf, c.value } AS counts,
       COLLECT {
         MATCH (m)-[e:SUPPORTED_BY]->(d:Document)
         WHERE e.status <> 'rejected'
         WITH d, count(e) AS said
         RETURN {id: d.id, stem: d.stem, title: d.title, statements: said} ORDER BY d.stem
       } AS documents
