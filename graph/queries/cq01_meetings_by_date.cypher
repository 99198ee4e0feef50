// id: cq01
// title: {th: การประชุมทั้งหมดเรียงตามวันที่ จัดที่จังหวัดใด, en: "Meetings by date, with their province"}
// answers:
//   th: การประชุมทุกครั้งเรียงตามวันเริ่ม พร้อมจังหวัดที่จัด ที่ไม่ระบุวันอยู่ท้าย
//   en: "Every meeting in the order of its first day, with the province where it was held; those without a day come last."
// parameters:
//   province: {type: province, th: จังหวัดที่จัด, en: Host province, optional: true}
//   since: {type: date, th: ตั้งแต่วันที่, en: Since, optional: true}
//   until: {type: date, th: ถึงวันที่, en: Until, optional: true}
// columns:
//   meeting: {type: text, th: การประชุม, en: Meeting}
//   meeting_id: {type: id, th: รหัสการประชุม, en: Meeting id}
//   start_date: {type: date, th: วันเริ่ม, en: First day}
//   end_date: {type: date, th: วันสิ้นสุด, en: Last day}
//   province: {type: text, th: จังหวัด, en: Province}
//   province_id: {type: id, th: รหัสจังหวัด, en: Province id}
MATCH (m:Meeting)
WHERE ($since IS NULL OR coalesce(m.endDate, m.startDate) >= $since)
  AND ($until IS NULL OR m.startDate <= $until)
OPTIONAL MATCH (m)-[:IN_PROVINCE]->(v:Province)
WITH m, v
WHERE $province IS NULL OR v.id = $province
RETURN m.nameTh AS meeting, m.id AS meeting_id, m.startDate AS start_date, m.endDate AS end_date,
  v.nameTh AS province, v.id AS province_id,
  CASE WHEN v IS NULL OR m.startDate IS NULL THEN 'not_stated' END AS status,
  [[m.id, 'type'], [m.id, 'startDate'], [m.id, 'endDate'], [m.id, 'inProvince', v.id]] AS because
ORDER BY start_date, end_date, v.sortKey, meeting_id
