// id: cq15
// section: people
// title: {th: บุคคลดำรงตำแหน่งใดบ้าง เมื่อใด, en: "Which posts did a person hold and when?"}
// answers:
//   th: ตำแหน่งของบุคคล พร้อมวันที่มีเอกสารยืนยัน และช่วงที่การเปลี่ยนตำแหน่งต้องเกิดขึ้น นอกวันเหล่านี้ไม่ทราบ
//   en: "A person's posts with the days on which documents attest them, and between which days a change must have come; beyond them nothing is known."
// parameters:
//   person: {type: person, th: บุคคล, en: Person, default: ยงจิรายุ อุปเสน, optional: true}
//   as_of:
//   known_by:
// columns:
//   person:
//   person_id:
//   post:
//   post_id:
//   organisation: {type: text, th: องค์กรที่ระบุ, en: Organisation as stated}
//   organisation_id:
//   organisation_inferred: {type: text, th: องค์กร (อนุมาน), en: Organisation (inferred)}
//   kind: {type: code, of: tenureStatus, th: สถานะการดำรงตำแหน่ง, en: Kind of tenure}
//   first_date: {type: date, th: ยืนยันวันแรก, en: First attested}
//   last_date: {type: date, th: ยืนยันวันสุดท้าย, en: Last attested}
//   dates: {type: dates, th: วันที่มีเอกสารยืนยัน, en: Attested on}
//   changed_after: {type: date, th: เปลี่ยนตำแหน่งหลังวันที่, en: Changed after}
//   changed_by: {type: date, th: เปลี่ยนตำแหน่งภายในวันที่, en: Changed by}
// order: [person, person_id, first_date, last_date, post]

// A document is known by a day when a meeting that it reports had begun by then.
MATCH (x:Person)<-[:OF_PERSON]-(t:Tenure)
WHERE $person IS NULL OR x.id = $person
WITH x, t, COLLECT {
  MATCH (t)-[s:SUPPORTED_BY]->(d:Document)
  WHERE s.property = 'attestedOn' AND s.status <> 'rejected' AND ($known_by IS NULL OR EXISTS {
    MATCH (d)<-[r:SUPPORTED_BY]-(m:Meeting) WHERE r.status <> 'rejected' AND m.startDate <= $known_by
  })
  RETURN DISTINCT {day: date(s.value), stem: d.stem} AS told ORDER BY told.day
} AS told
WHERE $known_by IS NULL OR size(told) > 0
WITH x, collect({t: t, dates: [each IN told | each.day], stems: [each IN told | each.stem]}) AS held
CALL (held) {
  UNWIND held AS h
  WITH held, h.t AS t, h.dates AS dates, h.stems AS stems
  WHERE $as_of IS NULL OR dates[0] <= $as_of <= dates[-1]
  RETURN t, dates, stems, dates[0] AS first, head(COLLECT {
    UNWIND held AS o WITH o.dates[-1] AS last WHERE last < dates[0] RETURN last ORDER BY last DESC
  }) AS before
  UNION
  // On the day asked for nothing is attested: between which days that is.
  WITH held WHERE $as_of IS NOT NULL AND any(h IN held WHERE h.dates <> [])
    AND none(h IN held WHERE coalesce(h.dates[0] <= $as_of <= h.dates[-1], false))
  RETURN null AS t, [] AS dates, [] AS stems,
    head(COLLECT { UNWIND held AS h UNWIND h.dates AS day WITH day WHERE day > $as_of RETURN day ORDER BY day }) AS first,
    head(COLLECT { UNWIND held AS h UNWIND h.dates AS day WITH day WHERE day < $as_of RETURN day ORDER BY day DESC }) AS before
}
OPTIONAL MATCH (t)-[:IN_POST]->(p:Post)
WITH x, held, t, p, dates, stems, first, before, COLLECT {
  MATCH (t)-[:IN_ORGANISATION]->(o:Organisation)
  RETURN {id: o.id, name: coalesce(o.nameTh, o.nameEn), stated: EXISTS {
    (t)-[s:SUPPORTED_BY]->(:Document)
    WHERE s.property = 'inOrganisation' AND s.value = o.id AND s.status IN ['asserted', 'reviewed']
  }} ORDER BY o.id
} AS bodies
WITH x, held, t, p, dates, stems, first, before, bodies, head([o IN bodies WHERE o.stated]) AS body
RETURN coalesce(x.nameTh, x.nameEn) AS person, x.id AS person_id, coalesce(p.nameTh, p.nameEn) AS post, p.id AS post_id,
  body.name AS organisation, body.id AS organisation_id,
  head([o IN bodies WHERE NOT o.stated | o.name]) AS organisation_inferred,
  t.tenureStatus AS kind, dates[0] AS first_date, dates[-1] AS last_date, dates,
  before AS changed_after, CASE WHEN before IS NOT NULL OR t IS NULL THEN first END AS changed_by,
  CASE WHEN t IS NULL THEN 'not_stated' WHEN NOT $as_of IN dates THEN 'inferred' END AS status,
  CASE WHEN stems = [] AND t IS NOT NULL THEN [[t.id, 'inPost'], [t.id, 'ofPerson']] WHEN t IS NOT NULL
    THEN reduce(all = [], stem IN stems | all + [name IN ['inPost', 'ofPerson', 'attestedOn'] | [t.id, name, null, stem]])
    ELSE reduce(all = [], h IN held | all + [stem IN h.stems | [h.t.id, 'attestedOn', null, stem]]) END AS because
