// id: cq17
// section: people
// title: {th: ใครเป็นรองผู้ว่าราชการจังหวัด, en: "Who were deputy governors?"}
// answers:
//   th: ผู้ดำรงตำแหน่งประเภทหนึ่ง ของที่ใด ยืนยันเมื่อใด ตำแหน่งที่เข้าร่วมประชุมโดยเอกสารไม่ระบุชื่อแสดงว่าไม่ได้ระบุ
//   en: "Holders of one kind of post, of which place and attested when; where such a post took part and no document names its holder, it says so."
// parameters:
//   role: {type: text, th: ประเภทตำแหน่ง, en: Role, default: รองผู้ว่าราชการจังหวัด}
//   province:
// columns:
//   person:
//   person_id:
//   post:
//   post_id:
//   province:
//   province_id:
//   first_date: {type: date, th: ยืนยันวันแรก, en: First attested}
//   last_date: {type: date, th: ยืนยันวันสุดท้าย, en: Last attested}
//   dates: {type: dates, th: วันที่มีเอกสารยืนยัน, en: Attested on}
// order: [first_date, province, person, post_id]

// A post is of the kind when its role has the name, or when its title begins with it, as that of a place or body does.
MATCH (p:Post)
WHERE toLower(p.nameTh) STARTS WITH toLower($role) OR EXISTS {
  MATCH (p)-[:HAS_ROLE]->(r:Role)
  WHERE toLower($role) IN [x IN [r.nameTh, r.nameEn] + coalesce(r.altName, []) | toLower(x)]
}
WITH p, head(COLLECT {
  MATCH (p)-[:JURISDICTION]->(:Place)-[:WITHIN*0..4]->(v:Province) RETURN v ORDER BY v.sortKey
}) AS v
WHERE $province IS NULL OR v.id = $province
CALL (p) {
  MATCH (p)<-[:IN_POST]-(t:Tenure)-[:OF_PERSON]->(x:Person)
  RETURN x, COLLECT { UNWIND t.attestedOn AS day RETURN DISTINCT day ORDER BY day } AS dates,
    [[t.id, 'inPost'], [t.id, 'attestedOn']] AS because
  UNION
  MATCH (p)<-[:VIA_POST]-(a:Participation)-[:IN_MEETING]->(m:Meeting)
  RETURN null AS x, [day IN [m.startDate, m.endDate] WHERE day IS NOT NULL] AS dates, [[a.id, 'viaPost']] AS because
}
RETURN x.nameTh AS person, x.id AS person_id, p.nameTh AS post, p.id AS post_id,
  v.nameTh AS province, v.id AS province_id, dates[0] AS first_date, dates[-1] AS last_date,
  COLLECT { UNWIND dates AS day RETURN DISTINCT day ORDER BY day } AS dates,
  CASE WHEN x IS NULL THEN 'not_stated' END AS status, because
