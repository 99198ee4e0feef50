// What the store holds.
RETURN COUNT { (:Document) } AS Document, COUNT { (:Meeting) } AS Meeting, COUNT { (:Person) } AS Person,
       COUNT { (:Organisation) } AS Organisation, COUNT { (:Post) } AS Post, COUNT { (:Province) } AS Province,
       COUNT { (:PlanPhase) } AS PlanPhase, COUNT { (:Initiative) } AS Initiative,
       COUNT { (:Quotation) } AS Quotation, COUNT { (:Network) } AS Network,
       COUNT { ()-[:SUPPORTED_BY]->() } AS statements,
       COLLECT { MATCH (m:Meeting) WHERE m.startDate IS NOT NULL RETURN min(m.startDate) }[0] AS first,
       COLLECT { MATCH (m:Meeting) WHERE m.startDate IS NOT NULL RETURN max(coalesce(m.endDate, m.startDate)) }[0] AS last
