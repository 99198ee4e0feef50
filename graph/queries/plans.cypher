// id: plans
// section: plans
// title: {th: มีแผนใดบ้าง แต่ละแผนมีช่วงปีและการประชุมใด, en: "Which plans are there, with which years and meetings?"}
// answers:
//   th: แผนทุกฉบับหรือระยะ ช่วงปีทุกช่วงที่ระบุเคียงกัน ช่วงที่นโยบายเลือก และจำนวนการประชุมภายใต้หรือเกี่ยวกับแผน
//   en: "Every plan by edition or phase: all its stated periods side by side, the one that the policy prefers, and the meetings under or about it."
// parameters:
//   plan:
// columns:
//   plan:
//   plan_id:
//   ordinal:
//   periods: {type: texts, th: ช่วงปีที่ระบุ (พ.ศ.), en: Periods stated (B.E.)}
//   preferred: {type: text, th: ช่วงที่เลือกใช้, en: Preferred period}
//   policy: {type: code, of: policy, th: นโยบายการเลือก, en: Policy of preference}
//   under: {type: number, th: ประชุมภายใต้แผน, en: Meetings under it}
//   about: {type: number, th: ประชุมที่พูดถึงแผน, en: Meetings about it}
// order: [ordinal, plan, plan_id]
MATCH (p:PlanPhase)
WHERE $plan IS NULL OR p.id = $plan
WITH p, COLLECT {
  MATCH (p)<-[:PERIOD_OF]-(c:PeriodClaim)
  RETURN {id: c.id, years: c.fromBE + '–' + c.toBE, latest: head(COLLECT {
    MATCH (c)-[says:SUPPORTED_BY]->(:Document)<-[reports:SUPPORTED_BY]-(m:Meeting)
    WHERE says.status <> 'rejected' AND reports.status <> 'rejected' AND m.startDate IS NOT NULL
    RETURN coalesce(m.endDate, m.startDate) AS day ORDER BY day DESC
  })}
} AS claims
WITH p, claims, reduce(top = null, c IN claims | CASE WHEN top IS NULL OR c.latest > top THEN c.latest ELSE top END) AS top
WITH p, claims, CASE WHEN size(claims) = 1 THEN claims ELSE [c IN claims WHERE c.latest = top] END AS best
RETURN coalesce(p.nameTh, p.nameEn) AS plan, p.id AS plan_id, p.ordinal AS ordinal, [c IN claims | c.years] AS periods,
  CASE WHEN size(best) = 1 THEN best[0].years END AS preferred,
  CASE WHEN size(claims) = 1 THEN 'only_value' WHEN size(claims) > 1 THEN 'latest_event' END AS policy,
  COUNT { MATCH (p)<-[:UNDER_PLAN]-(m:Meeting) RETURN DISTINCT m } AS under,
  COUNT { MATCH (p)<-[:CONCERNS_PLAN]-(m:Meeting) RETURN DISTINCT m } AS about,
  CASE size(claims) WHEN 0 THEN 'not_stated' WHEN 1 THEN 'stated' ELSE 'conflicting' END AS status,
  [[p.id, 'type']] + [c IN claims | [c.id, null]] AS because
