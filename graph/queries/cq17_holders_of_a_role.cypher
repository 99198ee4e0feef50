// id: cq17
// section: people
// title: {th: ใครเป็นรองผู้ว่าราชการจังหวัด, en: "Who were deputy governors?"}
// answers:
//   th: ผู้ดำรงตำแหน่งประเภทหนึ่ง ของที่ใด ยืนยันเมื่อใด ตำแหน่งที่เข้าร่วมประชุมโดยเอกสารไม่ระบุชื่อแสดงว่าไม่ได้ระบุ
//   en: "Holders of one kind of post, of which place and attested when; where such a post took part and no document names its holder, it says so."
// parameters:
//   role: {type: text, th: ประเภทตำแหน่ง, en: Role, default: รองผู้ว่าราชการจังหวัด}
//   province:
//   as_of:
//   known_by:
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
CALL () {
  MATCH (p:Post)
  WHERE toLower(coalesce(p.nameTh, p.nameEn)) STARTS WITH toLower($role) OR EXISTS {
    MATCH (p)-[:HAS_ROLE]->(r:Role)
    WHERE toLower($role) IN [x IN [r.nameTh, r.nameEn] + coalesce(r.altName, []) | toLower(x)]
  }
  OPTIONAL MATCH (p)-[:JURISDICTION]->(:Place)-[:WITHIN*0..4]->(v:Province)
  WITH p, v WHERE $province IS NULL OR v.id = $province
  CALL (p) {
    MATCH (p)<-[:IN_POST]-(t:Tenure)-[:OF_PERSON]->(x:Person)
    MATCH (t)-[s:SUPPORTED_BY]->(d:Document)
    WHERE s.property = 'attestedOn' AND s.status <> 'rejected'
    RETURN x, d, date(s.value) AS day, [t.id, 'attestedOn', s.value, d.stem] AS reason, [t.id, 'inPost', null, d.stem] AS other
    UNION
    MATCH (p)<-[:VIA_POST]-(a:Participation)-[:IN_MEETING]->(m:Meeting)-[s:SUPPORTED_BY]->(d:Document)
    WHERE s.status <> 'rejected'
    UNWIND [day IN [m.startDate, m.endDate] WHERE day IS NOT NULL] AS day
    RETURN null AS x, d, day, [a.id, 'viaPost', p.id, d.stem] AS reason, [a.id, 'viaPost', p.id, d.stem] AS other
    UNION
    MATCH (p)<-[:ASSIGNED_BY]-(a:Participation)-[:IN_MEETING]->(m:Meeting)-[s:SUPPORTED_BY]->(d:Document)
    WHERE s.status <> 'rejected'
    UNWIND [day IN [m.startDate, m.endDate] WHERE day IS NOT NULL] AS day
    RETURN null AS x, d, day, [a.id, 'assignedBy', p.id, d.stem] AS reason, [a.id, 'assignedBy', p.id, d.stem] AS other
  }
  WITH * WHERE $known_by IS NULL OR EXISTS {
    MATCH (d)<-[r:SUPPORTED_BY]-(m:Meeting) WHERE r.status <> 'rejected' AND m.startDate <= $known_by
  }
  WITH p, v, x, collect(DISTINCT day) AS dates, min(day) AS first, max(day) AS last,
    collect(DISTINCT reason) + collect(DISTINCT other) AS because
  WHERE $as_of IS NULL OR first <= $as_of <= last
  RETURN collect({p: p, v: v, x: x, dates: dates, first: first, last: last, because: because}) AS found
}
UNWIND CASE WHEN found = [] THEN [null] ELSE found END AS f
WITH f, CASE WHEN f IS NULL THEN COLLECT { MATCH (d:Document) WHERE d.text IS NOT NULL RETURN d.stem } ELSE [] END AS searched
WHERE f IS NOT NULL OR searched <> []
RETURN coalesce(f.x.nameTh, f.x.nameEn) AS person, f.x.id AS person_id, coalesce(f.p.nameTh, f.p.nameEn) AS post, f.p.id AS post_id,
  coalesce(f.v.nameTh, f.v.nameEn) AS province, f.v.id AS province_id, f.first AS first_date, f.last AS last_date, f.dates AS dates,
  CASE WHEN f.x IS NULL THEN 'not_stated' WHEN NOT $as_of IN f.dates THEN 'inferred' END AS status,
  searched, coalesce(f.because, []) AS because
