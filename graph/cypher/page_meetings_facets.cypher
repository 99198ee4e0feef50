// What the list of meetings can be narrowed by: provinces, years and chairs, each with its number of meetings.
RETURN COUNT {
         MATCH (m:Meeting)
         WHERE ($province IS NULL OR EXISTS { (m)-[:IN_PROVINCE]->(:Province {id: $province}) })
           AND ($year IS NULL OR m.startDate.year = $year)
           AND ($chair IS NULL OR EXISTS {
             MATCH (m)<-[:IN_MEETING]-(a:Participation)-[:BY|VIA_POST|REPRESENTING]->({id: $chair})
             WHERE a.role IN $chairing
           })
         RETURN m
       } AS total,
       COLLECT {
         MATCH (m:Meeting)-[:IN_PROVINCE]->(p:Province)
         WITH p, count(DISTINCT m) AS n
         RETURN {value: p.id, n: n} ORDER BY n DESC, p.sortKey
       } AS provinces,
       COLLECT {
         MATCH (m:Meeting)
         WHERE m.startDate IS NOT NULL
         WITH m.startDate.year AS year, count(*) AS n
         RETURN {value: year, n: n} ORDER BY year DESC
       } AS years,
       COLLECT {
         MATCH (m:Meeting)<-[:IN_MEETING]-(a:Participation)-[:BY|VIA_POST|REPRESENTING]->(who)
         WHERE a.role IN $chairing
         WITH who, count(DISTINCT m) AS n
         RETURN {value: who.id, n: n} ORDER BY n DESC, who.sortKey LIMIT 50
       } AS chairs
