// id: disagreements
// section: documents
// title: {th: เอกสารขัดแย้งกันเรื่องใด, en: "Where do the sources disagree?"}
// answers:
//   th: สิ่งที่ควรมีค่าเดียวแต่เอกสารให้หลายค่า และแผนที่มีหลายช่วงปี ชื่อที่เขียนต่างกันไม่นับ
//   en: "What should have one value and is given several, and plans with several periods; names written differently do not count."
// columns:
//   subject: {type: text, th: เรื่องของ, en: About}
//   subject_id: {type: id, th: รหัส, en: Id}
//   property: {type: term, th: คุณสมบัติ, en: Property}
//   values: {type: texts, th: ค่าที่เอกสารให้, en: Values given}
// order: [subject, subject_id, property]
CALL () {
  MATCH (e:Entity)-[s:SUPPORTED_BY]->(:Document)
  WHERE s.status <> 'rejected' AND s.property IN $functional AND NOT s.property IN ['type', 'nameTh', 'nameEn']
  WITH e, s.property AS property, collect(DISTINCT s.value) AS values
  WHERE size(values) > 1
  RETURN e, property, values, [value IN values | [e.id, property, value]] AS because
  UNION
  MATCH (e:PlanPhase)<-[:PERIOD_OF]-(c:PeriodClaim)
  WITH e, collect(DISTINCT c) AS claims
  WHERE size(claims) > 1
  RETURN e, 'periodOf' AS property, [c IN claims | c.fromBE + '–' + c.toBE] AS values, [c IN claims | [c.id, null, null]] AS because
}
RETURN coalesce(e.nameTh, e.nameEn, e.id) AS subject, e.id AS subject_id, property, values, 'conflicting' AS status, because
