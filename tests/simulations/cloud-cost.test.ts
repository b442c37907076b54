import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chart, roundUp } from '#content/simulations/cloud-cost/chart.ts'
import * as cloud from '#content/simulations/cloud-cost/model.ts'

const situations = fc.record({
  users: fc.integer(cloud.limits.users),
  hours: fc.integer(cloud.limits.hours),
  years: fc.integer(cloud.limits.years),
})

describe('cloud cost', () => {
  it('comes to the figures of a reckoning by hand', () => {
    // 500 users: 2 machines, 2 servers (1 + spare), 1 room, 1,000 GB; 60 months.
    const situation = { users: 500, hours: 220, years: 5 }
    expect(cloud.cost('own', situation)).toEqual({
      start: 800_000 + 2 * 350_000 + 1000 * 60,
      machines: 0,
      storage: 8_000 * 60,
      power: 2 * 0.5 * 1.8 * 730 * 4.5 * 60,
      upkeep: 1_560_000 * 0.08 * 5,
      people: 0.6 * 40_000 * 60,
    })
    expect(cloud.cost('switched', situation)).toEqual({
      start: 200_000,
      machines: 2 * 220 * 7 * 60,
      storage: 500 * 9 * 60,
      power: 0,
      upkeep: 0,
      people: 0.27 * 40_000 * 60,
    })
  })

  it('never costs more with machines off, and saves exactly the hours not run', () => {
    fc.assert(
      fc.property(situations, situation => {
        const saved = cloud.total('always', situation) - cloud.total('switched', situation)
        const machines = cloud.machinesFor(situation.users)
        const hours = (cloud.hoursOfMonth - situation.hours) * situation.years * 12
        expect(saved).toBe(machines * hours * cloud.assumptions.cloudMachineHour)
      }),
    )
  })

  it('adds up, grows year by year and does not depend on hours in the own room', () => {
    fc.assert(
      fc.property(situations, fc.integer(cloud.limits.hours), (situation, hours) => {
        for (const alternative of cloud.alternatives) {
          const each = Object.values(cloud.cost(alternative, situation))
          expect(each.reduce((sum, item) => sum + item, 0)).toBe(cloud.total(alternative, situation))
          expect(each.every(item => Number.isInteger(item) && item >= 0)).toBe(true)
          const years = cloud.cumulative(alternative, situation)
          expect(years).toHaveLength(situation.years + 1)
          expect(years.at(-1)).toBe(cloud.total(alternative, situation))
          expect(years.every((value, year) => year === 0 || value > (years[year - 1] ?? 0))).toBe(true)
          expect(cloud.total(cloud.cheapest(situation), situation)).toBeLessThanOrEqual(years.at(-1) ?? 0)
        }
        expect(cloud.total('own', situation)).toBe(cloud.total('own', { ...situation, hours }))
      }),
    )
  })

  it('buys servers and disks again in year six', () => {
    const rise = (year: number) => {
      const years = cloud.cumulative('own', { users: 500, hours: 220, years: 10 })
      return (years[year] ?? 0) - (years[year - 1] ?? 0)
    }
    expect(rise(6) - rise(5)).toBe(2 * 350_000 + 1000 * 60)
    expect(rise(7)).toBe(rise(5))
  })

  it('names the number of users from which on the own room is cheaper', () => {
    const situation = { users: 500, hours: 220, years: 5 }
    const users = cloud.breakEven('always', situation)
    expect(users).toBe(3750)
    for (const more of [3750, 5000, 20_000, 100_000])
      expect(cloud.total('own', { ...situation, users: more })).toBeLessThanOrEqual(
        cloud.total('always', { ...situation, users: more }),
      )
    expect(cloud.total('own', { ...situation, users: 3500 })).toBeGreaterThan(
      cloud.total('always', { ...situation, users: 3500 }),
    )
    expect(cloud.breakEven('switched', situation)).toBeNull()
  })

  it('draws lines inside the plot and labels apart from each other', () => {
    fc.assert(
      fc.property(situations, situation => {
        const { lines, labels, scale } = chart(situation)
        for (const path of Object.values(lines)) {
          const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number)
          expect(numbers).toHaveLength(2 * (situation.years + 1))
          for (const [place, value] of numbers.entries()) {
            expect(value).toBeGreaterThanOrEqual(place % 2 === 0 ? 42 : 28)
            expect(value).toBeLessThanOrEqual(place % 2 === 0 ? 252 : 200)
          }
        }
        const heights = Object.values(labels).sort((one, other) => one - other)
        expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBeGreaterThanOrEqual(39)
        expect((heights[2] ?? 0) - (heights[1] ?? 0)).toBeGreaterThanOrEqual(39)
        expect(heights[0]).toBeGreaterThanOrEqual(18)
        expect(heights[2]).toBeLessThanOrEqual(200)
        expect(scale[2]).toBeGreaterThanOrEqual(
          Math.max(...cloud.alternatives.map(each => cloud.total(each, situation))),
        )
      }),
    )
    expect([1, 11, 4_458_780, 8_100_000].map(roundUp)).toEqual([1, 20, 5_000_000, 10_000_000])
  })
})
