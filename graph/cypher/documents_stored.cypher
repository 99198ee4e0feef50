// What each of these documents says so far: the ids of its statements with what a reload may change.
UNWIND $documents AS id
MATCH (d:Entity:Document {id: id})
RETURN d.id AS id, d.sha256 AS sha256, d.charset AS charset, d.title AS title,
       [(d)<-[s:SUPPORTED_BY]-() | [s.id, s.status, s.confidence]] AS statements
