import { describe, expect, it } from 'vitest'
import { asOfInstant, isFiltered, readView, viewQuery } from '#programmes/view.ts'

const view = (query: string) => readView(new URLSearchParams(query))

describe('a view', () => {
  it('is read from an address and written back', () => {
    const query = '?in=dlt&type=general&level=senior&province=TH-10&month=2026-10&asof=2026-09-30'
    expect(viewQuery(view(query))).toBe(query)
    expect(viewQuery(view(''))).toBe('')
    expect(viewQuery(view('in=dlt'), { group: 'counted', direct: undefined })).toBe('?in=dlt&group=counted')
  })

  it.each([
    'type=<script>',
    'level=senior',
    'province=%00',
    'month=2026-13',
    'month=10',
    'asof=2026-02-30',
    'asof=yesterday',
    'in=',
    'other=1',
  ])('leaves out what cannot be read: %s', query => {
    expect(viewQuery(view(query))).toBe('')
  })

  it('is filtered by what people are and when they came, not by where it stands', () => {
    expect(['in=dlt', 'asof=2026-01-01'].map(query => isFiltered(view(query)))).toEqual([false, false])
    expect(['type=general', 'province=TH-10', 'month=2026-01'].map(query => isFiltered(view(query)))).toEqual(
      [true, true, true],
    )
  })

  it('of a past day knows all of that day, and of today or later is now', () => {
    const now = Date.parse('2026-11-20T10:00:00+07:00')
    expect(asOfInstant(view('asof=2026-11-19'), now)).toBe(Date.parse('2026-11-19T23:59:59.999+07:00'))
    expect(asOfInstant(view('asof=2026-11-20'), now)).toBeUndefined()
    expect(asOfInstant(view('asof=2030-01-01'), now)).toBeUndefined()
    expect(asOfInstant(view(''), now)).toBeUndefined()
  })
})
