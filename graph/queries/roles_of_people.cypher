// id: roles-of-people
// section: roles
// title: {th: บุคคลแต่ละคนทำบทบาทใดกี่ครั้ง, en: "In which roles did each person act, and how often?"}
// answers:
//   th: บทบาทของบุคคลที่ระบุชื่อ นับเป็นจำนวนการประชุม พร้อมรายการประชุม
//   en: "The roles of named people, counted in meetings, with the meetings."
// parameters:
//   person:
//   role: {type: code, of: role, th: บทบาท, en: Role, optional: true}
// columns:
//   person:
//   person_id:
//   role:
//   count:
//   meetings:
// order: [person, person_id, role]
MATCH (x:Person)<-[:BY]-(a:Participation)-[:IN_MEETING]->(m:Meeting)
WHERE ($person IS NULL OR x.id = $person) AND ($role IS NULL OR a.role = $role)
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, a.role AS role, count(DISTINCT m) AS count,
  collect(DISTINCT [m.id, a.id]) AS meetings, collect(DISTINCT [a.id, null]) AS because
