// How many documents and how many entities there are, from the store's own counts.
RETURN COUNT { (d:Document) } AS documents, COUNT { (n:Entity) } AS entities
