// A template: the words of names. They are segmented already, so Neo4j splits them at white space only.
CREATE FULLTEXT INDEX NAME IF NOT EXISTS
FOR (n:LABEL) ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
