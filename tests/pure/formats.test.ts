import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateLong,
  dateShort,
  decimal,
  endOfDay,
  fiscalYear,
  isoDay,
  moment,
  monthShort,
  number,
} from '#ui/formats.ts'

const at = Date.parse('2026-11-20T07:05:00Z')
const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2200, 0) })

describe('dates to people', () => {
  it('are BE in Thai and CE in English', () => {
    expect(dateLong(at, 'th')).toBe('20 พฤศจิกายน 2569')
    expect(dateLong(at, 'en')).toBe('20 November 2026')
    expect(dateShort(at, 'th')).toBe('20 พ.ย. 2569')
    expect(dateShort(at, 'en')).toBe('20 Nov 2026')
    expect(moment(at, 'th')).toBe('20 พฤศจิกายน 2569 เวลา 14:05 น.')
    expect(moment(at, 'en')).toBe('20 November 2026, 14:05')
    expect(isoDay('2022-02-25', 'th')).toBe('25 กุมภาพันธ์ 2565')
    expect(isoDay('2022-02-25', 'en')).toBe('25 February 2022')
    expect(monthShort('2026-11', 'th')).toBe('พ.ย. 2569')
    expect(monthShort('2026-11', 'en')).toBe('Nov 2026')
  })

  it('change the day at midnight in Bangkok, whatever the zone of the machine', () => {
    const midnight = Date.parse('2026-12-31T17:00:00Z')
    expect(dateLong(midnight - 1, 'th')).toBe('31 ธันวาคม 2569')
    expect(dateLong(midnight, 'th')).toBe('1 มกราคม 2570')
    expect(moment(midnight, 'en')).toMatch(/^1 January 2027, (00|24):00$/)
    expect(endOfDay('2026-12-31')).toBe(midnight - 1)
  })

  it('never name the era and are 543 years apart', () => {
    fc.assert(
      fc.property(instants, when => {
        for (const format of [dateLong, dateShort]) {
          const [th, en] = [format(when, 'th'), format(when, 'en')]
          expect(th).not.toMatch(/พ\.ศ|BE|AD|ค\.ศ|[๐-๙]|\s\s/)
          expect(en).not.toMatch(/BE|AD|CE|\s\s/)
          expect(Number(/\d{4}$/.exec(th)?.[0])).toBe(Number(/\d{4}$/.exec(en)?.[0]) + 543)
        }
      }),
    )
  })
})

describe('the fiscal year', () => {
  it.each([
    ['2026-09-30T16:59:59.999Z', 2569],
    ['2026-09-30T17:00:00.000Z', 2570],
    ['2026-12-31T17:00:00.000Z', 2570],
    ['2027-09-30T16:59:59.999Z', 2570],
    ['2027-09-30T17:00:00.000Z', 2571],
  ])('of %s is %i', (when, year) => {
    expect(fiscalYear(Date.parse(when))).toBe(year)
  })
})

it('numbers have commas and Arabic digits in both languages', () => {
  for (const language of ['th', 'en'] as const) {
    expect(number(1312, language)).toBe('1,312')
    expect(number(0, language)).toBe('0')
    expect(decimal(12.54, language)).toBe('12.5')
    expect(decimal(3, language)).toBe('3')
  }
})
