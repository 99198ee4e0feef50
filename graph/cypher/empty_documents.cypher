// Takes from documents all that made them documents; what still points at them keeps a bare node.
UNWIND $ids AS id
MATCH (d:Entity:Document {id: id})
SET d = {id: id}
REMOVE d:Document
