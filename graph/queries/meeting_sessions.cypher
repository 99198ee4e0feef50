// id: meeting-sessions
// section: meetings
// title: {th: แต่ละวันหรือช่วงของการประชุมทำอะไร แบ่งกี่กลุ่ม, en: "What was done on each day or in each part of a meeting, in how many groups?"}
// answers:
//   th: วันและช่วงของการประชุมที่เอกสารแยกไว้ สิ่งที่ทำ จำนวนกลุ่มย่อย และจำนวนประเด็น
//   en: "Days and parts of meetings that documents tell apart: what was done, in how many working groups, on how many issues."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   day: {type: date, th: วันที่, en: Day}
//   number: {type: number, th: วันที่เท่าใด, en: Number of the day}
//   session: {type: text, th: สิ่งที่ทำ, en: What was done}
//   session_id: {type: id, th: รหัสช่วง, en: Session id}
//   groups: {type: number, th: กลุ่มย่อย, en: Working groups}
//   issues: {type: number, th: ประเด็น, en: Issues}
// order: [start_date, meeting_id, day, number, session]
MATCH (s:Session)-[:SESSION_OF]->(m:Meeting)
WHERE $meeting IS NULL OR m.id = $meeting
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, s.startDate AS day, s.ordinal AS number,
  coalesce(s.nameTh, s.nameEn) AS session, s.id AS session_id, COUNT { (s)<-[:GROUP_OF]-(:WorkingGroup) } AS groups,
  COUNT { (s)<-[:AGENDA_OF]-(:AgendaItem) } AS issues,
  [[s.id, 'type'], [s.id, 'sessionOf'], [s.id, 'nameTh']] + COLLECT {
    MATCH (s)<-[:GROUP_OF]-(g:WorkingGroup) RETURN [g.id, 'type']
  } AS because
