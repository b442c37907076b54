/** Dates, numbers and durations as people read them: Buddhist era in Thai, CE in English, Asia/Bangkok. */
export type Language = 'th' | 'en'

const zone = { timeZone: 'Asia/Bangkok' } as const
const locale = (language: Language) => (language === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB')

const formatter = <T>(make: (language: Language) => T) => {
  const made: Partial<Record<Language, T>> = {}
  return (language: Language): T => {
    const known = made[language] ?? make(language)
    made[language] = known
    return known
  }
}

const long = formatter(
  l => new Intl.DateTimeFormat(locale(l), { ...zone, day: 'numeric', month: 'long', year: 'numeric' }),
)
const short = formatter(
  l => new Intl.DateTimeFormat(locale(l), { ...zone, day: 'numeric', month: 'short', year: 'numeric' }),
)
const monthly = formatter(
  l => new Intl.DateTimeFormat(locale(l), { ...zone, month: 'short', year: 'numeric' }),
)
const clock = formatter(
  l => new Intl.DateTimeFormat(locale(l), { ...zone, hour: '2-digit', minute: '2-digit', hour12: false }),
)
const counting = formatter(l => new Intl.NumberFormat(l === 'th' ? 'th-TH' : 'en-GB'))
const fraction = formatter(
  l => new Intl.NumberFormat(l === 'th' ? 'th-TH' : 'en-GB', { maximumFractionDigits: 1 }),
)

/** `Intl` writes the era where the calendar is not the locale's own; people do not. */
const plain = (text: string) => text.replace(/\s*(พ\.ศ\.|BE)\s*/u, ' ')

/** 20 พฤศจิกายน 2569 · 20 November 2026 */
export const dateLong = (at: number, language: Language) => plain(long(language).format(at))

/** 20 พ.ย. 2569 · 20 Nov 2026 */
export const dateShort = (at: number, language: Language) => plain(short(language).format(at))

/** 20 พฤศจิกายน 2569 เวลา 14:05 น. · 20 November 2026, 14:05 */
export const moment = (at: number, language: Language) =>
  language === 'th'
    ? `${dateLong(at, 'th')} เวลา ${clock('th').format(at)} น.`
    : `${dateLong(at, 'en')}, ${clock('en').format(at)}`

/** An ISO day as people read it. */
export const isoDay = (day: string, language: Language) => dateLong(Date.parse(`${day}T05:00:00Z`), language)

/** พ.ย. 2569 · Nov 2026, from `2026-11`. */
export const monthShort = (month: string, language: Language) =>
  plain(monthly(language).format(Date.parse(`${month}-15T05:00:00Z`)))

/** 1,312 */
export const number = (value: number, language: Language) => counting(language).format(value)

/** 12.5 */
export const decimal = (value: number, language: Language) => fraction(language).format(value)

/** The fiscal year (1 October – 30 September) of an instant, named by the BE year in which it ends. */
export function fiscalYear(at: number): number {
  const day = new Date(at + 7 * 3_600_000)
  return day.getUTCFullYear() + 543 + (day.getUTCMonth() >= 9 ? 1 : 0)
}

/** The end of an ISO day in Bangkok, ms UTC. */
export const endOfDay = (day: string) => Date.parse(`${day}T23:59:59.999+07:00`)
