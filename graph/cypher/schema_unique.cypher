// A template: one node an id. NAME and LABEL are put in from the model.
CREATE CONSTRAINT NAME IF NOT EXISTS
FOR (n:LABEL) REQUIRE n.id IS UNIQUE
