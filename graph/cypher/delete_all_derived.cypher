// Deletes some of the derived edges, and says how many.
MATCH ()-[d:HELD|TOOK_PART|COORDINATED|PARTNERED_WITH|MET_WITH|ACTIVE_UNDER]->()
WITH d LIMIT $limit
DELETE d
RETURN count(*) AS deleted
