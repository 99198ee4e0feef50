// id: cq31
// section: numbers
// title: {th: เครือข่ายของจังหวัดมีอะไรบ้าง, en: "Which networks does a province have?"}
// answers:
//   th: เครือข่ายของจังหวัดที่เอกสารแจกแจงหรือนับไว้ พร้อมภาคส่วน และจำนวนที่เอกสารระบุไว้เทียบกัน
//   en: "The networks of a province that documents list or count, with their sectors, beside the number that is stated."
// parameters:
//   province: {type: province, th: จังหวัด, en: Province, default: เชียงราย, optional: true}
//   as_of:
//   known_by:
// columns:
//   network:
//   network_id:
//   sector:
//   sector_id:
//   province:
//   province_id:
//   stated: {type: number, th: จำนวนเครือข่ายที่เอกสารระบุ, en: Number of networks stated}
//   meeting_ids:
// order: [province, network, network_id]
MATCH (n:Network)-[:IN_PROVINCE]->(v:Province)
WHERE $province IS NULL OR v.id = $province
CALL (n) {
  MATCH (n)-[:COUNTED_IN]->(c:AttendanceCount {countOf: 'networks'})-[:OF_MEETING]->(m:Meeting)
  RETURN m, c.value AS value, n.id AS subject, 'countedIn' AS property, c.id AS object
  UNION
  MATCH (n)<-[:BY|REPRESENTING]-(a:Participation {role: 'listed_network'})-[:IN_MEETING]->(m:Meeting)
  RETURN m, null AS value, a.id AS subject, null AS property, null AS object
}
MATCH (m)-[s:SUPPORTED_BY]->(d:Document)
WHERE s.status <> 'rejected' AND ($as_of IS NULL OR m.startDate <= $as_of) AND ($known_by IS NULL OR EXISTS {
  MATCH (d)<-[r:SUPPORTED_BY]-(other:Meeting)
  WHERE r.status <> 'rejected' AND other.startDate <= $known_by
})
WITH n, v, max(value) AS stated, collect(DISTINCT m.id) AS meeting_ids,
  collect(DISTINCT [subject, property, object, d.stem]) + collect(DISTINCT [n.id, 'type', null, d.stem]) AS because,
  head(COLLECT { MATCH (n)-[:IN_SECTOR]->(x:Sector) RETURN x ORDER BY x.id }) AS sector
RETURN coalesce(n.nameTh, n.nameEn) AS network, n.id AS network_id, coalesce(sector.nameTh, sector.nameEn) AS sector, sector.id AS sector_id,
  coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id, stated, meeting_ids, because
