// id: cq25
// title: {th: ผู้แทนจากพื้นที่ใดเข้าร่วม รหัสอะไร, en: "Which areas sent representatives, and what are their codes?"}
// answers:
//   th: พื้นที่ที่มีผู้แทนซึ่งเอกสารไม่ระบุชื่อเข้าร่วม พร้อมรหัสพื้นที่และจังหวัด
//   en: "Places whose representatives, not named, took part, with the codes of the place and of its province."
// parameters:
//   meeting: {type: meeting, th: การประชุม, en: Meeting, optional: true}
// columns:
//   meeting: {type: text, th: การประชุม, en: Meeting}
//   meeting_id: {type: id, th: รหัสการประชุม, en: Meeting id}
//   start_date: {type: date, th: วันเริ่ม, en: First day}
//   area: {type: text, th: พื้นที่, en: Area}
//   area_id: {type: id, th: รหัสพื้นที่ในระบบ, en: Area id}
//   code: {type: text, th: รหัสพื้นที่, en: Code}
//   within: {type: texts, th: อยู่ใน, en: Within}
//   within_codes: {type: texts, th: รหัสที่อยู่ใน, en: Codes of what it is within}
//   province: {type: text, th: จังหวัด, en: Province}
//   province_id: {type: id, th: รหัสจังหวัด, en: Province id}
//   iso: {type: text, th: รหัส ISO ของจังหวัด, en: ISO code of the province}
//   role: {type: code, of: role, th: บทบาท, en: Role}
MATCH (m:Meeting)<-[:IN_MEETING]-(a:Participation)-[:REPRESENTING]->(x:Place)
WHERE $meeting IS NULL OR m.id = $meeting
WITH m, a, x, COLLECT {
  MATCH path = (x)-[:WITHIN*1..4]->(y:Place) WITH y, min(length(path)) AS far RETURN y ORDER BY far
} AS around
WITH m, a, x, around, CASE WHEN x:Province THEN x ELSE head([y IN around WHERE y:Province]) END AS v
RETURN m.nameTh AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  x.nameTh AS area, x.id AS area_id, x.code AS code, [y IN around | y.nameTh] AS within,
  [y IN around WHERE y.code IS NOT NULL | y.code] AS within_codes,
  v.nameTh AS province, v.id AS province_id, coalesce(v.iso3166, 'TH-' + v.code) AS iso, a.role AS role,
  [[a.id, null]] AS because
ORDER BY start_date, meeting_id, v.code, coalesce(code, around[0].code), area_id
