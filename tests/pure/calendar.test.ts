import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bangkokDayStart } from '#learning/calendar.ts'

const bangkokDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' })
const instants = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2300, 0) })

describe('the Bangkok day', () => {
  it.each([
    ['2026-11-20T16:59:59.999Z', '2026-11-19T17:00:00.000Z'],
    ['2026-11-20T17:00:00.000Z', '2026-11-20T17:00:00.000Z'],
    ['2026-12-31T17:00:00.000Z', '2026-12-31T17:00:00.000Z'],
    ['2028-02-29T05:00:00.000Z', '2028-02-28T17:00:00.000Z'],
  ])('of %s began at %s', (at, began) => {
    expect(new Date(bangkokDayStart(Date.parse(at))).toISOString()).toBe(began)
  })

  it('holds the instant, and the millisecond before it belongs to the day before', () => {
    fc.assert(
      fc.property(instants, at => {
        const start = bangkokDayStart(at)
        expect(start).toBeLessThanOrEqual(at)
        expect(bangkokDay.format(start)).toBe(bangkokDay.format(at))
        expect(bangkokDay.format(start - 1)).not.toBe(bangkokDay.format(at))
      }),
    )
  })
})
