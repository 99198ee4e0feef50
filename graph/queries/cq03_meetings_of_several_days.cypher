// id: cq03
// section: meetings
// title: {th: การประชุมใดจัดมากกว่าหนึ่งวัน, en: "Which meetings lasted more than one day?"}
// answers:
//   th: การประชุมที่วันสิ้นสุดหลังวันเริ่ม พร้อมจำนวนวัน
//   en: "Meetings whose last day is after their first, with the number of days."
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   end_date:
//   days: {type: number, th: จำนวนวัน, en: Days}
// order: [start_date, meeting_id]
MATCH (m:Meeting)
WHERE m.endDate > m.startDate
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, m.endDate AS end_date,
  duration.inDays(m.startDate, m.endDate).days + 1 AS days,
  [[m.id, 'startDate'], [m.id, 'endDate']] AS because
