import { describe, expect, test } from 'vitest'
import { organisations } from '#db/data/organisations.ts'
import { isPosition, publicSector } from '#db/data/positions.ts'
import { provinces } from '#db/data/provinces.ts'
import { castMembers } from '#db/demo/cast.ts'
import { type DemoCourse, demoHistory, historyStart, passingScore } from '#db/demo/history.ts'
import { familyNames, menNames, womenNames } from '#db/demo/names.ts'
import { demoPeople } from '#db/demo/people.ts'
import { isCitizenId } from '#people/citizen-id.ts'

const people = demoPeople()
const day = 86_400_000

function course(id: string, lessons: number): DemoCourse {
  return {
    id,
    lessons: Array.from({ length: lessons }, (_, i) => ({
      id: `lesson-${i + 1}`,
      minutes: 8 + i,
      checks: i % 3 === 2 ? [] : [`${id}-${i + 1}`],
    })),
  }
}
const courses = [course('cloud-foundations', 7), course('ai-public-service', 3), course('iot-smart-city', 3)]
const anchors = [
  '2026-07-14T03:00:00Z',
  '2026-11-20T02:15:00Z',
  '2027-04-16T01:00:00Z',
  '2028-01-03T09:00:00Z',
].map(text => Date.parse(text))

/** Persons who have finished every lesson of the course, with the instant of the last. */
function finished(events: ReturnType<typeof demoHistory>, { id, lessons }: DemoCourse): Map<string, number> {
  const done = new Map<string, Set<string>>()
  const whole = new Map<string, number>()
  for (const event of events) {
    if (event.kind !== 'finish-lesson' || event.course !== id) continue
    const set = done.get(event.person) ?? new Set()
    done.set(event.person, set.add(event.lesson))
    if (set.size === lessons.length) whole.set(event.person, event.at)
  }
  return whole
}

describe('names', () => {
  test('are many, unique and in the right scripts', () => {
    for (const [list, least] of [
      [menNames, 120],
      [womenNames, 120],
      [familyNames, 200],
    ] as const) {
      expect(list.length).toBeGreaterThanOrEqual(least)
      expect(new Set(list.map(({ th }) => th)).size).toBe(list.length)
      for (const { th, en } of list) {
        expect(th).toMatch(/^[\u0e01-\u0e4c]{3,}$/)
        expect(th, 'no doubled marks').not.toMatch(/([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1/)
        expect(en).toMatch(/^[A-Z][a-z]+$/)
      }
    }
  })
})

describe('people', () => {
  test('are the same at every call', () => {
    expect(demoPeople()).toEqual(people)
    expect(people).toHaveLength(3400)
    expect(people[0]?.id).toBe('demo-0001')
  })

  test('have their own id and an address that can reach nobody', () => {
    const everyone = [...people, ...castMembers]
    expect(new Set(everyone.map(({ id }) => id)).size).toBe(everyone.length)
    expect(new Set(everyone.map(({ email }) => email)).size).toBe(everyone.length)
    for (const { email } of everyone)
      expect(email).toMatch(/^[a-z]+\.[a-z]{2}(\.\d+)?@[a-z0-9-]+\.(go|co)\.example$/)
  })

  test('work at leaves of the tree, in all ministries, in provinces that exist', () => {
    const parents = new Set(organisations.map(({ parent }) => parent))
    const parentOf = new Map(organisations.map(({ id, parent }) => [id, parent]))
    const known = new Set(provinces.map(({ id }) => id))
    for (const { organisation, province } of [...people, ...castMembers]) {
      expect(parentOf.has(organisation) && !parents.has(organisation), organisation).toBe(true)
      expect(known).toContain(province)
    }
    const ministries = organisations.filter(({ kind }) => kind === 'ministry')
    const perMinistry = ministries.map(
      ({ id }) => people.filter(({ organisation }) => parentOf.get(organisation) === id).length,
    )
    expect(Math.min(...perMinistry)).toBeGreaterThan(10)
  })

  test('only civil servants have a position, one that exists', () => {
    for (const { personnelKind, positionType, positionLevel } of [...people, ...castMembers]) {
      expect(positionType !== null).toBe(personnelKind === 'civil-servant')
      if (positionType && positionLevel) expect(isPosition(positionType, positionLevel)).toBe(true)
      else expect(positionLevel).toBeNull()
    }
  })

  test('are spread as in life', () => {
    const share = (test: (person: (typeof people)[number]) => boolean) =>
      people.filter(test).length / people.length
    expect(share(({ personnelKind }) => personnelKind === 'civil-servant')).toBeCloseTo(0.72, 1)
    expect(share(({ province }) => province === 'TH-10')).toBeCloseTo(0.35, 1)
    expect(share(({ confirmed }) => confirmed)).toBeCloseTo(0.94, 1)
    expect(share(({ personnelKind }) => personnelKind === 'private')).toBeLessThan(0.02)
  })

  test('have valid citizen ids; about 40 pairs are one human with two accounts', () => {
    for (const { citizenId } of [...people, ...castMembers]) expect(isCitizenId(citizenId)).toBe(true)
    const accounts = new Map<string, typeof people>()
    for (const person of people)
      accounts.set(person.citizenId, [...(accounts.get(person.citizenId) ?? []), person])
    const pairs = [...accounts.values()].filter(({ length }) => length > 1)
    expect(pairs.length).toBeGreaterThanOrEqual(35)
    expect(pairs.length).toBeLessThanOrEqual(45)
    for (const [one, two, ...more] of pairs) {
      expect(more).toEqual([])
      expect(two?.givenTh).toBe(one?.givenTh)
      expect(two?.organisation).not.toBe(one?.organisation)
    }
    for (const { citizenId } of castMembers) expect(accounts.has(citizenId)).toBe(false)
  })
})

describe.each(anchors)('history up to %i', anchor => {
  const events = demoHistory(people, anchor, courses)
  const byId = new Map(people.map(person => [person.id, person]))
  const headsOf = (ids: Iterable<string>, counts: (person: (typeof people)[number]) => boolean) =>
    new Set(
      [...ids].flatMap(id => {
        const person = byId.get(id)
        return person?.confirmed && counts(person) ? [person.citizenId] : []
      }),
    )

  test('is the same at every call on that day, in order, between the signing and the anchor', () => {
    const sameDay = anchor - 60_000
    expect(demoHistory(demoPeople(), sameDay, courses)).toEqual(events)
    let last = historyStart
    for (const { at } of events) {
      expect(at).toBeGreaterThanOrEqual(last)
      last = at
    }
    expect(last).toBeLessThan(anchor)
  })

  test('brings both targets part of the way', () => {
    const finishers = courses.map(one => finished(events, one))
    const huawei = headsOf(
      finishers.flatMap(map => [...map.keys()]),
      ({ personnelKind }) => publicSector(personnelKind),
    )
    const aws = headsOf(finishers[0]?.keys() ?? [], ({ personnelKind }) => personnelKind === 'civil-servant')
    expect(huawei.size).toBeGreaterThanOrEqual(1300)
    expect(huawei.size).toBeLessThanOrEqual(1450)
    expect(aws.size).toBeGreaterThanOrEqual(700)
    expect(aws.size).toBeLessThanOrEqual(800)
    const recent = finishers.flatMap(map => [...map.values()]).filter(at => at > anchor - 7 * day)
    expect(recent.length).toBeGreaterThan(3)
  })

  test('keeps to office hours on weekdays in Bangkok', () => {
    for (const { at } of events) {
      const local = new Date(at + 7 * 3_600_000)
      expect([0, 6]).not.toContain(local.getUTCDay())
      const minutes = local.getUTCHours() * 60 + local.getUTCMinutes()
      expect(minutes >= 8 * 60 + 30 && minutes <= 16 * 60 + 45).toBe(true)
    }
  })

  test('can be played: enrolled once before learning, checks passed before a lesson is finished', () => {
    const enrolled = new Set<string>()
    const passed = new Set<string>()
    const done = new Set<string>()
    const perDay = new Map<string, number>()
    const checksOf = new Map(
      courses.flatMap(one => one.lessons.map(lesson => [`${one.id}/${lesson.id}`, lesson.checks])),
    )
    for (const event of events) {
      const key = `${event.person}/${event.course}`
      if (event.kind === 'enrol') {
        expect(enrolled.has(key)).toBe(false)
        enrolled.add(key)
        continue
      }
      expect(enrolled.has(key)).toBe(true)
      if (event.kind === 'attempt') {
        const today = `${key}/${event.check}/${Math.floor((event.at + 7 * 3_600_000) / day)}`
        perDay.set(today, (perDay.get(today) ?? 0) + 1)
        if (event.score >= passingScore) passed.add(`${key}/${event.check}`)
        continue
      }
      expect(done.has(`${key}/${event.lesson}`)).toBe(false)
      done.add(`${key}/${event.lesson}`)
      for (const check of checksOf.get(`${event.course}/${event.lesson}`) ?? [])
        expect(passed.has(`${key}/${check}`)).toBe(true)
    }
    expect(Math.max(...perDay.values())).toBeLessThanOrEqual(3)
  })

  test('holds a handful of implausibly fast finishes', () => {
    const enrolledAt = new Map(
      events.flatMap(event =>
        event.kind === 'enrol' && event.course === 'cloud-foundations' ? [[event.person, event.at]] : [],
      ),
    )
    const fast = [...finished(events, course('cloud-foundations', 7))].filter(
      ([person, at]) => at - (enrolledAt.get(person) ?? 0) < 15 * 60_000,
    )
    expect(fast.length).toBeGreaterThanOrEqual(3)
    expect(fast.length).toBeLessThanOrEqual(10)
  })
})

test('a history that has not begun is empty', () => {
  expect(demoHistory(people, historyStart, courses)).toEqual([])
})
