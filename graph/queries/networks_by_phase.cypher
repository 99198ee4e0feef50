// id: networks-by-phase
// section: numbers
// title: {th: จังหวัดใดภายใต้แผนระยะใดมีเครือข่ายใด, en: "Which provinces have which networks, under which phase of a plan?"}
// answers:
//   th: เครือข่ายที่แจกแจงหรือนับไว้ในการประชุมซึ่งจัดภายใต้แผน แยกตามจังหวัดของเครือข่ายและแผน
//   en: "Networks listed or counted at meetings held under a plan, by the province of the network and the phase."
// parameters:
//   province:
//   plan:
// columns:
//   province:
//   province_id:
//   plan:
//   plan_id:
//   ordinal:
//   number: {type: number, th: จำนวนเครือข่าย, en: Networks}
//   sectors: {type: texts, th: ภาคส่วน, en: Sectors}
//   dates:
// order: [ordinal, plan_id, province]
MATCH (p:PlanPhase)<-[:UNDER_PLAN]-(m:Meeting)
WHERE $plan IS NULL OR p.id = $plan
CALL (m) {
  MATCH (m)<-[:OF_MEETING]-(c:AttendanceCount)<-[:COUNTED_IN]-(n:Network)
  RETURN n, [n.id, 'countedIn', c.id] AS reason
  UNION
  MATCH (m)<-[:IN_MEETING]-(a:Participation {role: 'listed_network'})-[:BY|REPRESENTING]->(n:Network)
  RETURN n, [a.id, null] AS reason
}
MATCH (n)-[:IN_PROVINCE]->(v:Province)
WHERE $province IS NULL OR v.id = $province
OPTIONAL MATCH (n)-[:IN_SECTOR]->(s:Sector)
RETURN coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id, coalesce(p.nameTh, p.nameEn) AS plan, p.id AS plan_id, p.ordinal AS ordinal,
  count(DISTINCT n) AS number, collect(coalesce(s.nameTh, s.nameEn)) AS sectors, collect(m.startDate) AS dates,
  collect(DISTINCT reason) + collect(DISTINCT [m.id, 'underPlan', p.id]) AS because
