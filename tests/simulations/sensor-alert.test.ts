import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as sensor from '#content/simulations/sensor-alert/model.ts'

describe('sensor alert', () => {
  const everyScenario = fc.constantFrom(...sensor.scenarios)
  const rules = fc.record({
    threshold: fc.integer({ min: 0, max: 400 }),
    consecutive: fc.integer({ min: 1, max: 10 }),
  })

  it('has the same series each time: two faults and one event', () => {
    for (const scenario of sensor.scenarios) {
      const series = sensor.readings(scenario)
      expect(series).toHaveLength(96)
      expect(sensor.readings(scenario)).toEqual(series)
      const kinds = series.map(({ kind }) => kind).join(' ')
      expect(kinds.match(/(?:event ?)+/g)).toHaveLength(1)
      expect(kinds.match(/(?:fault ?)+/g)).toHaveLength(2)
      const { min, max } = sensor.places[scenario].threshold
      expect(series.every(({ value }) => value >= min && value <= max)).toBe(true)
    }
    expect(sensor.clock(sensor.readings('water-level').at(-1)?.minute ?? 0, ':')).toBe('23:55')
  })

  it('alerts exactly when the last readings all reach the threshold', () => {
    fc.assert(
      fc.property(everyScenario, rules, (scenario, rule) => {
        const series = sensor.readings(scenario)
        for (const [at, on] of sensor.alerts(series, rule).entries()) {
          const latest = series.slice(Math.max(0, at - rule.consecutive + 1), at + 1)
          const all = latest.every(({ value }) => value >= rule.threshold)
          expect(on).toBe(latest.length === rule.consecutive && all)
        }
      }),
    )
  })

  it('trades false alarms for delay: more readings in a row never alert for longer', () => {
    fc.assert(
      fc.property(everyScenario, rules, (scenario, rule) => {
        const series = sensor.readings(scenario)
        const found = sensor.outcome(scenario, series, rule)
        const stricter = sensor.outcome(scenario, series, { ...rule, consecutive: rule.consecutive + 1 })
        expect(stricter.falseMinutes).toBeLessThanOrEqual(found.falseMinutes)
        expect(stricter.missedMinutes).toBeGreaterThanOrEqual(found.missedMinutes)
        expect(found.missedMinutes).toBeLessThanOrEqual(found.eventMinutes)
        expect(found.falseAlarms).toBe(found.episodes.filter(({ real }) => !real).length)
        if (found.delayMinutes === null) expect(found.missedMinutes).toBe(found.eventMinutes)
        else expect(found.delayMinutes).toBeGreaterThanOrEqual(-sensor.places[scenario].lead)
      }),
    )
  })

  it('starts with a rule that fails the task, which the answer given solves', () => {
    for (const [scenario, most] of [
      ['water-level', 5],
      ['pm25', 15],
    ] as const) {
      const series = sensor.readings(scenario)
      const start = { threshold: sensor.places[scenario].threshold.start, consecutive: 1 }
      expect(sensor.outcome(scenario, series, start).falseAlarms).toBe(2)
      const solved = sensor.outcome(scenario, series, sensor.solution[scenario])
      expect(solved.falseAlarms).toBe(0)
      expect(solved.delayMinutes ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(most)
    }
  })

  it('knows nothing of an event that has not been played yet', () => {
    const seen = sensor.readings('water-level').slice(0, 30)
    const found = sensor.outcome('water-level', seen, { threshold: 250, consecutive: 1 })
    expect(found).toMatchObject({ falseAlarms: 1, eventMinutes: 0, missedMinutes: 0, delayMinutes: null })
  })
})
