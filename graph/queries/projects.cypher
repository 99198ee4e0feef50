// id: projects
// section: plans
// title: {th: โครงการใดมีการประชุมใด ภายใต้แผนใด, en: "Which projects had which meetings, under which plans?"}
// answers:
//   th: โครงการที่การประชุมจัดขึ้นภายใต้ พร้อมวันประชุม จังหวัด และลำดับของแผนที่การประชุมนั้นอยู่ภายใต้
//   en: "Projects under which meetings were held, with their days, provinces and the plans that these were under."
// parameters:
//   province:
// columns:
//   project: {type: text, th: โครงการ, en: Project}
//   project_id: {type: id, th: รหัสโครงการ, en: Project id}
//   count:
//   dates:
//   provinces: {type: texts, th: จังหวัด, en: Provinces}
//   plans: {type: texts, th: แผน, en: Plans}
// order: [project, project_id]
MATCH (x:Project)<-[:UNDER_PROJECT]-(m:Meeting)
WHERE $province IS NULL OR EXISTS { (m)-[:IN_PROVINCE]->(:Province {id: $province}) }
OPTIONAL MATCH (m)-[:IN_PROVINCE]->(v:Province)
OPTIONAL MATCH (m)-[:UNDER_PLAN]->(p:PlanPhase)
RETURN coalesce(x.nameTh, x.nameEn) AS project, x.id AS project_id, count(DISTINCT m) AS count, collect(m.startDate) AS dates,
  collect(coalesce(v.nameTh, v.nameEn)) AS provinces, collect(coalesce(p.nameTh, p.nameEn)) AS plans, collect(DISTINCT [m.id, 'underProject', x.id]) AS because
