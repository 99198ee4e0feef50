// id: publication-dates
// section: documents
// title: {th: เอกสารแต่ละฉบับเผยแพร่เมื่อใด, en: "When was each document published?"}
// answers:
//   th: วันเผยแพร่เฉพาะที่ข้อความของเอกสารระบุ ซึ่งไม่ใช่วันประชุม ที่ไม่ระบุแสดงว่าไม่ได้ระบุ
//   en: "The day of publication only where the document's text states it, which is not the day of the meeting; where none is stated, it says so."
// columns:
//   document:
//   published_on: {type: date, th: วันเผยแพร่, en: Published on}
//   dates:
// order: [document]
MATCH (d:Document) WHERE d.text IS NOT NULL
RETURN d.stem AS document, d.publishedOn AS published_on, COLLECT {
    MATCH (d)<-[s:SUPPORTED_BY]-(m:Meeting) WHERE s.status <> 'rejected' RETURN DISTINCT m.startDate
  } AS dates,
  CASE WHEN d.publishedOn IS NULL THEN 'not_stated' END AS status, [d.stem] AS searched,
  [[CASE WHEN d.publishedOn IS NOT NULL THEN d.id END, 'publishedOn']] AS because
