// id: cq37
// section: plans
// title: {th: แต่ละการประชุมอยู่ภายใต้แผนใด, en: "Which plan is behind each meeting?"}
// answers:
//   th: แผนที่แต่ละการประชุมจัดขึ้นภายใต้หรือพูดถึง โครงการ และการขับเคลื่อนของพื้นที่ ที่ไม่ระบุแผนแสดงว่าไม่ได้ระบุ
//   en: "The plans under which each meeting was held or which it was about, its projects and local initiatives; where no plan is stated, it says so."
// parameters:
//   meeting:
//   plan:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   plan:
//   plan_id:
//   ordinal:
//   under: {type: flag, th: จัดภายใต้แผนนี้, en: Held under it}
//   projects: {type: texts, th: โครงการ, en: Projects}
//   initiatives: {type: texts, th: การขับเคลื่อนของพื้นที่, en: Local initiatives}
// order: [start_date, meeting_id, -under, ordinal]
MATCH (m:Meeting)
WHERE $meeting IS NULL OR m.id = $meeting
OPTIONAL MATCH (m)-[r:UNDER_PLAN|CONCERNS_PLAN]->(p:PlanPhase)
WITH m, p, collect(type(r)) AS relations
WHERE $plan IS NULL OR p.id = $plan
WITH m, p, relations,
  COLLECT { MATCH (m)-[:UNDER_PROJECT]->(x:Project) RETURN x ORDER BY x.sortKey } AS projects,
  COLLECT {
    MATCH (m)-[:CONCERNS_INITIATIVE]->(y)-[:OF_INITIATIVE*0..1]->(i:Initiative)-[:OF_PROGRAMME]->(g:Programme)
    MATCH (i)-[:IN_PROVINCE]->(v:Province)
    RETURN coalesce(g.nameTh, g.nameEn) + ' ' + coalesce(v.nameTh, v.nameEn) + coalesce(' ปีที่ ' + y.yearOrdinal, '') + coalesce(' ' + y.fiscalYearBE, '') AS name
    ORDER BY v.sortKey, name
  } AS initiatives
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  coalesce(p.nameTh, p.nameEn) AS plan, p.id AS plan_id, p.ordinal AS ordinal,
  CASE WHEN p IS NOT NULL THEN 'UNDER_PLAN' IN relations END AS under,
  [x IN projects | coalesce(x.nameTh, x.nameEn)] AS projects, initiatives,
  CASE WHEN p IS NULL THEN 'not_stated' END AS status,
  CASE WHEN p IS NULL THEN [[m.id, 'type']]
    ELSE [r IN relations | [m.id, CASE r WHEN 'UNDER_PLAN' THEN 'underPlan' ELSE 'concernsPlan' END, p.id]] END
    + [x IN projects | [m.id, 'underProject', x.id]] AS because
