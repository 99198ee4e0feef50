// id: cq02
// section: meetings
// title: {th: แต่ละจังหวัดเป็นสถานที่ประชุมกี่ครั้ง, en: "How many meetings did each province host?"}
// answers:
//   th: จำนวนการประชุมที่จัดในแต่ละจังหวัด และจำนวนทั้งหมด การประชุมที่ไม่ระบุจังหวัดรวมอยู่ในแถวที่ไม่มีชื่อจังหวัด
//   en: "Meetings held in each province, and in all; those whose province is not stated are a row without a province."
// columns:
//   province:
//   province_id:
//   meetings: {type: number, th: จำนวนครั้ง, en: Meetings}
//   total: {type: number, th: การประชุมทั้งหมด, en: Meetings in all}
//   first_date:
//   last_date:
//   meeting_ids:
// order: [-meetings, province]
MATCH (m:Meeting)
OPTIONAL MATCH (m)-[:IN_PROVINCE]->(v:Province)
WITH v, m ORDER BY m.startDate, m.id
WITH v, collect(DISTINCT m) AS held
RETURN coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id, size(held) AS meetings, COUNT { (:Meeting) } AS total,
  head([m IN held WHERE m.startDate IS NOT NULL | m.startDate]) AS first_date,
  last([m IN held WHERE m.startDate IS NOT NULL | m.startDate]) AS last_date,
  [m IN held | m.id] AS meeting_ids,
  CASE WHEN v IS NULL THEN 'not_stated' END AS status,
  [m IN held | [m.id, CASE WHEN v IS NULL THEN 'type' ELSE 'inProvince' END, v.id]] AS because
