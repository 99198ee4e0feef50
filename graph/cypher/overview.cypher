// What the store holds: entities by class, statements, and the documents' names.
CALL () {
  MATCH (n:Entity) RETURN n.type AS class, count(n) AS n ORDER BY class
}
WITH collect({class: class, n: n}) AS classes
RETURN [c IN classes WHERE c.class IS NOT NULL] AS classes,
       COUNT { ()-[:SUPPORTED_BY]->() } AS statements,
       COLLECT { MATCH (d:Document) WHERE d.stem IS NOT NULL RETURN d.stem ORDER BY d.stem } AS stems
