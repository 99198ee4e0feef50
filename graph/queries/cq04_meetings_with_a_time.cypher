// id: cq04
// section: meetings
// title: {th: การประชุมใดระบุเวลา, en: "Which meetings state a clock time?"}
// answers:
//   th: การประชุมที่เอกสารระบุเวลาเริ่ม เป็นเวลาประเทศไทย
//   en: "Meetings whose documents state when they began, in Thai time."
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   start_time: {type: text, th: เวลาเริ่ม, en: Start time}
// order: [start_date, start_time, meeting_id]
MATCH (m:Meeting)
WHERE m.startTime IS NOT NULL
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, m.startTime AS start_time,
  [[m.id, 'startTime']] AS because
