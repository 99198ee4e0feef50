// id: cq01
// section: meetings
// title: {th: การประชุมทั้งหมดเรียงตามวันที่ จัดที่จังหวัดใด, en: "Meetings by date, with their province"}
// answers:
//   th: การประชุมทุกครั้งเรียงตามวันเริ่ม พร้อมจังหวัดที่จัด ที่ไม่ระบุวันอยู่ท้าย
//   en: "Every meeting in the order of its first day, with the province where it was held; those without a day come last."
// parameters:
//   province: {type: province, th: จังหวัดที่จัด, en: Host province, optional: true}
//   since:
//   until:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   end_date:
//   province:
//   province_id:
// order: [start_date, end_date, province, meeting_id]
MATCH (m:Meeting)
WHERE ($since IS NULL OR coalesce(m.endDate, m.startDate) >= $since)
  AND ($until IS NULL OR m.startDate <= $until)
OPTIONAL MATCH (m)-[:IN_PROVINCE]->(v:Province)
WITH m, v
WHERE $province IS NULL OR v.id = $province
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, m.endDate AS end_date,
  coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id,
  CASE WHEN v IS NULL OR m.startDate IS NULL THEN 'not_stated' END AS status,
  [[m.id, 'type'], [m.id, 'startDate'], [m.id, 'endDate'], [m.id, 'inProvince', v.id]] AS because
