import { describe, expect, it } from 'vitest'
import * as drill from '#content/simulations/incident-drill/model.ts'
import { clock, span } from '#content/simulations/incident-drill/sentence.ts'
import { words } from '#content/simulations/incident-drill/words.ts'

describe('incident drill', () => {
  it('has one sound choice at each step, and words for every step and lack', () => {
    for (const scenario of drill.scenarios)
      for (const { name, options } of drill.steps[scenario]) {
        expect(
          options.filter(({ lacks }) => lacks === undefined),
          name,
        ).toHaveLength(1)
        for (const say of Object.values(words)) {
          expect(say.steps[name]?.options, name).toHaveLength(3)
          for (const { lacks } of options) if (lacks) expect(say.lacks[lacks]).toBeTruthy()
        }
      }
    expect(new Set(drill.soundChoices('leak')).size).toBeGreaterThan(1)
  })

  it('adds up the minutes and stops the spread where it is stopped', () => {
    const found = drill.outcome('ransomware', [1, 0, 2, 1, 2, 0])
    // 5 + 10 + 20 minutes until it is stopped: 3 machines and 2 for each full ten minutes.
    expect(found).toEqual({
      taken: 6,
      minutes: 5 + 10 + 20 + 90 + 480 + 120,
      affected: 3 + 2 * 3,
      lacks: [],
      notified: null,
      late: false,
    })
    expect(drill.outcome('ransomware', [2, 2, 0]).affected).toBe(3 + 2 * 42)
    expect(drill.outcome('ransomware', [2, 2, 0, 2, 2, 0]).affected).toBe(240)
  })

  it('names each thing missed once, in order', () => {
    expect(drill.outcome('ransomware', [0, 1, 1, 0, 0, 1]).lacks).toEqual([
      'evidence',
      'chain',
      'restore',
      'honest',
    ])
    expect(drill.outcome('ransomware', []).taken).toBe(0)
    expect(drill.outcome('ransomware', [0, 9, 1]).taken).toBe(1)
  })

  it('counts the 72 hours from knowing to telling the PDPC', () => {
    const sound = drill.outcome('leak', drill.soundChoices('leak'))
    expect(sound).toMatchObject({ notified: 15 + 20 + 30 + 360 + 120, late: false, lacks: [] })
    const slow = drill.outcome('leak', [0, 2, 1, 1, 2, 1])
    expect(slow).toMatchObject({ late: true, lacks: ['deadline'] })
    const monday = drill.outcome('leak', [1, 2, 1, 0, 2, 1])
    expect(monday).toMatchObject({ notified: 2880 + 20 + 30 + 360 + 120, late: false, lacks: ['clock'] })
    expect(drill.outcome('leak', [0, 2, 1, 0, 0, 1])).toMatchObject({ notified: null, late: false })
    expect(drill.notifyWithin).toBe(4320)
  })

  it('writes clock and time gone in both languages', () => {
    expect(clock('ransomware', 25, ':')).toBe('09:05')
    expect(clock('leak', 15 * 60, '.')).toBe('01.00')
    expect(span(words.en, 725)).toBe('12 hours 5 minutes')
    expect(span(words.en, 2 * 1440 + 61)).toBe('2 days 1 hours 1 minutes')
    expect(span(words.th, 5)).toBe('0 ชั่วโมง 5 นาที')
  })
})
