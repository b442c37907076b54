/** What the demo invents of pilots and activities says so, and fits the world around it. */
import { describe, expect, it } from 'vitest'
import { activities } from '#db/data/activities.ts'
import { organisations } from '#db/data/organisations.ts'
import { programmes } from '#db/data/programmes.ts'
import { demoActivities, demoActivityTarget } from '#db/demo/activities.ts'
import { demoPilots, demoPilotTarget } from '#db/demo/pilots.ts'

const targets = programmes.flatMap(programme => programme.targets)
const kindOf = (id: string) => targets.find(target => target.id === id)?.kind
const agencies = new Set(organisations.map(organisation => organisation.id))
const marked = (one: { th: string; en: string }) =>
  one.th.endsWith('(ตัวอย่าง)') && one.en.endsWith('(example)')

describe('the demo’s pilots', () => {
  it('are marked as examples, of agencies that are there', () => {
    expect(kindOf(demoPilotTarget)).toBe('pilots')
    expect(demoPilots.filter(pilot => !marked(pilot) || !agencies.has(pilot.organisation))).toEqual([])
  })

  it('are identified after the signing, some of them too late, and go on in time', () => {
    for (const { stages } of demoPilots) {
      const days = stages.map(([, day]) => day)
      expect(stages[0]?.[0]).toBe('identified')
      expect(days).toEqual([...days].sort())
      expect((days[0] ?? '') > '2022-02-25').toBe(true)
    }
    const late = demoPilots.filter(({ stages }) => (stages[0]?.[1] ?? '') > '2023-02-24')
    expect([late.length, demoPilots.length]).toEqual([1, 6])
  })
})

describe.each(['2026-11-20T02:15:00Z', '2024-04-14T20:00:00Z'])('the demo’s activities on %s', now => {
  const anchor = Date.parse(now)
  const all = demoActivities(anchor)

  it('are marked as examples and lie around today', () => {
    expect(kindOf(demoActivityTarget)).toBe('activities')
    expect(all.filter(one => !marked(one))).toEqual([])
    expect(all.map(one => one.endsAt < anchor)).toEqual([true, false, false])
    for (const one of all) {
      expect(one.announcedAt).toBeLessThan(one.decidedAt)
      expect(one.decidedAt).toBeLessThan(Math.min(one.startsAt, anchor))
      expect(one.startsAt).toBeLessThan(one.endsAt)
      expect(one.selected + one.refused).toBeLessThanOrEqual(one.applied)
      expect(one.attended).toBeLessThanOrEqual(one.endsAt < anchor ? one.seats : 0)
    }
  })
})

it('the shipped activity is what its source states, and nobody’s example', () => {
  expect(
    activities.map(({ sourcePage, seats, firstDay, lastDay }) => [sourcePage, seats, firstDay, lastDay]),
  ).toEqual([[56520, null, '2022-08-08', '2022-08-09']])
  const [visit] = activities
  const programme = programmes.find(one => one.targets.some(target => target.id === visit?.targetId))
  expect([programme?.id, programme?.source.page]).toEqual(['thailand-finland', visit?.sourcePage])
})
