// id: cq05
// section: meetings
// title: {th: สถานที่ของแต่ละการประชุม ตั้งแต่ห้องถึงจังหวัด, en: "Where was each meeting held, from room to province?"}
// answers:
//   th: ห้อง ชั้น อาคาร สถานที่ อำเภอ และจังหวัดของแต่ละการประชุม ส่วนที่เอกสารไม่ระบุเว้นว่าง
//   en: "Room, floor, building, site, district and province of each meeting; what no document states is empty."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   room: {type: text, th: ห้อง, en: Room}
//   floor: {type: text, th: ชั้น, en: Floor}
//   building: {type: text, th: อาคาร, en: Building}
//   site: {type: text, th: สถานที่, en: Site}
//   district: {type: text, th: อำเภอ, en: District}
//   district_id: {type: id, th: รหัสอำเภอ, en: District id}
//   province:
//   province_id:
//   province_of_name: {type: text, th: จังหวัดตามชื่อสถานที่, en: Province by the name of the venue}
//   venue_id: {type: id, th: รหัสสถานที่, en: Venue id}
// order: [start_date, meeting_id, venue_id]

// A province that only the venue's own name tells (a hall of the provincial administration) is not a stated line of
// the address: it has a column of its own.
MATCH (m:Meeting)
WHERE $meeting IS NULL OR m.id = $meeting
OPTIONAL MATCH (m)-[:AT_VENUE]->(a:Venue)
WITH m, a,
  COLLECT { MATCH way = (a)-[:WITHIN*0..3]->(x:Venue) RETURN x ORDER BY length(way) } AS chain,
  head(COLLECT { MATCH (m)-[:IN_DISTRICT]->(d:District) RETURN d ORDER BY d.id }) AS district,
  head(COLLECT { MATCH (m)-[:IN_PROVINCE]->(v:Province) RETURN v ORDER BY v.id }) AS host
WITH m, a, chain, district, host, EXISTS {
  MATCH (m)-[s:SUPPORTED_BY]->(d:Document)
  WHERE s.property = 'inProvince' AND s.value = host.id AND s.status IN ['asserted', 'reviewed'] AND NOT EXISTS {
    MATCH (m)-[t:SUPPORTED_BY]->(d)
    WHERE t.property = 'atVenue' AND t.status <> 'rejected' AND t.start <= s.start AND s.end <= t.end
  }
} AS stated
WITH m, a, chain, district, host, CASE WHEN stated THEN host END AS province
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  head([x IN chain WHERE x.venueLevel = 'room' | coalesce(x.nameTh, x.nameEn)]) AS room,
  head([x IN chain WHERE x.floor IS NOT NULL | x.floor]) AS floor,
  head([x IN chain WHERE x.venueLevel = 'building' | coalesce(x.nameTh, x.nameEn)]) AS building,
  head([x IN chain WHERE x.venueLevel = 'site' | coalesce(x.nameTh, x.nameEn)]) AS site,
  coalesce(district.nameTh, district.nameEn) AS district, district.id AS district_id, coalesce(province.nameTh, province.nameEn) AS province, province.id AS province_id,
  CASE WHEN province IS NULL THEN coalesce(host.nameTh, host.nameEn) END AS province_of_name, a.id AS venue_id,
  CASE WHEN a IS NULL THEN 'not_stated' END AS status,
  [[m.id, 'type'], [m.id, 'atVenue', a.id], [CASE WHEN district IS NOT NULL THEN m.id END, 'inDistrict', district.id],
   [CASE WHEN province IS NOT NULL THEN m.id END, 'inProvince', province.id]] AS because
