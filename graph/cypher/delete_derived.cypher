// Deletes the derived edges of one rule that leave or reach these entities, towards these others (null: any).
UNWIND $sources AS source
MATCH (x:Entity {id: source.id})-[d:HELD|TOOK_PART|COORDINATED|PARTNERED_WITH|MET_WITH|ACTIVE_UNDER]-(y)
WHERE d.rule = $rule AND (source.others IS NULL OR y.id IN source.others)
DELETE d
