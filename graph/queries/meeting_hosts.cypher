// id: meeting-hosts
// section: roles
// title: {th: ใครเป็นเจ้าภาพและผู้ร่วมจัดการประชุมแต่ละครั้ง, en: "Who hosted each meeting?"}
// answers:
//   th: เจ้าภาพและผู้ร่วมจัดของแต่ละการประชุม การประชุมที่เอกสารไม่ระบุแสดงว่าไม่ได้ระบุ เจ้าของสถานที่ไม่นับเป็นเจ้าภาพ
//   en: "Hosts and co-hosts of each meeting; where no document names one, it says so. Owning the premises does not make a host."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   host: {type: text, th: เจ้าภาพ, en: Host}
//   host_id: {type: id, th: รหัสเจ้าภาพ, en: Host id}
//   role:
// order: [start_date, meeting_id, role, host]
MATCH (m:Meeting)
WHERE $meeting IS NULL OR m.id = $meeting
OPTIONAL MATCH (m)<-[:IN_MEETING]-(a:Participation)
WHERE a.role IN $hosting
OPTIONAL MATCH (a)-[:BY|VIA_POST|REPRESENTING]->(x)
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  coalesce(x.nameTh, x.nameEn) AS host, x.id AS host_id, a.role AS role, CASE WHEN a IS NULL THEN 'not_stated' END AS status,
  [CASE WHEN a IS NULL THEN [m.id, 'type'] ELSE [a.id, null] END] AS because
