// id: cq35
// section: numbers
// title: {th: จำนวนผู้เข้าร่วมแต่ละครั้งตามที่ระบุ, en: "How many came to each meeting as stated?"}
// answers:
//   th: จำนวนคน องค์กร เครือข่าย และจังหวัดตามที่เอกสารระบุ พร้อมคำขยายเช่น กว่า ที่ไม่ระบุจำนวนคนแสดงว่าไม่ได้ระบุ ซึ่งต่างจากที่เอกสารระบุว่าไม่มี
//   en: "Numbers of people, bodies, networks and provinces as documents state them, with qualifiers such as more than; where no number of people is stated, it says so; a stated none is denied."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   count_of: {type: code, of: countOf, th: สิ่งที่นับ, en: What is counted}
//   value: {type: number, th: จำนวน, en: Number}
//   qualifier: {type: code, of: qualifier, th: คำขยาย, en: Qualifier}
//   unit: {type: text, th: หน่วยนับ, en: Counting word}
// order: [start_date, meeting_id, count_of, value]

// A number of institutions counts partners, listed by cq20: they need not have come.
MATCH (m:Meeting)
WHERE $meeting IS NULL OR m.id = $meeting
CALL (m) {
  MATCH (m)<-[:OF_MEETING]-(c:AttendanceCount)
  WHERE c.countOf <> 'higher_education_institutions'
  RETURN c
  UNION
  WITH m WHERE NOT EXISTS { (m)<-[:OF_MEETING]-(:AttendanceCount {countOf: 'people'}) }
  RETURN null AS c
}
WITH m, c, coalesce(c.countOf, 'people') AS count_of
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  count_of, c.value AS value, c.qualifier AS qualifier, c.unitLabel AS unit,
  CASE WHEN c IS NULL THEN 'not_stated' WHEN c.value = 0 THEN 'denied' END AS status,
  [CASE WHEN c IS NULL THEN [m.id, 'type'] ELSE [c.id, null] END] AS because
