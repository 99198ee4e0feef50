// id: stated-once
// section: documents
// title: {th: อะไรมีเอกสารระบุเพียงฉบับเดียว, en: "What does only one document state?"}
// answers:
//   th: สิ่งที่มีเอกสารกล่าวถึงเพียงฉบับเดียว จึงควรหาเอกสารอื่นยืนยัน เลือกชนิดได้ เช่น Person, Organisation, Network
//   en: "What a single document tells of, for which a second source would be welcome; by class, such as Person, Organisation or Network."
// parameters:
//   kind: {type: class, of: [Entity], th: ชนิด, en: Class, default: Person}
// columns:
//   class: {type: term, th: ชนิด, en: Class}
//   name: {type: text, th: ชื่อ, en: Name}
//   name_id: {type: id, th: รหัส, en: Id}
//   document:
// order: [class, name, name_id]
MATCH (e:Entity)-[s:SUPPORTED_BY]->(d:Document)
WHERE $kind IN labels(e) AND s.property = 'type' AND s.status IN ['asserted', 'reviewed']
WITH e, min(s.value) AS class, collect(DISTINCT d.stem) AS stems
WHERE size(stems) = 1
RETURN class, coalesce(e.nameTh, e.nameEn, e.id) AS name, e.id AS name_id, stems[0] AS document, [[e.id, 'type']] AS because
