// A template: how many nodes have a label, from the store's own count. LABEL is put in from the model.
MATCH (n:LABEL) WITH count(n) AS n RETURN 'LABEL' AS name, n
