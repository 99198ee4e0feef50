// id: cq07
// section: meetings
// title: {th: การประชุมใดอยู่ในปีงบประมาณใด, en: "In which fiscal year was each meeting?"}
// answers:
//   th: ปีงบประมาณ (พ.ศ.) คำนวณจากวันเริ่ม โดยเริ่มปีเมื่อ 1 ตุลาคม พร้อมปีงบประมาณที่เอกสารระบุเอง
//   en: "The Thai fiscal year (B.E., from 1 October) computed from the first day, beside the one that a document states."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   fiscal_year: {type: year, th: ปีงบประมาณ (คำนวณ), en: Fiscal year (computed)}
//   stated_fiscal_year: {type: year, th: ปีงบประมาณที่ระบุ, en: Fiscal year as stated}
// order: [start_date, meeting_id]
MATCH (m:Meeting)
WHERE $meeting IS NULL OR m.id = $meeting
WITH m, m.startDate.year + 543 + CASE WHEN m.startDate.month >= 10 THEN 1 ELSE 0 END AS computed,
  head(COLLECT {
    MATCH (m)-[:CONCERNS_INITIATIVE]->(y:InitiativeYear) WHERE y.fiscalYearBE IS NOT NULL
    RETURN y ORDER BY y.fiscalYearBE, y.id
  }) AS year
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  computed AS fiscal_year, year.fiscalYearBE AS stated_fiscal_year,
  CASE WHEN computed IS NULL AND year IS NULL THEN 'not_stated'
       WHEN year IS NULL THEN 'inferred' END AS status,
  [[m.id, 'type'], [m.id, 'startDate'], [CASE WHEN year IS NOT NULL THEN m.id END, 'concernsInitiative', year.id]] AS because
