// id: cq38
// section: plans
// title: {th: แผนครอบคลุมปีใด, en: "Which years does a plan cover?"}
// answers:
//   th: ช่วงปีของแผนทุกช่วงที่เอกสารระบุ หากขัดแย้งกันจะแสดงทั้งหมด และทำเครื่องหมายช่วงที่ระบุในเอกสารของการประชุมล่าสุด
//   en: "Every period that documents give a plan; where they disagree all are shown, and that of the documents about the latest meeting is marked."
// parameters:
//   plan: {type: plan, th: แผน, en: Plan, default: แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ฉบับที่ 1, optional: true}
//   as_of:
//   known_by:
// columns:
//   plan:
//   plan_id:
//   ordinal:
//   from_be: {type: year, th: ตั้งแต่ พ.ศ., en: From (B.E.)}
//   to_be: {type: year, th: ถึง พ.ศ., en: To (B.E.)}
//   from_ce: {type: year, th: ตั้งแต่ ค.ศ., en: From (C.E.)}
//   to_ce: {type: year, th: ถึง ค.ศ., en: To (C.E.)}
//   preferred: {type: flag, th: ช่วงที่เลือกใช้, en: Preferred}
//   policy: {type: code, of: policy, th: นโยบายการเลือก, en: Policy of preference}
//   latest_event: {type: date, th: การประชุมล่าสุดของเอกสารที่ระบุ, en: Latest meeting of the documents that say so}
// order: [plan, ordinal, plan_id, from_be, to_be]
MATCH (c:PeriodClaim)-[:PERIOD_OF]->(p:PlanPhase)
WHERE $plan IS NULL OR p.id = $plan
WITH p, c, COLLECT {
  MATCH (c)-[says:SUPPORTED_BY]->(:Document)<-[reports:SUPPORTED_BY]-(m:Meeting)
  WHERE says.status <> 'rejected' AND reports.status <> 'rejected' AND m.startDate IS NOT NULL
    AND ($known_by IS NULL OR m.startDate <= $known_by)
  RETURN DISTINCT coalesce(m.endDate, m.startDate) AS day ORDER BY day DESC
} AS days
WHERE $known_by IS NULL OR size(days) > 0
WITH p, c, days[0] AS latest, COLLECT {
  MATCH (c)-[says:SUPPORTED_BY]->(d:Document)
  WHERE says.status <> 'rejected' AND ($known_by IS NULL OR EXISTS {
    MATCH (d)<-[r:SUPPORTED_BY]-(m:Meeting) WHERE r.status <> 'rejected' AND m.startDate <= $known_by
  })
  RETURN DISTINCT [c.id, null, null, d.stem]
} AS because
WITH p, collect({c: c, latest: latest, because: because}) AS claims, max(latest) AS top
WITH p, claims, top, size([x IN claims WHERE x.latest = top]) AS of_the_latest
UNWIND claims AS claim
WITH p, claim, claim.c AS c, size(claims) > 1 AS conflict,
  size(claims) = 1 OR (of_the_latest = 1 AND coalesce(claim.latest = top, false)) AS preferred
// What a day leaves out disagrees all the same.
WHERE $as_of IS NULL OR c.fromBE <= $as_of.year + 543 <= c.toBE
RETURN coalesce(p.nameTh, p.nameEn) AS plan, p.id AS plan_id, p.ordinal AS ordinal, c.fromBE AS from_be, c.toBE AS to_be,
  c.fromBE - 543 AS from_ce, c.toBE - 543 AS to_ce, preferred,
  CASE WHEN conflict THEN 'latest_event' ELSE 'only_value' END AS policy, claim.latest AS latest_event,
  CASE WHEN conflict THEN 'conflicting' END AS status, claim.because AS because
