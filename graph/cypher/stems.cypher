// All loaded documents.
MATCH (d:Document)
WHERE d.sha256 IS NOT NULL
RETURN d.stem AS stem, d.sha256 AS sha256
ORDER BY stem
