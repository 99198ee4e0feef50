// id: counts-against-lists
// section: numbers
// title: {th: จำนวนที่ระบุตรงกับรายชื่อที่แจกแจงหรือไม่, en: "Do the stated numbers agree with the lists?"}
// answers:
//   th: จำนวนเครือข่าย จังหวัด และสถาบันที่เอกสารระบุ เทียบกับจำนวนที่แจกแจงชื่อ ที่ไม่แจกแจงเลยแสดงว่าไม่ได้ระบุ
//   en: "Numbers of networks, provinces and institutions as stated, beside how many of them are named; where none is, it says so."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   count_of: {type: code, of: countOf, th: สิ่งที่นับ, en: What is counted}
//   stated: {type: number, th: จำนวนที่ระบุ, en: Number stated}
//   listed: {type: number, th: จำนวนที่แจกแจงชื่อ, en: Number named}
//   agree: {type: flag, th: ตรงกัน, en: Agree}
// order: [start_date, meeting_id, count_of, stated]
MATCH (m:Meeting)<-[:OF_MEETING]-(c:AttendanceCount)
WHERE ($meeting IS NULL OR m.id = $meeting) AND c.countOf IN ['networks', 'provinces', 'higher_education_institutions']
WITH m, c, COLLECT { MATCH (c)<-[:COUNTED_IN]-(x) RETURN DISTINCT x.id } AS named
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, c.countOf AS count_of, c.value AS stated,
  size(named) AS listed, CASE WHEN named <> [] THEN size(named) = c.value END AS agree,
  CASE WHEN named = [] THEN 'not_stated' ELSE 'stated' END AS status,
  [[c.id, 'value']] + [id IN named | [id, 'countedIn', c.id]] AS because
