/** When a target will be met: a pure function of how many came to count in each week. */
import { week } from './periods.ts'

/** Weeks of history that the forecast looks at. */
export const window = 26

/** z of the normal distribution at 0.8: four times in five the sum is at least the mean less z standard deviations. */
const z80 = 0.8416212335729143

export interface Pace {
  /** People a week over the window (fewer weeks when the history is shorter). */
  perWeek: number
  /** When the target is met, as likely as not (P50) and four times in five (P80), ms UTC; undefined: not in sight. */
  p50: number | undefined
  p80: number | undefined
  /** People a week needed to meet the date given; undefined without a date or once it has passed. */
  neededPerWeek: number | undefined
}

/** The weeks of the window as full weeks before `now`, oldest first, from the first week with anybody in it. */
export function fullWeeks(byWeek: ReadonlyMap<number, number>, thisMonday: number): number[] {
  const weeks = Array.from(
    { length: window },
    (_, place) => byWeek.get(thisMonday - (window - place) * week) ?? 0,
  )
  const earliest = Math.min(...byWeek.keys())
  const since = Math.max(0, window - Math.round((thisMonday - earliest) / week))
  return Number.isFinite(earliest) ? weeks.slice(Math.min(since, window)) : []
}

/**
 * Weeks until `left` more people count with probability p, taking weekly numbers as independent with the mean and
 * variance of n observed weeks. The sum over t coming weeks then has mean mt and variance s²t + s²t²/n (the second
 * term is what n weeks leave unknown of the mean; predictive variance of a normal sum, e.g. Hahn and Meeker,
 * Statistical Intervals, 1991, ch. 4). Solving left = mt − z√(s²t + s²t²/n) for t gives the larger root of a quadratic.
 */
export function weeksToGo(left: number, weeks: readonly number[], z: number): number | undefined {
  const n = weeks.length
  const mean = weeks.reduce((sum, people) => sum + people, 0) / n
  if (left <= 0) return 0
  if (n === 0 || mean <= 0) return undefined
  const variance = n < 2 ? mean : weeks.reduce((sum, people) => sum + (people - mean) ** 2, 0) / (n - 1)
  const a = mean * mean - (z * z * variance) / n
  if (a <= 0) return undefined
  const b = 2 * left * mean + z * z * variance
  return (b + Math.sqrt(Math.max(0, b * b - 4 * a * left * left))) / (2 * a)
}

const day = 86_400_000
/** Farther than this nothing is said. */
const horizon = 25 * 365.25 * day

/**
 * Pace and forecast. `weeks` are full weeks up to now, oldest first; `by` is a date to meet, ms UTC.
 * `reachedAt` is when the amount was reached, where it was.
 */
export function forecast(
  given: { counted: number; amount: number; weeks: readonly number[]; reachedAt?: number; by?: number },
  now: number,
): Pace {
  const { counted, amount, weeks, reachedAt, by } = given
  const perWeek = weeks.length === 0 ? 0 : weeks.reduce((sum, people) => sum + people, 0) / weeks.length
  const left = amount - counted
  if (left <= 0) return { perWeek, p50: reachedAt ?? now, p80: reachedAt ?? now, neededPerWeek: 0 }
  const finish = (z: number) => {
    const weeksLeft = weeksToGo(left, weeks, z)
    return weeksLeft === undefined || weeksLeft * week > horizon ? undefined : now + weeksLeft * week
  }
  return {
    perWeek,
    p50: finish(0),
    p80: finish(z80),
    neededPerWeek: by !== undefined && by > now ? left / ((by - now) / week) : undefined,
  }
}
