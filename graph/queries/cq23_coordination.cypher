// id: cq23
// section: coordination
// title: {th: ใครประสานงานจังหวัดใด, en: "Who coordinated which provinces?"}
// answers:
//   th: บุคคลที่เข้าร่วมประชุมในจังหวัดหรือเกี่ยวกับจังหวัด โดยไม่ใช่ฝ่ายของจังหวัดเอง พร้อมจำนวนครั้ง วัน และรายการประชุม
//   en: "People who took part in meetings in or about a province without being of the province itself, with the meetings."
// parameters:
//   province:
//   person:
// columns:
//   person:
//   person_id:
//   province:
//   province_id:
//   count:
//   dates:
//   first_date:
//   last_date:
//   meetings:
// order: [person, person_id, -count, province]

// The edge keeps no list of its meetings; those that count are found again by the tests of its rule.
MATCH (x:Person)-[c:COORDINATED]->(y:Province)
WHERE ($province IS NULL OR y.id = $province) AND ($person IS NULL OR x.id = $person)
MATCH (x)<-[:BY]-(a:Participation)-[:IN_MEETING]->(m:Meeting)
WHERE EXISTS { (m)-[:IN_PROVINCE|IN_DISTRICT|ABOUT_PLACE]->(:Place)-[:WITHIN*0..4]->(y) }
WITH x, c, y, m, a,
  EXISTS {
    MATCH (a)-[:IN_CAPACITY]->(:Tenure)-[:IN_POST]->(:Post)-[:JURISDICTION]->(place:Place)
    WHERE NOT place:Region
  } OR EXISTS {
    MATCH (a)-[:ON_BEHALF_OF|IN_CAPACITY|IN_ORGANISATION|IN_POST|POST_IN|UNIT_OF*1..7]->(o:Organisation)
    WHERE o.kind IN $local
       OR EXISTS { (o)-[:IN_PROVINCE]->() }
       OR EXISTS { (o)-[:SEAT_IN|JURISDICTION]->(:Place)-[:WITHIN*0..4]->(y) }
  } AS of_a_province
WITH x, c, y, m, max(of_a_province) AS of_a_province, max(a.role IN $attending) AS present,
  collect(CASE WHEN a.role IN $attending THEN a.id END) AS parts
WHERE present AND NOT of_a_province
UNWIND parts AS part
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, coalesce(y.nameTh, y.nameEn) AS province, y.id AS province_id,
  count(DISTINCT m) AS count, collect(m.startDate) AS dates, c.first AS first_date, c.last AS last_date,
  collect([m.id, part]) AS meetings, collect([part, null]) AS because
