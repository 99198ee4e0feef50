// id: organisations-at-meetings
// section: coordination
// title: {th: องค์กรใดมีส่วนในการประชุมของจังหวัด ในบทบาทใด, en: "Which bodies had a part in a province's meetings, and in which role?"}
// answers:
//   th: องค์กรที่มีส่วนโดยตรงในการประชุมที่จัดในจังหวัด แยกตามบทบาท ไม่รวมเครือข่าย
//   en: "Bodies with a part of their own in meetings held in the province, by role; networks apart."
// parameters:
//   province: {type: province, th: จังหวัด, en: Province, default: เชียงราย, optional: true}
// columns:
//   province:
//   province_id:
//   organisation:
//   organisation_id:
//   kind:
//   role:
//   count:
//   dates:
// order: [province, organisation, organisation_id, role]
MATCH (v:Province)<-[:IN_PROVINCE]-(m:Meeting)<-[:IN_MEETING]-(a:Participation)-[:BY|REPRESENTING]->(o:Organisation)
WHERE ($province IS NULL OR v.id = $province) AND NOT o:Network
RETURN coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id, coalesce(o.nameTh, o.nameEn) AS organisation, o.id AS organisation_id, o.kind AS kind,
  a.role AS role, count(DISTINCT m) AS count, collect(m.startDate) AS dates, collect(DISTINCT [a.id, null]) AS because
