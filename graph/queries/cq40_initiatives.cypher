// id: cq40
// section: plans
// title: {th: จังหวัดใดขับเคลื่อนจังหวัดคุณธรรม ปีใด, en: "Which provinces carry out the virtue province, and in which years?"}
// answers:
//   th: การขับเคลื่อนตามแนวทางในแต่ละจังหวัด ปีที่และปีงบประมาณตามที่ระบุ ปีงบประมาณที่อนุมานจากวันประชุมแยกไว้ต่างหาก
//   en: "A programme as carried out in each province, with its year or fiscal year as stated; a fiscal year inferred from the meeting's day stands apart."
// parameters:
//   programme: {type: text, th: แนวทาง, en: Programme, default: จังหวัดคุณธรรม, optional: true}
//   province:
// columns:
//   programme: {type: text, th: แนวทาง, en: Programme}
//   programme_id: {type: id, th: รหัสแนวทาง, en: Programme id}
//   province:
//   province_id:
//   year_ordinal: {type: number, th: ปีที่, en: Year number}
//   fiscal_year: {type: year, th: ปีงบประมาณ (ระบุ), en: Fiscal year as stated}
//   fiscal_year_inferred: {type: year, th: ปีงบประมาณ (อนุมาน), en: Fiscal year (inferred)}
//   year_status: {type: code, of: status, th: สถานะของปี, en: Status of the year}
//   initiative_id: {type: id, th: รหัสการขับเคลื่อน, en: Initiative id}
// order: [programme, province, year, year_ordinal, initiative_id]
MATCH (g:Programme)<-[:OF_PROGRAMME]-(i:Initiative)-[:IN_PROVINCE]->(v:Province)
WHERE ($province IS NULL OR v.id = $province)
  AND ($programme IS NULL OR toLower($programme) IN [x IN [g.nameTh, g.nameEn] + coalesce(g.altName, []) | toLower(x)])
CALL (i) {
  MATCH (i)<-[:OF_INITIATIVE]-(y:InitiativeYear)
  RETURN y, [[y.id, 'type'], [y.id, 'ofInitiative']] AS because
  UNION
  MATCH (i)-[s:SUPPORTED_BY]->(d:Document)
  WHERE s.status <> 'rejected' AND s.property = 'type' AND NOT EXISTS {
    MATCH (i)<-[:OF_INITIATIVE]-(:InitiativeYear)-[of:SUPPORTED_BY]->(d) WHERE of.status <> 'rejected'
  }
  WITH i, collect(DISTINCT d.stem) AS without
  RETURN null AS y, [stem IN without | [i.id, 'type', null, stem]] AS because
}
WITH g, i, v, y, because, head(COLLECT {
  MATCH (y)<-[:CONCERNS_INITIATIVE]-(m:Meeting) WHERE m.startDate IS NOT NULL
  RETURN m.startDate AS day ORDER BY day
}) AS day, EXISTS {
  (y)-[s:SUPPORTED_BY]->(:Document) WHERE s.property = 'fiscalYearBE' AND s.status IN ['asserted', 'reviewed']
} AS stated
RETURN coalesce(g.nameTh, g.nameEn) AS programme, g.id AS programme_id, coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id,
  y.yearOrdinal AS year_ordinal, CASE WHEN stated THEN y.fiscalYearBE END AS fiscal_year,
  CASE WHEN NOT stated THEN
    coalesce(y.fiscalYearBE, day.year + 543 + CASE WHEN day.month >= 10 THEN 1 ELSE 0 END) END AS fiscal_year_inferred,
  CASE WHEN y IS NULL THEN 'not_stated' ELSE 'stated' END AS year_status, i.id AS initiative_id,
  because, coalesce(y.fiscalYearBE, day.year + 543 + CASE WHEN day.month >= 10 THEN 1 ELSE 0 END) AS year
