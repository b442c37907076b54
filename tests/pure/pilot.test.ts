/** The stages of a pilot: which step may follow, and what the figure of the memorandum is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bangkokDate,
  faultOf,
  figuresOfPilots,
  identifiedOn,
  isRepeated,
  type PilotStage,
  pilotStages,
  type StageRow,
} from '#programmes/pilot.ts'

const row = (id: string, stage: PilotStage, reachedOn: string, note = ''): StageRow => ({
  id,
  stage,
  reachedOn,
  note,
})
const bounds = { today: '2026-11-20', signedOn: '2022-02-25' }
const begun = [row('1', 'identified', '2022-08-15'), row('2', 'assessed', '2022-11-01')]
const step = (stage: PilotStage, reachedOn: string, note = '', seen = '2') => ({
  stage,
  reachedOn,
  note,
  seen,
})

describe('a step', () => {
  it.each([
    ['on', step('building', '2023-01-10'), undefined],
    ['on, leaving a stage out', step('live', '2023-01-10'), undefined],
    ['today', step('building', '2026-11-20'), undefined],
    ['on the day of the stage before', step('building', '2022-11-01'), undefined],
    ['tomorrow', step('building', '2026-11-21'), { why: 'future' }],
    ['before the stage before', step('building', '2022-10-31'), { why: 'too-early', floor: '2022-11-01' }],
    ['back without a note', step('identified', '2023-01-10'), { why: 'note-needed', step: 'back' }],
    ['back with a note', step('identified', '2023-01-10', 'the agency began anew'), undefined],
    ['a mended day without a note', step('assessed', '2022-10-01'), { why: 'note-needed', step: 'again' }],
    ['a mended day with a note', step('assessed', '2022-10-01', 'typed wrong'), undefined],
    [
      'a mended day before the stage before',
      step('assessed', '2022-08-14', 'typed wrong'),
      { why: 'too-early', floor: '2022-08-15' },
    ],
    ['a stop without a note', step('stopped', '2023-01-10'), { why: 'note-needed', step: 'stop' }],
    ['by somebody who has not seen the newest', step('building', '2023-01-10', '', '1'), { why: 'changed' }],
  ])('%s', (_, given, fault) => {
    expect(faultOf(begun, given, bounds)).toEqual(fault)
  })

  it('out of a stop needs a note', () => {
    const stopped = [...begun, row('3', 'stopped', '2023-02-01', 'merged')]
    const again = step('building', '2023-03-01', '', '3')
    expect(faultOf(stopped, again, bounds)).toEqual({ why: 'note-needed', step: 'resume' })
    expect(faultOf(stopped, { ...again, note: 'on again' }, bounds)).toBeUndefined()
  })

  it('is not before the memorandum, where its day is known', () => {
    const first = step('identified', '2022-02-24', '', '')
    expect(faultOf([], first, bounds)).toEqual({ why: 'too-early', floor: '2022-02-25' })
    expect(faultOf([], first, { ...bounds, signedOn: null })).toBeUndefined()
    expect(faultOf([], { ...first, reachedOn: '2022-02-25' }, bounds)).toBeUndefined()
  })

  it('sent twice is seen to stand already', () => {
    expect(isRepeated(begun, step('assessed', '2022-11-01', '', '1'))).toBe(true)
    expect(isRepeated(begun, step('assessed', '2022-11-02', '', '1'))).toBe(false)
  })
})

describe('the figures', () => {
  it('count a pilot as identified by the deadline on the day itself, and not a day later', () => {
    const on = (day: string) => [row('1', 'identified', day)]
    const figures = figuresOfPilots([on('2023-02-24'), on('2023-02-25')], '2023-02-24')
    expect(figures).toMatchObject({ identified: 2, inTime: 1 })
    expect(figuresOfPilots([on('2023-02-24')], null).inTime).toBeNull()
  })

  it('take the day of identifying as it was last mended, and keep it when a pilot goes back', () => {
    const mended = [row('1', 'identified', '2022-08-15'), row('2', 'identified', '2023-03-01', 'typed wrong')]
    expect(identifiedOn(mended)).toBe('2023-03-01')
    const back = [...begun, row('3', 'identified', '2024-01-01', 'anew')]
    expect(identifiedOn(back)).toBe('2022-08-15')
  })

  it('add up: every pilot stands at one stage', () => {
    const stages = fc.array(fc.constantFrom(...pilotStages.filter(stage => stage !== 'identified')), {
      maxLength: 5,
    })
    const pilot = stages.map(later =>
      (['identified', ...later] as const).map((stage, at) => row(String(at), stage, `2023-0${at + 1}-01`)),
    )
    fc.assert(
      fc.property(fc.array(pilot, { maxLength: 15 }), pilots => {
        const { identified, inTime, stages } = figuresOfPilots(pilots, '2023-02-24')
        expect(identified).toBe(pilots.length)
        expect(inTime).toBe(pilots.length)
        expect(Object.values(stages).reduce((sum, count) => sum + count, 0)).toBe(pilots.length)
      }),
    )
  })
})

it('a day begins at midnight in Bangkok', () => {
  expect(bangkokDate(Date.parse('2026-11-20T16:59:59.999Z'))).toBe('2026-11-20')
  expect(bangkokDate(Date.parse('2026-11-20T17:00:00Z'))).toBe('2026-11-21')
})
