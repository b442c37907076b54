/** Periods of the Thai calendar, Asia/Bangkok (UTC+7 without daylight saving). Instants are ms UTC. */
const offset = 7 * 3_600_000
const day = 86_400_000

export const week = 7 * day

/** The month of an instant, `2026-11`. */
export function monthOf(at: number): string {
  return new Date(at + offset).toISOString().slice(0, 7)
}

/** The day of an instant, `2026-11-20`. */
export function dayOf(at: number): string {
  return new Date(at + offset).toISOString().slice(0, 10)
}

/** The instant at which the Monday of an instant's week begins. */
export function mondayOf(at: number): number {
  const days = Math.floor((at + offset) / day)
  return (days - ((((days + 3) % 7) + 7) % 7)) * day - offset
}

/** The instant at which a day `2026-11-20` begins. */
export function startOfDay(date: string): number {
  return Date.parse(`${date}T00:00:00+07:00`)
}

/** The instant at which a month `2026-11` begins. */
export function startOfMonth(month: string): number {
  return startOfDay(`${month}-01`)
}

/** The month after. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** The last instant of a month, ms. */
export function endOfMonth(month: string): number {
  return startOfMonth(nextMonth(month)) - 1
}

/** The fiscal year of a month, named by the Buddhist year in which it ends: `2026-10` is 2570. */
export function fiscalYearOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return year + (number >= 10 ? 1 : 0) + 543
}
