// id: organisation-changes
// section: organisations
// title: {th: หน่วยงานใดเปลี่ยนชื่อ รวม หรือแยก เมื่อใด, en: "Which bodies or units were renamed, merged or split, and when?"}
// answers:
//   th: การเปลี่ยนแปลงขององค์กรที่เอกสารหรือทะเบียนระบุ หากไม่มีเอกสารใดระบุ แสดงว่าไม่ได้ระบุ พร้อมเอกสารที่ค้น
//   en: "Changes of bodies that documents state, or a register tells; if none does, it says so, with the documents that were searched."
// parameters:
//   organisation:
// columns:
//   change: {type: code, of: changeKind, th: การเปลี่ยนแปลง, en: Change}
//   change_id: {type: id, th: รหัสการเปลี่ยนแปลง, en: Change id}
//   before: {type: texts, th: เดิม, en: Before}
//   after: {type: texts, th: ใหม่, en: After}
//   day: {type: date, th: วันที่เปลี่ยน, en: Day of the change}
//   not_before: {type: date, th: ไม่ก่อน, en: Not before}
//   not_after: {type: date, th: ไม่หลัง, en: Not after}
// order: [day, not_before, change, change_id]
CALL () {
  MATCH (c:ChangeEvent)
  WHERE $organisation IS NULL OR EXISTS {
    (c)-[:ORIGINAL_ORGANISATION|RESULTING_ORGANISATION]->(:Organisation {id: $organisation})
  }
  RETURN collect(c) AS found
}
UNWIND CASE WHEN found = [] THEN [null] ELSE found END AS c
WITH c, CASE WHEN c IS NULL THEN COLLECT { MATCH (d:Document) WHERE d.text IS NOT NULL RETURN d.stem } ELSE [] END AS searched
WHERE c IS NOT NULL OR searched <> []
RETURN c.changeKind AS change, c.id AS change_id,
  COLLECT { MATCH (c)-[:ORIGINAL_ORGANISATION]->(o) RETURN DISTINCT coalesce(o.nameTh, o.nameEn) } AS before,
  COLLECT { MATCH (c)-[:RESULTING_ORGANISATION]->(o) RETURN DISTINCT coalesce(o.nameTh, o.nameEn) } AS after,
  c.changeDate AS day, c.notBefore AS not_before, c.notAfter AS not_after,
  CASE WHEN c IS NULL THEN 'not_stated' END AS status, searched,
  CASE WHEN c IS NULL THEN [] ELSE [[c.id, 'type'], [c.id, 'originalOrganisation'], [c.id, 'resultingOrganisation']] END AS because
