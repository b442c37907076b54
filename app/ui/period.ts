import { dateLong, type Language, moment } from './formats.ts'

const zone = { timeZone: 'Asia/Bangkok', hour: '2-digit', minute: '2-digit', hour12: false } as const
const clock = new Intl.DateTimeFormat('en-GB', zone)

/**
 * From one instant to another as people read it, in Bangkok: 1 ธันวาคม 2569 เวลา 09:00–16:00 น. ·
 * 1 December 2026, 09:00–16:00. `whole` days are told without times; the end is exclusive.
 */
export function period(from: number, to: number, language: Language, whole: boolean): string {
  const last = whole ? to - 1 : to
  const oneDay = dateLong(from, language) === dateLong(last, language)
  if (whole)
    return oneDay ? dateLong(from, language) : `${dateLong(from, language)} – ${dateLong(last, language)}`
  if (!oneDay) return `${moment(from, language)} – ${moment(to, language)}`
  const times = `${clock.format(from)}–${clock.format(to)}`
  return language === 'th' ? `${dateLong(from, 'th')} เวลา ${times} น.` : `${dateLong(from, 'en')}, ${times}`
}
