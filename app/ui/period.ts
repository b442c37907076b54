import { dateLong, type Language, moment } from './formats.ts'

const zone = { timeZone: 'Asia/Bangkok' } as const
const clock = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit', hour12: false })
const parts = { ...zone, day: 'numeric', month: 'long', year: 'numeric' } as const
const days = {
  th: new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', parts),
  en: new Intl.DateTimeFormat('en-GB', parts),
}

/**
 * From one instant to another as people read it, in Bangkok: 1 ธันวาคม 2569 เวลา 09:00–16:00 น. ·
 * 1 December 2026, 09:00–16:00. `whole` days are told without times; the end is exclusive.
 */
export function period(from: number, to: number, language: Language, whole: boolean): string {
  if (whole) return days[language].formatRange(from, to - 1).replace(/\s*(พ\.ศ\.|BE)\s*/gu, ' ')
  if (dateLong(from, language) !== dateLong(to, language))
    return `${moment(from, language)} – ${moment(to, language)}`
  const times = `${clock.format(from)}–${clock.format(to)}`
  return language === 'th' ? `${dateLong(from, 'th')} เวลา ${times} น.` : `${dateLong(from, 'en')}, ${times}`
}
