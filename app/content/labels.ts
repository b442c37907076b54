import type { Language } from './course.ts'

/** Words that the dialect itself puts on a page. Thai is the source; English satisfies its shape. */
const thai = {
  case: 'สถานการณ์',
  callout: { note: 'หมายเหตุ', tip: 'คำแนะนำ', warning: 'ข้อควรระวัง', example: 'ตัวอย่าง' },
  practice: 'ลองทำ',
  monday: 'วันจันทร์นี้ทำอะไร',
  sources: 'แหล่งอ้างอิง',
  table: 'ตารางที่',
  code: 'ข้อความคอมพิวเตอร์ที่',
  captions: 'คำบรรยายภาษาไทย',
  transcript: 'อ่านบทบรรยาย',
  done: 'ทำแล้ว',
  open: 'ยังไม่ได้ทำ',
}
const english: typeof thai = {
  case: 'Situation',
  callout: { note: 'Note', tip: 'Tip', warning: 'Take care', example: 'Example' },
  practice: 'Try it',
  monday: 'On Monday',
  sources: 'Sources',
  table: 'Table',
  code: 'Computer text',
  captions: 'English captions',
  transcript: 'Read the transcript',
  done: 'done',
  open: 'to do',
}
export const labels: Record<Language, typeof thai> = { th: thai, en: english }
