// id: reasons-of-periods
// section: plans
// title: {th: เหตุใดช่วงปีของแผนเดียวกันจึงต่างกัน, en: "Why are the periods of one plan different?"}
// answers:
//   th: แผนที่มีช่วงปีมากกว่าหนึ่งช่วง และเอกสารบอกหรือไม่ว่าช่วงใดเป็นการแก้ไขหรือขยายเวลา ที่ไม่บอกแสดงว่าไม่ได้ระบุ
//   en: "Plans with more than one period, and whether a document says that one corrects or extends another; where none does, it says so."
// parameters:
//   plan:
// columns:
//   plan:
//   plan_id:
//   ordinal:
//   from_be: {type: year, th: ตั้งแต่ พ.ศ., en: From (B.E.)}
//   to_be: {type: year, th: ถึง พ.ศ., en: To (B.E.)}
//   claim_kind: {type: code, of: claimKind, th: ลักษณะของช่วง, en: Kind of claim}
// order: [ordinal, plan, plan_id, from_be, to_be]
MATCH (p:PlanPhase)<-[:PERIOD_OF]-(c:PeriodClaim)
WHERE ($plan IS NULL OR p.id = $plan) AND COUNT { (p)<-[:PERIOD_OF]-(:PeriodClaim) } > 1
RETURN coalesce(p.nameTh, p.nameEn) AS plan, p.id AS plan_id, p.ordinal AS ordinal, c.fromBE AS from_be, c.toBE AS to_be,
  c.claimKind AS claim_kind,
  CASE WHEN c.claimKind IN ['corrected', 'extended'] THEN null ELSE 'not_stated' END AS status, [[c.id, null]] AS because
