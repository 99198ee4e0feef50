// A template: how many nodes have a label, from the store's own count. LABEL is put in from the model.
MATCH (n:LABEL) RETURN 'LABEL' AS name, count(n) AS n
