import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayOf,
  endOfMonth,
  fiscalYearOf,
  mondayOf,
  monthOf,
  nextMonth,
  startOfDay,
  startOfMonth,
  week,
} from '#programmes/periods.ts'

describe('periods in Bangkok', () => {
  it('turn at seventeen hours UTC', () => {
    expect(monthOf(Date.UTC(2026, 8, 30, 16, 59))).toBe('2026-09')
    expect(monthOf(Date.UTC(2026, 8, 30, 17))).toBe('2026-10')
    expect(dayOf(Date.UTC(2026, 0, 1, 17))).toBe('2026-01-02')
    expect(startOfDay('2026-01-02')).toBe(Date.UTC(2026, 0, 1, 17))
    expect(endOfMonth('2026-12')).toBe(Date.UTC(2026, 11, 31, 17) - 1)
  })

  it('begin weeks on Monday, also before 1970', () => {
    const weekday = new Intl.DateTimeFormat('en', {
      timeZone: 'Asia/Bangkok',
      weekday: 'short',
      hour: 'numeric',
      hour12: false,
    })
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1960-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        date => {
          const at = date.getTime()
          const monday = mondayOf(at)
          expect(weekday.format(monday)).toMatch(/^Mon,? (?:24|0)/)
          expect(at - monday).toBeGreaterThanOrEqual(0)
          expect(at - monday).toBeLessThan(week)
        },
      ),
    )
  })

  it('name fiscal years by the Buddhist year in which they end', () => {
    expect(['2026-09', '2026-10', '2027-09', '2027-10'].map(fiscalYearOf)).toEqual([2569, 2570, 2570, 2571])
  })

  it('follow one another', () => {
    expect(nextMonth('2026-12')).toBe('2027-01')
    expect(startOfMonth(nextMonth('2026-02'))).toBe(endOfMonth('2026-02') + 1)
  })
})
