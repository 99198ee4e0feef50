// The statements of these documents that have these ids.
UNWIND $rows AS row
MATCH (d:Entity {id: row.document})<-[s:SUPPORTED_BY]-()
WHERE s.id IN row.ids
RETURN row.document AS document, properties(s) AS evidence
