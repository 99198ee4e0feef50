// A template: how many relationships are of a type, from the store's own count. TYPE and NAME are put in from the model.
MATCH ()-[r:TYPE]->() WITH count(r) AS n RETURN 'NAME' AS name, n
