// id: cq38
// section: plans
// title: {th: แผนครอบคลุมปีใด, en: "Which years does a plan cover?"}
// answers:
//   th: ช่วงปีของแผนทุกช่วงที่เอกสารระบุ หากขัดแย้งกันจะแสดงทั้งหมด และทำเครื่องหมายช่วงที่ระบุในเอกสารของการประชุมล่าสุด (นโยบาย latest-event-date)
//   en: "Every period that documents give a plan; where they disagree all are shown, and the policy latest-event-date marks that of the documents about the latest meeting."
// parameters:
//   plan: {type: plan, th: แผน, en: Plan, default: แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ฉบับที่ 1, optional: true}
// columns:
//   plan:
//   plan_id:
//   ordinal:
//   from_be: {type: number, th: ตั้งแต่ พ.ศ., en: From (B.E.)}
//   to_be: {type: number, th: ถึง พ.ศ., en: To (B.E.)}
//   from_ce: {type: number, th: ตั้งแต่ ค.ศ., en: From (C.E.)}
//   to_ce: {type: number, th: ถึง ค.ศ., en: To (C.E.)}
//   preferred: {type: flag, th: ช่วงที่เลือกใช้, en: Preferred}
//   policy: {type: text, th: นโยบายการเลือก, en: Policy of preference}
//   latest_event: {type: date, th: การประชุมล่าสุดของเอกสารที่ระบุ, en: Latest meeting of the documents that say so}
// order: [plan, ordinal, plan_id, from_be, to_be]
MATCH (c:PeriodClaim)-[:PERIOD_OF]->(p:PlanPhase)
WHERE $plan IS NULL OR p.id = $plan
WITH p, c, head(COLLECT {
  MATCH (c)-[says:SUPPORTED_BY]->(:Document)<-[reports:SUPPORTED_BY]-(m:Meeting)
  WHERE says.status <> 'rejected' AND reports.status <> 'rejected' AND m.startDate IS NOT NULL
  RETURN DISTINCT coalesce(m.endDate, m.startDate) AS day ORDER BY day DESC
}) AS latest
WITH p, collect({c: c, latest: latest}) AS claims, max(latest) AS top
WITH p, claims, top, size(claims) > 1 AS conflict, size([x IN claims WHERE x.latest = top]) AS of_the_latest
UNWIND claims AS claim
WITH p, claim.c AS c, claim.latest AS latest, conflict,
  size(claims) = 1 OR (of_the_latest = 1 AND coalesce(claim.latest = top, false)) AS preferred
RETURN p.nameTh AS plan, p.id AS plan_id, p.ordinal AS ordinal, c.fromBE AS from_be, c.toBE AS to_be,
  c.fromBE - 543 AS from_ce, c.toBE - 543 AS to_ce, preferred,
  CASE WHEN conflict THEN 'latest-event-date' END AS policy, latest AS latest_event,
  CASE WHEN conflict THEN 'conflicting' END AS status, [[c.id, null]] AS because
