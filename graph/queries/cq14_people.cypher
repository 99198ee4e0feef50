// id: cq14
// section: people
// title: {th: มีบุคคลที่ระบุชื่อกี่คน ใครบ้าง, en: "Which people are named?"}
// answers:
//   th: ทุกคนที่เอกสารระบุชื่อ เรียงตามตัวอักษร พร้อมตำแหน่ง จำนวนการประชุมที่เข้าร่วม และจำนวนข่าวที่จัดทำ
//   en: "Everybody whom a document names, in dictionary order, with their posts, the meetings they took part in and the releases they made."
// columns:
//   person:
//   person_id:
//   posts:
//   meetings: {type: number, th: ประชุมที่เข้าร่วม, en: Meetings taken part in}
//   credits: {type: number, th: ข่าวที่จัดทำ, en: Releases made}
// order: [person, person_id]
MATCH (x:Person)
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id,
  COLLECT { MATCH (x)<-[:OF_PERSON]-(:Tenure)-[:IN_POST]->(p:Post) RETURN DISTINCT coalesce(p.nameTh, p.nameEn) } AS posts,
  COUNT { (x)-[:TOOK_PART]->(:Meeting) } AS meetings,
  COUNT { MATCH (x)<-[:BY]-(:Credit)-[:OF_DOCUMENT]->(d:Document) RETURN DISTINCT d } AS credits,
  [[x.id, 'type']] AS because
