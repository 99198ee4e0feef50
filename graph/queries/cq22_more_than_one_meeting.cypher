// id: cq22
// section: coordination
// title: {th: ใครร่วมประชุมมากกว่าหนึ่งครั้ง, en: "Who took part in more than one meeting?"}
// answers:
//   th: บุคคลที่เข้าร่วมการประชุมอย่างน้อยตามจำนวนที่กำหนด พร้อมรายการประชุม ผู้เขียนข่าวและถ่ายภาพไม่นับ
//   en: "People who took part in at least so many meetings, with the meetings; making a release of one does not count."
// parameters:
//   at_least: {type: number, th: อย่างน้อยกี่ครั้ง, en: At least, default: "2"}
// columns:
//   person:
//   person_id:
//   count:
//   first_date:
//   last_date:
//   meetings:
// order: [-count, person, person_id]
MATCH (x:Person)
WHERE COUNT { (x)-[:TOOK_PART]->(:Meeting) } >= $at_least
MATCH (x)-[:TOOK_PART]->(m:Meeting)<-[:IN_MEETING]-(a:Participation)-[:BY]->(x)
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, count(DISTINCT m) AS count,
  min(m.startDate) AS first_date, max(coalesce(m.endDate, m.startDate)) AS last_date,
  collect([m.id, a.id]) AS meetings, collect([a.id, null]) AS because
