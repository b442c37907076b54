import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecast, fullWeeks, weeksToGo, window } from '#programmes/forecast.ts'
import { week } from '#programmes/periods.ts'

const now = Date.UTC(2026, 10, 20)
const flat = (people: number, weeks = window) => Array.from({ length: weeks }, () => people)
const z80 = 0.8416212335729143

/** Draws from weeks with replacement until `left` came in: what the formula stands for, by brute force. */
function simulated(left: number, weeks: readonly number[], share: number): number {
  let seed = 12_345
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const runs = Array.from({ length: 4000 }, () => {
    const sample = weeks.map(() => weeks[Math.floor(next() * weeks.length)] ?? 0)
    let sum = 0
    let t = 0
    while (sum < left && t < 10_000) {
      sum += sample[Math.floor(next() * sample.length)] ?? 0
      t++
    }
    return t
  }).sort((a, b) => a - b)
  return runs[Math.floor(runs.length * share)] ?? 0
}

describe('the forecast', () => {
  it('of a steady pace is the same for both chances', () => {
    const pace = forecast({ counted: 400, amount: 1000, weeks: flat(10) }, now)
    expect(pace.perWeek).toBe(10)
    expect(pace.p50).toBeCloseTo(now + 60 * week, -6)
    expect(pace.p80).toBeCloseTo(now + 60 * week, -6)
  })

  it('of a pace that varies is later for the surer chance', () => {
    const weeks = flat(0).map((_, place) => (place % 2) * 20)
    const { p50 = 0, p80 = 0 } = forecast({ counted: 400, amount: 1000, weeks }, now)
    expect(p50).toBeCloseTo(now + 60 * week, -6)
    expect(p80).toBeGreaterThan(p50 + 2 * week)
  })

  it('agrees with drawing weeks by lot', () => {
    for (const weeks of [
      [3, 9, 0, 14, 7, 2, 11, 5, 8, 1, 6, 10],
      [0, 0, 30, 2, 0, 18, 4, 0, 25, 3, 1, 0, 12, 6],
      flat(4).map((people, place) => people + (place % 5)),
    ])
      for (const [z, share] of [
        [0, 0.5],
        [z80, 0.8],
      ] as const) {
        const drawn = simulated(300, weeks, share)
        expect(Math.abs((weeksToGo(300, weeks, z) ?? 0) - drawn) / drawn).toBeLessThan(0.08)
      }
  })

  it('says nothing where nobody came, and nothing surer where numbers vary too much', () => {
    expect(forecast({ counted: 0, amount: 10, weeks: [] }, now)).toMatchObject({ perWeek: 0, p50: undefined })
    expect(forecast({ counted: 0, amount: 10, weeks: flat(0) }, now).p50).toBeUndefined()
    const once = [0, 0, 0, 9]
    expect(forecast({ counted: 0, amount: 100, weeks: once }, now).p50).toBeDefined()
    expect(forecast({ counted: 0, amount: 100, weeks: once }, now).p80).toBeDefined()
    expect(forecast({ counted: 0, amount: 100, weeks: [0, 9] }, now).p80).toBeDefined()
    expect(weeksToGo(100, [0, 9], 3)).toBeUndefined()
    expect(forecast({ counted: 0, amount: 1e6, weeks: flat(1) }, now).p50).toBeUndefined()
  })

  it('needs so many a week to meet a date, and none without a date ahead or once it is met', () => {
    const given = { counted: 400, amount: 1000, weeks: flat(10) }
    expect(forecast({ ...given, by: now + 30 * week }, now).neededPerWeek).toBe(20)
    expect(forecast({ ...given, by: now }, now).neededPerWeek).toBeUndefined()
    expect(forecast(given, now).neededPerWeek).toBeUndefined()
    const met = forecast({ ...given, counted: 1000, reachedAt: now - week, by: now + week }, now)
    expect(met).toMatchObject({ p50: now - week, p80: now - week, neededPerWeek: 0 })
  })

  it('is never earlier for the surer chance, nor for more that is left', () => {
    const weeks = fc.array(fc.nat(60), { minLength: 2, maxLength: window })
    fc.assert(
      fc.property(
        weeks,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 500 }),
        (of, left, more) => {
          const sure = weeksToGo(left, of, z80)
          const even = weeksToGo(left, of, 0)
          if (even !== undefined && sure !== undefined) expect(sure).toBeGreaterThanOrEqual(even - 1e-9)
          if (sure !== undefined) expect(weeksToGo(left + more, of, z80) ?? 0).toBeGreaterThan(sure)
          if (even !== undefined) expect(Number.isFinite(even)).toBe(true)
        },
      ),
    )
  })
})

describe('the weeks looked at', () => {
  const monday = Date.UTC(2026, 10, 15, 17)

  it('are full ones before this Monday, from the first with anybody in it, quiet ones too', () => {
    const byWeek = new Map([
      [monday, 99],
      [monday - week, 3],
      [monday - 4 * week, 5],
    ])
    expect(fullWeeks(byWeek, monday)).toEqual([5, 0, 0, 3])
  })

  it('are at most the window, and none where there is no history', () => {
    const long = new Map(Array.from({ length: 60 }, (_, place) => [monday - (place + 1) * week, place + 1]))
    expect(fullWeeks(long, monday)).toEqual(Array.from({ length: window }, (_, place) => window - place))
    expect(fullWeeks(new Map(), monday)).toEqual([])
    expect(fullWeeks(new Map([[monday, 4]]), monday)).toEqual([])
  })
})
