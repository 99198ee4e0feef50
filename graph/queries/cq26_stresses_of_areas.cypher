// id: cq26
// section: coordination
// title: {th: พื้นที่แต่ละแห่งเน้นเรื่องใด, en: "What did each area stress?"}
// answers:
//   th: เรื่องที่ผู้แทนของพื้นที่แต่ละแห่งเน้นหรือกล่าวถึง และหากเป็นตัวชี้วัด เป็นหนึ่งในกี่ตัว ที่เอกสารไม่รายงานแสดงว่าไม่ได้ระบุ
//   en: "What the representatives of each area stressed or spoke of, and of an indicator, one of how many; where no document reports it, it says so."
// parameters:
//   meeting:
//   province:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   area: {type: text, th: พื้นที่, en: Area}
//   area_id: {type: id, th: รหัสพื้นที่, en: Area id}
//   province:
//   province_id:
//   topic: {type: text, th: เรื่อง, en: Topic}
//   topic_id: {type: id, th: รหัสเรื่อง, en: Topic id}
//   out_of: {type: number, th: เป็นหนึ่งในกี่ตัวชี้วัด, en: One of so many indicators}
// order: [start_date, meeting_id, province_id, area, area_id, topic]
MATCH (m:Meeting)<-[:IN_MEETING]-(a:Participation)-[:REPRESENTING]->(x:Place)
WHERE $meeting IS NULL OR m.id = $meeting
OPTIONAL MATCH (x)-[:WITHIN*0..4]->(v:Province)
WITH m, a, x, v
WHERE $province IS NULL OR v.id = $province
OPTIONAL MATCH (a)-[:CONCERNS_TOPIC]->(t)
WITH m, x, v, t, collect(a.id) AS parts
WITH m, x, v, collect({t: t, parts: parts}) AS told
UNWIND CASE WHEN any(each IN told WHERE each.t IS NOT NULL) THEN [each IN told WHERE each.t IS NOT NULL] ELSE told END AS one
WITH m, x, v, one.t AS t, one.parts AS parts
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, coalesce(x.nameTh, x.nameEn) AS area, x.id AS area_id,
  coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id, coalesce(t.nameTh, t.nameEn) AS topic, t.id AS topic_id, t.outOf AS out_of,
  CASE WHEN t IS NULL THEN 'not_stated' END AS status,
  CASE WHEN t IS NULL THEN [part IN parts | [part, null]]
    ELSE [part IN parts | [part, 'concernsTopic', t.id]] + [part IN parts | [part, 'representing', x.id]] END AS because
