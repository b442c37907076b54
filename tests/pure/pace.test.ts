import { describe, expect, it } from 'vitest'
import { paceOf, paceWindow } from '#programmes/pace.ts'

const week = 7 * 86_400_000
const now = Date.UTC(2026, 10, 20)

describe('pace', () => {
  it('looks back twelve weeks', () => {
    expect(paceWindow).toBe(12 * week)
    const first = now - 100 * week
    expect(paceOf({ counted: 400, recent: 120, first }, 1000, undefined, now)).toEqual({
      perWeek: 10,
      finishAt: now + 60 * week,
      neededPerWeek: undefined,
    })
  })

  it('divides by fewer weeks when the history is shorter, and never by less than one', () => {
    const since = (first: number | undefined) => paceOf({ counted: 8, recent: 8, first }, 100, undefined, now)
    expect(since(now - 4 * week).perWeek).toBe(2)
    expect(since(now - 1000).perWeek).toBe(8)
    expect(since(now).perWeek).toBe(8)
    expect(paceOf({ counted: 0, recent: 0, first: undefined }, 100, undefined, now).perWeek).toBe(0)
  })

  it('forecasts nothing when nobody came lately', () => {
    const still = { counted: 50, recent: 0, first: now - 50 * week }
    expect(paceOf(still, 100, undefined, now).finishAt).toBeUndefined()
  })

  it('says what a date needs, and nothing once it has passed', () => {
    const counted = { counted: 40, recent: 12, first: now - 50 * week }
    expect(paceOf(counted, 100, now + 30 * week, now).neededPerWeek).toBe(2)
    expect(paceOf(counted, 100, now, now).neededPerWeek).toBeUndefined()
    expect(paceOf(counted, 100, now - week, now).neededPerWeek).toBeUndefined()
  })

  it.each([100, 101, 250])('is there when %i of 100 count', counted => {
    const reached = paceOf({ counted, recent: 0, first: now - 50 * week }, 100, now + week, now)
    expect(reached).toMatchObject({ finishAt: now, neededPerWeek: 0 })
  })
})
