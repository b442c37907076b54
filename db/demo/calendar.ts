const dayLength = 86_400_000
const bangkok = 7 * 3_600_000

/** Months and days on which offices are closed every year. Feasts that follow the moon are left out. */
const closed = new Set('1-1 4-6 4-13 4-14 4-15 5-1 5-4 6-3 7-28 8-12 10-13 10-23 12-5 12-10 12-31'.split(' '))

/** How busy learning is in each fiscal year, by the year (CE) in which it ends; later years are like the last. */
const growth = new Map([
  [2022, 0.25],
  [2023, 0.6],
  [2024, 0.9],
  [2025, 1.05],
])
const settledGrowth = 1.2

/** The number of the day in Bangkok that holds the instant, counted from 1970-01-01. */
export function bangkokDay(instant: number): number {
  return Math.floor((instant + bangkok) / dayLength)
}

/** The instant of a time of day in Bangkok, in minutes after midnight (fractions allowed, to the second). */
export function instantOf(day: number, minutes: number): number {
  return day * dayLength - bangkok + Math.round(minutes * 60) * 1000
}

/** How likely people are to finish something that day: nought on days off, more in campaigns, less in April and at new year. */
function busyness(day: number): number {
  const date = new Date(day * dayLength)
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  const weekday = date.getUTCDay()
  if (weekday === 0 || weekday === 6 || closed.has(`${month}-${dayOfMonth}`)) return 0
  const within = (from: number, to: number) =>
    month * 100 + dayOfMonth >= from && month * 100 + dayOfMonth <= to
  const base = growth.get(month >= 10 ? year + 1 : year) ?? settledGrowth
  if (within(410, 420)) return base * 0.15
  if (within(1220, 1231) || within(101, 104)) return base * 0.25
  if (within(115, 315)) return base * 1.7
  if (within(615, 831)) return base * 1.9
  return within(901, 930) ? base * 0.8 : base
}

/** The working days from the first to the last day, both included, each with how busy it is. */
export function workingDays(first: number, last: number): { day: number; busyness: number }[] {
  const days = []
  for (let day = first; day <= last; day++) {
    const busy = busyness(day)
    if (busy > 0) days.push({ day, busyness: busy })
  }
  return days
}
