// id: cq25
// section: coordination
// title: {th: ผู้แทนจากพื้นที่ใดเข้าร่วม รหัสอะไร, en: "Which areas sent representatives, and what are their codes?"}
// answers:
//   th: พื้นที่ที่มีผู้แทนซึ่งเอกสารไม่ระบุชื่อเข้าร่วม พร้อมรหัสของพื้นที่ ตำบล อำเภอ และจังหวัดที่พื้นที่นั้นอยู่
//   en: "Places whose representatives, not named, took part, with the codes of the place and of the subdistrict, district and province it is in."
// parameters: {meeting}
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   area: {type: text, th: พื้นที่, en: Area}
//   area_id: {type: id, th: รหัสพื้นที่ในระบบ, en: Area id}
//   code: {type: text, th: รหัสพื้นที่, en: Code}
//   subdistrict: {type: text, th: ตำบล, en: Subdistrict}
//   subdistrict_code: {type: text, th: รหัสตำบล, en: Subdistrict code}
//   district: {type: text, th: อำเภอ, en: District}
//   district_code: {type: text, th: รหัสอำเภอ, en: District code}
//   province:
//   province_id:
//   iso: {type: text, th: รหัส ISO ของจังหวัด, en: ISO code of the province}
//   role:
// order: [start_date, meeting_id, province_id, district_code, area_id]
MATCH (m:Meeting)<-[:IN_MEETING]-(a:Participation)-[:REPRESENTING]->(x:Place)
WHERE $meeting IS NULL OR m.id = $meeting
WITH m, a, x, COLLECT { MATCH (x)-[:WITHIN*0..4]->(y:Place) RETURN y } AS around
WITH m, a, x, head([y IN around WHERE y:Subdistrict]) AS t, head([y IN around WHERE y:District]) AS d,
  head([y IN around WHERE y:Province]) AS v
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, coalesce(x.nameTh, x.nameEn) AS area, x.id AS area_id,
  x.code AS code, coalesce(t.nameTh, t.nameEn) AS subdistrict, t.code AS subdistrict_code, coalesce(d.nameTh, d.nameEn) AS district, d.code AS district_code,
  coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id, v.iso3166 AS iso, a.role AS role, [[a.id, null]] AS because
