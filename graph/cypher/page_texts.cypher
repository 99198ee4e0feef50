// The texts of documents, for the lines that quotes stand in.
UNWIND $ids AS id
MATCH (d:Entity:Document {id: id})
RETURN d.stem AS stem, d.title AS title, d.text AS text
