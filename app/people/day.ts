const thaiMonths = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
]
const longMonths = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
]
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const monthOf = (word: string): number => {
  const plain = word.replace(/[\s.]/g, '').toLowerCase()
  const at = [
    thaiMonths.findIndex(month => month.replace(/\./g, '') === plain),
    longMonths.indexOf(plain),
    englishMonths.indexOf(plain.slice(0, 3)),
  ].find(place => place >= 0)
  return (at ?? -1) + 1
}

/** Thai digits as Arabic ones. */
export const arabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50))

/**
 * A day as people type it, ISO: 2022-08-31, 31/8/2565, 31-08-2022, 31 ส.ค. 2565, 31 August 2022, with Thai digits.
 * Years from 2400 on are of the Buddhist era. Undefined when it is none, or not in the calendar.
 */
export function readDay(typed: string): string | undefined {
  const text = arabicDigits(typed.normalize('NFC').replace(/[\u200b-\u200d\ufeff]/g, '')).trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  const common = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const worded = /^(\d{1,2})[\s-]*([^\d\s-][^\d]*?)[\s-]*(?:พ\.?ศ\.?\s*)?(\d{4})$/u.exec(text)
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : common
      ? [Number(common[3]), Number(common[2]), Number(common[1])]
      : worded
        ? [Number(worded[3]), monthOf(worded[2] ?? ''), Number(worded[1])]
        : [0, 0, 0]
  const ce = year >= 2400 ? year - 543 : year
  const at = new Date(Date.UTC(ce, month - 1, day))
  if (ce < 1900 || month < 1 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined
  return at.toISOString().slice(0, 10)
}
