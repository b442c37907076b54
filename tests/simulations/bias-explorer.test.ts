import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as bias from '#content/simulations/bias-explorer/model.ts'

describe('bias explorer', () => {
  const everyScenario = fc.constantFrom(...bias.scenarios)
  const thresholds = fc.integer(bias.limits)

  it('has the same 200 applicants each time, entitled ones in both groups', () => {
    for (const scenario of bias.scenarios) {
      const given = bias.applicants(scenario)
      expect(bias.applicants(scenario)).toEqual(given)
      expect(given.first.length + given.second.length).toBe(200)
      for (const group of bias.groups)
        expect(new Set(given[group].map(({ entitled }) => entitled))).toEqual(new Set([true, false]))
    }
  })

  it('counts every applicant once, and approves a score that equals the threshold', () => {
    const given = [
      { score: 50, entitled: true },
      { score: 49, entitled: true },
      { score: 50, entitled: false },
      { score: 10, entitled: false },
      { score: 90, entitled: true },
    ]
    const counted = bias.count(given, 50)
    expect(counted).toEqual({ granted: 2, refusedEntitled: 1, grantedOthers: 1, refused: 1 })
    expect(bias.rates(counted)).toEqual({ missed: 33, wrong: 50, granted: 60 })
  })

  it('refuses more of the entitled and fewer of the others as the threshold rises', () => {
    fc.assert(
      fc.property(everyScenario, thresholds, thresholds, (scenario, one, other) => {
        for (const group of bias.groups) {
          const given = bias.applicants(scenario)[group]
          const low = bias.rates(bias.count(given, Math.min(one, other)))
          const high = bias.rates(bias.count(given, Math.max(one, other)))
          expect(high.missed).toBeGreaterThanOrEqual(low.missed)
          expect(high.wrong).toBeLessThanOrEqual(low.wrong)
        }
      }),
    )
  })

  it.each(
    bias.scenarios,
  )('%s: one threshold burdens the second group; another one evens it, at a price', scenario => {
    const given = bias.applicants(scenario)
    const same = bias.gaps(bias.both(given, { first: 50, second: 50 }))
    expect(same.missed).toBeGreaterThan(10)
    expect(same.wrong).toBeLessThan(0)
    const second = bias.level(given, 50)
    expect(second).toBeLessThan(50)
    expect(Math.abs(bias.gaps(bias.both(given, { first: 50, second })).missed)).toBeLessThanOrEqual(3)
    const before = bias.rates(bias.both(given, { first: 50, second: 50 }).second).wrong
    expect(bias.rates(bias.both(given, { first: 50, second }).second).wrong).toBeGreaterThan(before)
  })
})
