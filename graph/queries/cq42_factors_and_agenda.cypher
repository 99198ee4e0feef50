// id: cq42
// section: plans
// title: {th: ปัจจัยความสำเร็จมีอะไรบ้าง และประชุมกันเรื่องใด, en: "Which success factors were named, and which issues discussed?"}
// answers:
//   th: ปัจจัยความสำเร็จและประเด็นของการประชุม ตามลำดับที่เอกสารแจกแจง ผู้ใดกล่าว เป็นของอะไร และรายการนั้นครบหรือเป็นเพียงตัวอย่าง
//   en: "Success factors and the issues of meetings, numbered as documents list them: who named them, of what, and whether the list is whole or gives examples."
// parameters:
//   meeting:
//   kind: {type: class, of: [SuccessFactor, AgendaItem], th: ประเภท, en: Kind, optional: true}
// columns:
//   meeting:
//   meeting_id:
//   start_date:
//   item_kind: {type: term, th: ประเภท, en: Kind}
//   session: {type: number, th: วันที่ของการประชุม, en: Day of the meeting}
//   number: {type: number, th: ข้อ, en: Number}
//   item: {type: text, th: รายการ, en: Item}
//   item_id: {type: id, th: รหัสรายการ, en: Item id}
//   list_kind: {type: code, of: listKind, th: รายการครบหรือเปิด, en: Closed or open list}
//   out_of: {type: number, th: จากทั้งหมด, en: Out of}
//   said_by: {type: text, th: ผู้กล่าว, en: Named by}
//   said_by_id: {type: id, th: รหัสผู้กล่าว, en: Id of who named it}
//   of_what: {type: texts, th: ของ, en: Of}
// order: [start_date, meeting_id, -item_kind, session, number, item, item_id]
CALL () {
  MATCH (f:SuccessFactor)
  OPTIONAL MATCH (f)-[:STATED_IN]->(m:Meeting)
  OPTIONAL MATCH (f)-[:BY|VIA_POST|REPRESENTING]->(who)
  RETURN f AS item, 'SuccessFactor' AS item_kind, m, null AS session, who,
    COLLECT { MATCH (f)-[:FACTOR_OF]->(x) RETURN DISTINCT coalesce(x.nameTh, x.nameEn) } AS of_what
  UNION
  MATCH (a:AgendaItem)-[:AGENDA_OF]->(x)
  OPTIONAL MATCH (x)-[:GROUP_OF|SESSION_OF*0..2]->(m:Meeting)
  OPTIONAL MATCH (x)-[:GROUP_OF*0..1]->(s:Session)
  RETURN a AS item, 'AgendaItem' AS item_kind, m, s.ordinal AS session, null AS who, [] AS of_what
}
WITH * WHERE ($meeting IS NULL OR m.id = $meeting) AND ($kind IS NULL OR item_kind = $kind)
RETURN coalesce(m.nameTh, m.nameEn) AS meeting, m.id AS meeting_id, m.startDate AS start_date, item_kind, session, item.ordinal AS number,
  coalesce(item.nameTh, item.nameEn) AS item, item.id AS item_id, item.listKind AS list_kind, item.outOf AS out_of,
  coalesce(who.nameTh, who.nameEn) AS said_by, who.id AS said_by_id, of_what,
  [[item.id, 'nameTh'], [item.id, 'type']] AS because
