/** Seats and the waiting list: every history gives one answer, and a withdrawal moves exactly the first up. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ApplicationDates,
  closedTo,
  figuresOf,
  formOf,
  instantsOf,
  isWholeDays,
  phaseOf,
  placesOf,
} from '#programmes/activity.ts'
import { calendarFile } from '#programmes/calendar-file.ts'
import { period } from '#ui/period.ts'

const instant = fc.integer({ min: 1, max: 30 })
const maybe = fc.option(instant, { nil: null })
const one = fc.record({
  appliedAt: instant,
  selectedAt: maybe,
  refusedAt: fc.option(instant, { nil: null, freq: 1 }),
  withdrawnAt: fc.option(instant, { nil: null, freq: 1 }),
  attendedAt: fc.constant(null),
})
const many = fc
  .array(one, { maxLength: 25 })
  .map(rows => rows.map((row, at): ApplicationDates => ({ id: `a${String(at).padStart(2, '0')}`, ...row })))
const seats = fc.integer({ min: 1, max: 12 })

const line = (of: number, rows: readonly ApplicationDates[]) =>
  [...placesOf(of, rows)]
    .flatMap(([id, place]) => (place.is === 'waiting' ? [{ id, number: place.number }] : []))
    .sort((a, b) => a.number - b.number)
    .map(({ id }) => id)
const seated = (of: number, rows: readonly ApplicationDates[]) =>
  [...placesOf(of, rows)].flatMap(([id, place]) => (place.is === 'seat' ? [id] : [])).sort()

describe('seats', () => {
  it('are never more than there are, and none stays free while somebody waits', () => {
    fc.assert(
      fc.property(seats, many, (of, rows) => {
        const { seated, waiting, free, undecided, refused, applied } = figuresOf(of, rows)
        const selected = rows.filter(
          row => row.selectedAt !== null && row.refusedAt === null && row.withdrawnAt === null,
        )
        expect(seated).toBe(Math.min(of, selected.length))
        expect(waiting).toBe(selected.length - seated)
        expect(free).toBe(of - seated)
        expect(applied).toBe(seated + waiting + undecided + refused)
      }),
    )
  })

  it('go to the selected in the order in which they were selected', () => {
    fc.assert(
      fc.property(seats, many, (of, rows) => {
        const at = new Map(rows.map(row => [row.id, row.selectedAt ?? 0]))
        const lastSeated = Math.max(0, ...seated(of, rows).map(id => at.get(id) ?? 0))
        const waiting = line(of, rows).map(id => at.get(id) ?? 0)
        for (const selectedAt of waiting) expect(selectedAt).toBeGreaterThanOrEqual(lastSeated)
        expect(waiting).toEqual([...waiting].sort((a, b) => a - b))
      }),
    )
  })

  it('do not depend on the order in which the rows come', () => {
    fc.assert(
      fc.property(seats, many, (of, rows) => {
        const turned = placesOf(of, [...rows].reverse())
        expect(new Map([...turned].sort())).toEqual(new Map([...placesOf(of, rows)].sort()))
      }),
    )
  })

  it('move exactly the first who waits up when somebody seated withdraws', () => {
    fc.assert(
      fc.property(seats, many, fc.nat(), (of, rows, pick) => {
        const before = seated(of, rows)
        const gone = before[pick % Math.max(1, before.length)]
        fc.pre(gone !== undefined)
        const after = rows.map(row => (row.id === gone ? { ...row, withdrawnAt: 99 } : row))
        const [first, ...rest] = line(of, rows)
        expect(seated(of, after)).toEqual(
          [...before.filter(id => id !== gone), ...(first ? [first] : [])].sort(),
        )
        expect(line(of, after)).toEqual(rest)
      }),
    )
  })

  it('are kept by all who have one when somebody else is selected later', () => {
    fc.assert(
      fc.property(seats, many, fc.nat(), (of, rows, pick) => {
        const open = rows.filter(row => placesOf(of, rows).get(row.id)?.is === 'applied')
        const chosen = open[pick % Math.max(1, open.length)]
        fc.pre(chosen !== undefined)
        const after = rows.map(row => (row.id === chosen?.id ? { ...row, selectedAt: 99 } : row))
        for (const id of seated(of, rows)) expect(seated(of, after)).toContain(id)
        expect(line(of, after).slice(0, line(of, rows).length)).toEqual(line(of, rows))
      }),
    )
  })

  it('are nobody’s where none are named', () => {
    fc.assert(
      fc.property(many, rows => {
        expect(figuresOf(null, rows)).toMatchObject({ seated: 0, free: null })
      }),
    )
  })
})

const nine = Date.parse('2026-12-01T09:00:00+07:00')
const four = Date.parse('2026-12-01T16:00:00+07:00')

describe('time', () => {
  it('closes an activity when it begins, not before', () => {
    const activity = { startsAt: nine, endsAt: four, seats: 3 }
    expect(closedTo(activity, nine - 1)).toBeUndefined()
    expect(closedTo(activity, nine)).toBe('started')
    expect(closedTo({ ...activity, seats: null }, nine - 1)).toBe('no-seats')
    expect([nine - 1, nine, four - 1, four].map(now => phaseOf(activity, now))).toEqual([
      'ahead',
      'running',
      'running',
      'over',
    ])
  })

  it('is read from the form in Bangkok, and written back as it was typed', () => {
    const typed = { startDay: '2026-12-01', startTime: '09:00', endDay: '2026-12-01', endTime: '16:00' }
    expect(instantsOf(typed)).toEqual({ startsAt: nine, endsAt: four })
    expect(formOf({ startsAt: nine, endsAt: four })).toEqual(typed)
    const whole = { startDay: '2022-08-08', startTime: '', endDay: '2022-08-09', endTime: '' }
    const visit = instantsOf(whole)
    expect(visit).toEqual({
      startsAt: Date.parse('2022-08-08T00:00:00+07:00'),
      endsAt: Date.parse('2022-08-10T00:00:00+07:00'),
    })
    if (!('wrong' in visit)) expect([isWholeDays(visit), formOf(visit)]).toEqual([true, whole])
  })

  it.each([
    [{ startTime: '09:00', endTime: '' }, 'endTime'],
    [{ startTime: '', endTime: '16:00' }, 'startTime'],
    [{ startTime: '16:00', endTime: '16:00' }, 'endTime'],
    [{ startTime: '', endTime: '', endDay: '2026-11-30' }, 'endDay'],
  ] as const)('is refused where it does not fit: %o', (given, wrong) => {
    const form = { startDay: '2026-12-01', endDay: '2026-12-01', ...given }
    expect(instantsOf(form)).toEqual({ wrong })
  })

  it('is told in the reader’s calendar', () => {
    expect(period(nine, four, 'th', false)).toBe('1 ธันวาคม 2569 เวลา 09:00–16:00 น.')
    expect(period(nine, four, 'en', false)).toBe('1 December 2026, 09:00–16:00')
    const [from, to] = [Date.parse('2022-08-07T17:00:00Z'), Date.parse('2022-08-09T17:00:00Z')]
    expect(period(from, to, 'th', true)).toBe('8–9 สิงหาคม 2565')
    expect(period(from, to, 'en', true).replace(/\s/g, ' ')).toBe('8 – 9 August 2022')
    expect(period(from, from + 86_400_000, 'th', true)).toBe('8 สิงหาคม 2565')
  })
})

describe('a calendar file', () => {
  const entry = {
    id: 'abc',
    title: 'เวิร์กช็อป, คลาวด์; "ขั้นที่ 1" \\ ของหน่วยงานที่มีชื่อยาวมากจนต้องขึ้นบรรทัดใหม่ในแฟ้ม',
    place: 'กรุงเทพฯ\r\nEND:VEVENT',
    startsAt: nine,
    endsAt: four,
    madeAt: 0,
    address: 'http://localhost:3000/activities/abc',
  }
  const lines = (file: string) => file.split('\r\n')
  const unfolded = (file: string) => file.replace(/\r\n[ \t]/g, '')

  it('is in UTC, folded, and escapes what people type', () => {
    const file = calendarFile(entry, 'th')
    expect(unfolded(file)).toContain('DTSTART:20261201T020000Z\r\nDTEND:20261201T090000Z\r\n')
    expect(unfolded(file)).toContain('SUMMARY:เวิร์กช็อป\\, คลาวด์\\; "ขั้นที่ 1" \\\\ ของ')
    expect(lines(unfolded(file)).filter(text => text === 'END:VEVENT')).toHaveLength(1)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const text of lines(file)) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(75)
  })

  it('tells whole days as days of Bangkok', () => {
    const whole = { startsAt: Date.parse('2022-08-07T17:00:00Z'), endsAt: Date.parse('2022-08-09T17:00:00Z') }
    const file = calendarFile({ ...entry, ...whole }, 'en')
    expect(file).toContain('DTSTART;VALUE=DATE:20220808\r\nDTEND;VALUE=DATE:20220810\r\n')
  })
})
