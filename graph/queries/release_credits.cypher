// id: release-credits
// section: documents
// title: {th: ใครเขียนข่าวและถ่ายภาพของเอกสารใด, en: "Who wrote and photographed which release?"}
// answers:
//   th: ผู้จัดทำข่าวและภาพของแต่ละเอกสาร ซึ่งไม่ได้แปลว่าเข้าร่วมประชุม
//   en: "The writers and photographers of each release; making it does not mean having taken part."
// parameters:
//   person:
//   organisation:
// columns:
//   document:
//   credit_role: {type: code, of: creditRole, th: หน้าที่, en: Task}
//   who:
//   who_id:
//   person: {type: flag, th: เป็นบุคคล, en: A person}
// order: [document, credit_role, who]
MATCH (k:Credit)-[:OF_DOCUMENT]->(d:Document)
MATCH (k)-[:BY]->(x)
WHERE ($person IS NULL OR x.id = $person) AND ($organisation IS NULL OR x.id = $organisation)
RETURN d.stem AS document, k.creditRole AS credit_role, coalesce(x.nameTh, x.nameEn) AS who, x.id AS who_id, x:Person AS person,
  collect(DISTINCT [k.id, null]) AS because
