// id: posts-that-changed-hands
// section: people
// title: {th: ตำแหน่งที่พบมากกว่าหนึ่งครั้ง เปลี่ยนผู้ดำรงหรือไม่, en: "Which posts are met on more than one day, and did they change hands?"}
// answers:
//   th: ตำแหน่งที่พบมากกว่าหนึ่งวัน ผู้ดำรงที่ระบุชื่อ จำนวนวันที่ไม่ระบุชื่อ และเปลี่ยนมือหรือไม่ ซึ่งเป็นการอนุมานหากบางวันไม่ระบุชื่อ
//   en: "Posts met on more than one day: the holders named, the days with none named, and whether they changed hands; with an unnamed day that cannot be told."
// parameters:
//   province:
// columns:
//   post:
//   post_id:
//   first_date:
//   last_date:
//   holders: {type: texts, th: ผู้ดำรงที่ระบุชื่อ, en: Holders named}
//   unnamed: {type: dates, th: วันที่ไม่ระบุชื่อ, en: Days with no name}
//   changed_hands: {type: flag, th: เปลี่ยนผู้ดำรง, en: Changed hands}
// order: [post, post_id]
MATCH (p:Post)
WHERE $province IS NULL OR EXISTS { (p)-[:JURISDICTION]->(:Place)-[:WITHIN*0..4]->(:Province {id: $province}) }
CALL (p) {
  MATCH (p)<-[:IN_POST]-(t:Tenure)-[:OF_PERSON]->(x:Person)
  UNWIND t.attestedOn AS day
  RETURN day, x, [t.id, 'attestedOn'] AS reason
  UNION
  MATCH (p)<-[:VIA_POST]-(a:Participation)-[:IN_MEETING]->(m:Meeting) WHERE m.startDate IS NOT NULL
  RETURN m.startDate AS day, null AS x, [a.id, 'viaPost'] AS reason
}
WITH p, min(day) AS first_date, max(day) AS last_date, collect(DISTINCT coalesce(x.nameTh, x.nameEn)) AS holders,
  collect(DISTINCT x.id) AS people, collect(DISTINCT CASE WHEN x IS NULL THEN day END) AS unnamed,
  collect(DISTINCT reason) AS because
WHERE first_date < last_date
RETURN coalesce(p.nameTh, p.nameEn) AS post, p.id AS post_id, first_date, last_date, holders, unnamed,
  CASE WHEN size(people) > 1 THEN true WHEN unnamed = [] THEN false END AS changed_hands,
  CASE WHEN size(people) < 2 AND unnamed <> [] THEN 'not_stated' END AS status, because
