/** Asia/Bangkok is UTC+7 all year. */
const bangkok = 7 * 3_600_000
const day = 86_400_000

/** The instant at which the Bangkok day of `now` began. */
export function bangkokDayStart(now: number): number {
  return Math.floor((now + bangkok) / day) * day - bangkok
}
