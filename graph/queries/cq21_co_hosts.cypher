// id: cq21
// section: coordination
// title: {th: หน่วยงานใดร่วมจัดการประชุม นอกจากสถาบันอุดมศึกษา, en: "Which bodies held each meeting jointly, higher education apart?"}
// answers:
//   th: องค์กรที่ร่วมจัดแต่ละการประชุม ไม่รวมมหาวิทยาลัยและวิทยาลัย ซึ่งอยู่ในคำถาม cq20
//   en: "Bodies that co-hosted each meeting, without the universities and colleges that cq20 lists."
// parameters:
//   meeting:
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   organisation:
//   organisation_id:
//   kind:
// order: [start_date, meeting_id, organisation]
MATCH (m:Meeting)<-[:IN_MEETING]-(a:Participation {role: 'co_host'})-[:BY]->(o:Organisation)
WHERE ($meeting IS NULL OR m.id = $meeting) AND NOT (o:University OR coalesce(o.kind, '') IN ['university', 'college'])
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date,
  coalesce(o.nameTh, o.nameEn) AS organisation, o.id AS organisation_id, o.kind AS kind, [[a.id, null]] AS because
