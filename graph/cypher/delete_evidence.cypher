// Deletes statements of documents.
UNWIND $rows AS row
MATCH (d:Entity {id: row.document})<-[s:SUPPORTED_BY]-()
WHERE s.id IN row.ids
DELETE s
