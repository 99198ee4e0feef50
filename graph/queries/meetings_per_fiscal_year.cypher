// id: meetings-per-fiscal-year
// section: meetings
// title: {th: แต่ละปีงบประมาณมีการประชุมกี่ครั้ง ที่จังหวัดใด, en: "How many meetings were there in each fiscal year, and in which provinces?"}
// answers:
//   th: จำนวนการประชุมในแต่ละปีงบประมาณ (พ.ศ.) ซึ่งคำนวณจากวันเริ่ม และจังหวัดที่จัด
//   en: "Meetings in each Thai fiscal year (B.E.), computed from their first day, and the provinces where they were held."
// parameters:
//   province:
// columns:
//   fiscal_year: {type: year, th: ปีงบประมาณ, en: Fiscal year}
//   count:
//   provinces: {type: texts, th: จังหวัด, en: Provinces}
//   dates:
// order: [fiscal_year]
MATCH (m:Meeting)
WHERE m.startDate IS NOT NULL AND ($province IS NULL OR EXISTS { (m)-[:IN_PROVINCE]->(:Province {id: $province}) })
OPTIONAL MATCH (m)-[:IN_PROVINCE]->(v:Province)
WITH m.startDate.year + 543 + CASE WHEN m.startDate.month >= 10 THEN 1 ELSE 0 END AS fiscal_year, m, v
RETURN fiscal_year, count(DISTINCT m) AS count, collect(coalesce(v.nameTh, v.nameEn)) AS provinces, collect(m.startDate) AS dates,
  collect(DISTINCT [m.id, 'startDate']) AS because
