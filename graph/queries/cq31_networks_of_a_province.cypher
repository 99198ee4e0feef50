// id: cq31
// section: numbers
// title: {th: เครือข่ายของจังหวัดมีอะไรบ้าง, en: "Which networks does a province have?"}
// answers:
//   th: เครือข่ายของจังหวัดที่เอกสารแจกแจงหรือนับไว้ พร้อมภาคส่วน และจำนวนที่เอกสารระบุไว้เทียบกัน
//   en: "The networks of a province that documents list or count, with their sectors, beside the number that is stated."
// parameters:
//   province: {type: province, th: จังหวัด, en: Province, default: เชียงราย, optional: true}
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
WITH n, v,
  COLLECT { MATCH (n)-[:COUNTED_IN]->(c:AttendanceCount {countOf: 'networks'}) RETURN c } AS counts,
  COLLECT { MATCH (n)<-[:BY|REPRESENTING]-(a:Participation {role: 'listed_network'}) RETURN a } AS parts
WHERE size(counts) + size(parts) > 0
WITH n, v, counts, parts,
  head(COLLECT { MATCH (n)-[:IN_SECTOR]->(s:Sector) RETURN s ORDER BY s.sortKey }) AS sector,
  COLLECT {
    CALL (counts, parts) {
      UNWIND counts AS c MATCH (c)-[:OF_MEETING]->(m:Meeting) RETURN m, c.value AS value
      UNION
      UNWIND parts AS a MATCH (a)-[:IN_MEETING]->(m:Meeting) RETURN m, null AS value
    }
    WITH m, max(value) AS value
    RETURN {id: m.id, value: value} ORDER BY m.startDate DESC, m.id
  } AS meetings
RETURN n.nameTh AS network, n.id AS network_id, sector.nameTh AS sector, sector.id AS sector_id,
  v.nameTh AS province, v.id AS province_id,
  head([m IN meetings WHERE m.value IS NOT NULL | m.value]) AS stated, [m IN meetings | m.id] AS meeting_ids,
  [[n.id, 'type']] + [c IN counts | [n.id, 'countedIn', c.id]] + [a IN parts | [a.id, null]] AS because
