// id: initiative-horizons
// section: plans
// title: {th: การขับเคลื่อนในแต่ละจังหวัดตั้งใจทำกี่ปี, en: "For how many years is an initiative meant to run?"}
// answers:
//   th: ระยะดำเนินการเป็นจำนวนปีตามที่เอกสารระบุของการขับเคลื่อนในแต่ละจังหวัด ซึ่งมิใช่ระยะของแผน
//   en: "The years for which documents say that an initiative of a province is to run; they are no phases of a plan."
// parameters:
//   province:
// columns:
//   programme: {type: text, th: แนวทาง, en: Programme}
//   programme_id: {type: id, th: รหัสแนวทาง, en: Programme id}
//   province:
//   province_id:
//   horizon: {type: text, th: ระยะดำเนินการ, en: Horizon}
//   initiative_id: {type: id, th: รหัสการขับเคลื่อน, en: Initiative id}
// order: [programme, province, horizon, initiative_id]
MATCH (g:Programme)<-[:OF_PROGRAMME]-(i:Initiative)-[:IN_PROVINCE]->(v:Province)
WHERE $province IS NULL OR v.id = $province
UNWIND i.horizon AS horizon
RETURN coalesce(g.nameTh, g.nameEn) AS programme, g.id AS programme_id, coalesce(v.nameTh, v.nameEn) AS province, v.id AS province_id, horizon,
  i.id AS initiative_id, [[i.id, 'horizon', horizon]] AS because
