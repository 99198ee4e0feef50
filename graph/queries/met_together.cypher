// id: met-together
// section: people
// title: {th: ใครพบกันในการประชุมเดียวกันกี่ครั้ง, en: "Who met whom at meetings, and how often?"}
// answers:
//   th: บุคคลสองคนที่เข้าร่วมการประชุมเดียวกันอย่างน้อยตามจำนวนที่กำหนด พร้อมวัน
//   en: "Two people who took part in the same meetings at least so many times, with the days."
// parameters:
//   person:
//   at_least: {type: number, th: อย่างน้อยกี่ครั้ง, en: At least, default: "2"}
// columns:
//   person:
//   person_id:
//   other: {type: text, th: พบกับ, en: Met}
//   other_id: {type: id, th: รหัสผู้ที่พบ, en: Id of who was met}
//   count:
//   dates:
// order: [-count, person, other, person_id, other_id]
MATCH (x:Person)-[:TOOK_PART]->(m:Meeting)<-[:TOOK_PART]-(y:Person)
WHERE x.id = $person OR ($person IS NULL AND x.id < y.id)
WITH x, y, collect(DISTINCT m) AS both
WHERE size(both) >= $at_least
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, coalesce(y.nameTh, y.nameEn) AS other, y.id AS other_id, size(both) AS count,
  [m IN both | m.startDate] AS dates, COLLECT {
    UNWIND both AS m
    MATCH (m)<-[:IN_MEETING]-(a:Participation)-[:BY]->(z) WHERE z IN [x, y]
    RETURN [a.id, null]
  } AS because
