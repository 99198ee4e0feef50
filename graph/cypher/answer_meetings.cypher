// Name, days and province of meetings, as answers list them.
UNWIND $ids AS id
MATCH (m:Entity:Meeting {id: id})
WITH m, head(COLLECT { MATCH (m)-[:IN_PROVINCE]->(v:Province) RETURN v ORDER BY v.id }) AS v
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, m.endDate AS end_date,
  coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id
