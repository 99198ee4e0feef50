// A template: an index in order of a property. NAME, LABEL and PROPERTY are put in from the model.
CREATE INDEX NAME IF NOT EXISTS
FOR (n:LABEL) ON (n.PROPERTY)
