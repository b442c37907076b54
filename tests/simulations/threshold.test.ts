import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as threshold from '#content/simulations/threshold/model.ts'

describe('threshold', () => {
  const everyScenario = fc.constantFrom(...threshold.scenarios)
  const thresholds = fc.integer(threshold.limits.threshold)
  const costs = fc.record({ miss: fc.nat(20_000), falseAlarm: fc.nat(20_000) })

  it('has the same 200 overlapping cases each time', () => {
    for (const scenario of threshold.scenarios) {
      const given = threshold.cases(scenario)
      expect(given).toHaveLength(200)
      expect(threshold.cases(scenario)).toEqual(given)
      expect(given.every(({ score }) => Number.isInteger(score) && score >= 0 && score <= 100)).toBe(true)
      const positive = given.filter(each => each.positive).map(each => each.score)
      const negative = given.filter(each => !each.positive).map(each => each.score)
      expect(Math.min(...positive)).toBeLessThan(Math.max(...negative))
    }
    const sum = threshold.cases('complaints').reduce((total, { score }) => total + score, 0)
    expect(sum).toBe(8506)
  })

  it('counts every case once; a higher threshold catches less and alarms less', () => {
    fc.assert(
      fc.property(everyScenario, thresholds, thresholds, (scenario, one, other) => {
        const given = threshold.cases(scenario)
        const low = threshold.matrix(given, Math.min(one, other))
        const high = threshold.matrix(given, Math.max(one, other))
        expect(low.caught + low.missed + low.falseAlarms + low.passed).toBe(200)
        expect(low.caught + low.missed).toBe(high.caught + high.missed)
        expect(high.caught).toBeLessThanOrEqual(low.caught)
        expect(high.falseAlarms).toBeLessThanOrEqual(low.falseAlarms)
        expect(threshold.recall(low) ?? 0).toBeGreaterThanOrEqual(threshold.recall(high) ?? 0)
      }),
    )
  })

  it('reports a case whose score equals the threshold', () => {
    const given = [
      { score: 50, positive: true },
      { score: 49, positive: true },
      { score: 50, positive: false },
    ]
    const counted = threshold.matrix(given, 50)
    expect(counted).toEqual({ caught: 1, missed: 1, falseAlarms: 1, passed: 0 })
    expect(threshold.precision(counted)).toBe(0.5)
    expect(threshold.recall(counted)).toBe(0.5)
    expect(threshold.errorCost(counted, { miss: 5000, falseAlarm: 300 })).toBe(5300)
    expect(threshold.precision(threshold.matrix(given, 51))).toBeNull()
    expect(threshold.recall(threshold.matrix([], 0))).toBeNull()
  })

  it('finds the cheapest threshold; dearer misses never raise it', () => {
    fc.assert(
      fc.property(everyScenario, thresholds, costs, fc.nat(20_000), (scenario, any, asked, dearer) => {
        const given = threshold.cases(scenario)
        const best = threshold.cheapest(given, asked)
        expect(best.cost).toBeLessThanOrEqual(threshold.errorCost(threshold.matrix(given, any), asked))
        const after = threshold.cheapest(given, { ...asked, miss: asked.miss + dearer })
        expect(after.thresholds[0]).toBeLessThanOrEqual(best.thresholds[0] ?? 0)
      }),
    )
    const complaints = threshold.cases('complaints')
    expect(threshold.cheapest(complaints, { miss: 5000, falseAlarm: 300 }).thresholds).toEqual([41])
    expect(threshold.cheapest(complaints, { miss: 300, falseAlarm: 300 }).thresholds).toEqual([53, 54])
    expect(threshold.runs([53, 54, 56])).toBe('53–54, 56')
    expect(threshold.runs([41])).toBe('41')
  })
})
