import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPace, speedOf } from '#programmes/speed.ts'

const lesson = (minutes: number, taken: number) => ({ minutes, taken })

describe('the pace of a person', () => {
  it('is that of the course until three lessons are known', () => {
    expect(ownPace([])).toBe(1)
    expect(ownPace([lesson(10, 6), lesson(10, 6)])).toBe(1)
  })

  it('is the median of earlier lessons, never under a half nor over one', () => {
    expect(ownPace([lesson(10, 6), lesson(10, 7), lesson(10, 900)])).toBe(0.7)
    expect(ownPace([lesson(10, 6), lesson(10, 7), lesson(10, 8), lesson(10, 9)])).toBeCloseTo(0.75)
    expect(ownPace([lesson(10, 0), lesson(10, 0), lesson(10, 0)])).toBe(0.5)
    expect(ownPace([lesson(10, 600), lesson(10, 600), lesson(10, 600)])).toBe(1)
  })
})

describe('the speed of a completion', () => {
  it('is what was taken of what is expected', () => {
    expect(speedOf([lesson(10, 1), lesson(10, 1)], [])).toEqual({ taken: 2, expected: 20, percent: 10 })
    const quick = [lesson(10, 5), lesson(10, 5), lesson(10, 5)]
    expect(speedOf([lesson(10, 1), lesson(10, 1)], quick)).toEqual({ taken: 2, expected: 10, percent: 20 })
  })

  it('gains nothing by leaving one lesson open for days, nor by a clock that went back', () => {
    expect(speedOf([lesson(10, 5000), lesson(10, 0)], []).percent).toBe(50)
    expect(speedOf([lesson(10, -30), lesson(10, 10)], []).percent).toBe(50)
  })

  it('lies between nothing and all of it at the stated pace, and is whole for a course without minutes', () => {
    expect(speedOf([], []).percent).toBe(100)
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ minutes: fc.integer({ min: 1, max: 30 }), taken: fc.integer({ min: -5, max: 99 }) }),
          { minLength: 1 },
        ),
        of => {
          const { percent } = speedOf(of, [])
          expect(percent).toBeGreaterThanOrEqual(0)
          expect(percent).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})
