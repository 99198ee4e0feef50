// id: amounts-of-money
// section: documents
// title: {th: เอกสารใดระบุจำนวนเงิน, en: "Which documents name an amount of money?"}
// answers:
//   th: เอกสารที่มีจำนวนเงินเป็นบาทอยู่ในข้อความ จำนวนเงินไม่ถูกสกัดเป็นข้อเท็จจริง หากไม่มีเอกสารใดระบุ แสดงว่าไม่ได้ระบุ
//   en: "Documents whose text has an amount in baht, which is not extracted as a fact; if no document has one, it says so."
// columns:
//   document:
// order: [document]
CALL () {
  MATCH (d:Document) WHERE d.text =~ '(?s).*[0-9๐-๙](\\s|พัน|หมื่น|แสน|ล้าน)*บาท.*'
  RETURN collect(d.stem) AS found
}
CALL () {
  MATCH (d:Document) WHERE d.text IS NOT NULL
  RETURN collect(d.stem) AS every
}
UNWIND CASE WHEN found = [] AND every <> [] THEN [null] ELSE found END AS document
RETURN document, CASE WHEN document IS NULL THEN 'not_stated' ELSE 'stated' END AS status,
  CASE WHEN document IS NULL THEN every ELSE [document] END AS searched, [] AS because
