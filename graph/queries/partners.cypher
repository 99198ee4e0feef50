// id: partners
// section: coordination
// title: {th: องค์กรใดร่วมจัดกับใคร, en: "Which organisations held meetings jointly with whom?"}
// answers:
//   th: องค์กรสองแห่งที่เป็นเจ้าภาพหรือผู้ร่วมจัดการประชุมเดียวกัน พร้อมจำนวนครั้งและวัน
//   en: "Two bodies that hosted or co-hosted the same meeting, with the number of times and the days."
// parameters:
//   organisation: {type: organisation, th: องค์กร, en: Organisation, default: ศูนย์คุณธรรม (องค์การมหาชน), optional: true}
//   province: {type: province, th: จังหวัดที่จัด, en: Host province, optional: true}
// columns:
//   organisation:
//   organisation_id:
//   partner: {type: text, th: จัดร่วมกับ, en: Jointly with}
//   partner_id: {type: id, th: รหัสผู้จัดร่วม, en: Partner id}
//   kind:
//   count:
//   dates:
//   meetings:
// order: [organisation, organisation_id, -count, partner, partner_id]
MATCH (x:Organisation)<-[:BY]-(a:Participation)-[:IN_MEETING]->(m:Meeting)<-[:IN_MEETING]-(b:Participation)-[:BY]->(y:Organisation)
WHERE a.role IN $hosting AND b.role IN $hosting AND x <> y
  AND (x.id = $organisation OR ($organisation IS NULL AND x.id < y.id))
  AND ($province IS NULL OR EXISTS { (m)-[:IN_PROVINCE]->(:Province {id: $province}) })
RETURN coalesce(x.nameTh, x.nameEn) AS organisation, x.id AS organisation_id, coalesce(y.nameTh, y.nameEn) AS partner, y.id AS partner_id, y.kind AS kind,
  count(DISTINCT m) AS count, collect(m.startDate) AS dates, collect(DISTINCT [m.id, b.id]) AS meetings,
  collect(DISTINCT [a.id, null]) + collect(DISTINCT [b.id, null]) AS because
