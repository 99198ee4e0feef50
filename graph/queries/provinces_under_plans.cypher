// id: provinces-under-plans
// section: plans
// title: {th: จังหวัดใดมีการประชุมภายใต้หรือเกี่ยวกับแผนใด, en: "Which provinces had meetings under or about which plan?"}
// answers:
//   th: จังหวัดที่จัดประชุมภายใต้แผน หรือพูดถึงแผน แยกตามแผน พร้อมจำนวนครั้งและวัน
//   en: "Provinces with meetings held under a plan or about it, by plan, with their number and days."
// parameters:
//   plan:
//   province:
// columns:
//   plan:
//   plan_id:
//   ordinal:
//   province:
//   province_id:
//   under: {type: number, th: จัดภายใต้แผน, en: Held under it}
//   about: {type: number, th: พูดถึงแผน, en: About it}
//   dates:
// order: [ordinal, plan, plan_id, province]
MATCH (p:PlanPhase)<-[r:UNDER_PLAN|CONCERNS_PLAN]-(m:Meeting)-[:IN_PROVINCE]->(v:Province)
WHERE ($plan IS NULL OR p.id = $plan) AND ($province IS NULL OR v.id = $province)
RETURN coalesce(p.nameTh, p.nameEn) AS plan, p.id AS plan_id, p.ordinal AS ordinal, coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id,
  count(DISTINCT CASE WHEN type(r) = 'UNDER_PLAN' THEN m END) AS under,
  count(DISTINCT CASE WHEN type(r) = 'CONCERNS_PLAN' THEN m END) AS about, collect(m.startDate) AS dates,
  collect(DISTINCT [m.id, CASE type(r) WHEN 'UNDER_PLAN' THEN 'underPlan' ELSE 'concernsPlan' END, p.id])
    + collect(DISTINCT [m.id, 'inProvince', v.id]) AS because
