/** What the server itself answers, before any page can: Thai first, then English. */
export const sentences = {
  foreign: [
    'แบบฟอร์มนี้ไม่ได้ส่งจากเว็บไซต์นี้ โปรดเปิดหน้านั้นอีกครั้งแล้วส่งใหม่',
    'This form was not sent from this site. Open the page again and send it once more.',
  ],
  method: ['ที่อยู่นี้ไม่รับคำขอแบบนี้', 'This address does not take requests of this kind.'],
  form: [
    'อ่านข้อมูลที่ส่งมาไม่ได้ โปรดกลับไปหน้าก่อนแล้วส่งใหม่จากแบบฟอร์ม',
    'What was sent could not be read. Go back and send it from the form.',
  ],
  large: ['ข้อมูลที่ส่งมาใหญ่เกิน 256 KB โปรดส่งให้น้อยลง', 'This form is larger than 256 KB. Send less at once.'],
  unreadable: ['อ่านคำขอนี้ไม่ได้', 'This request could not be read.'],
  busy: [
    'มีผู้ใช้งานจำนวนมาก ข้อมูลที่บันทึกไว้ไม่หายไป โปรดลองอีกครั้งในอีกสักครู่',
    'The site is busy. Nothing that was saved is lost; try again in a moment.',
  ],
  failed: [
    'ระบบขัดข้องชั่วคราว ข้อมูลที่บันทึกไว้ไม่หายไป โปรดลองอีกครั้ง',
    'Something went wrong on our side. Nothing that was saved is lost; please try again.',
  ],
  nothing: ['ไม่พบหน้านี้', 'Not found.'],
  stopping: ['ระบบกำลังหยุดให้บริการ', 'Stopping.'],
} as const

/** Both sentences as one text. */
export const said = (which: keyof typeof sentences): string => `${sentences[which].join('\n')}\n`
