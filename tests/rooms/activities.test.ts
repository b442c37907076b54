/** The way of an application through real SQL: seats, waiting, two at once, what is over, whose people are seen. */
import { beforeAll, describe, expect, it } from 'vitest'
import { activities as seeds } from '#db/data/activities.ts'
import { read } from '#db/door.server.ts'
import { activities, applications } from '#db/schema.ts'
import {
  type ActivityFacts,
  activityFor,
  addActivity,
  editActivity,
  findActivity,
  managedActivity,
  plantActivities,
  versionOf,
} from '#programmes/activity.server.ts'
import {
  applyFor,
  noteAttendance,
  refuseApplicants,
  selectApplicants,
  withdrawFrom,
} from '#programmes/application.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, citizenIdOf, day, hour, write } from './world.ts'

const starts = begin + 10 * day
const facts: ActivityFacts = {
  targetId: 'huawei-exchange-visits',
  kind: 'workshop',
  th: 'เวิร์กช็อป',
  en: 'Workshop',
  placeTh: 'กรุงเทพฯ',
  placeEn: 'Bangkok',
  startsAt: starts,
  endsAt: starts + 6 * hour,
  seats: 2,
}
let office: { id: string }

beforeAll(async () => {
  await plant(begin)
  office = await write(tx => admit(tx))
})

let made = 0
async function activity(given: Partial<ActivityFacts> = {}): Promise<string> {
  made++
  const added = await write(tx =>
    addActivity(tx, { ...facts, th: `เวิร์กช็อป ${made}`, ...given }, office, begin),
  )
  if (!('id' in added)) throw new Error(added.fault)
  return added.id
}

const people = (count: number, organisationId = 'dlt') =>
  write(async tx => {
    const ids: string[] = []
    for (let at = 0; at < count; at++) ids.push((await admit(tx, { organisationId })).id)
    return ids
  })

const apply = (activityId: string, personId: string, now = begin) =>
  write(tx => applyFor(tx, { activityId, personId, by: { id: personId } }, now))
const leave = (activityId: string, personId: string, now = begin) =>
  write(tx => withdrawFrom(tx, { activityId, personId }, now))
const select = (activityId: string, ids: string[], now = begin) =>
  write(tx => selectApplicants(tx, { activityId, ids, by: office }, now))
const refuse = (activityId: string, ids: string[], now = begin) =>
  write(tx => refuseApplicants(tx, { activityId, ids, reason: 'full', by: office }, now))
const attend = (activityId: string, was: string[], ticked: string[], now = starts) =>
  write(tx => noteAttendance(tx, { activityId, was, ticked, by: office }, now))

/** Everybody's application by person. */
async function applicationsOf(activityId: string) {
  const rows = (await managedActivity(activityId, ['/'], begin))?.people ?? []
  return (personId: string) => {
    const own = rows.filter(row => row.application.personId === personId && row.place.is !== 'left')
    return own.at(-1)?.application.id ?? ''
  }
}

const placeOf = async (activityId: string, personId: string) =>
  (await activityFor(activityId, personId, begin))?.place

/** An activity with two seats to which `count` people have applied, all of them selected in order. */
async function selected(count: number) {
  const id = await activity()
  const persons = await people(count)
  for (const person of persons) await apply(id, person)
  const of = await applicationsOf(id)
  for (const [at, person] of persons.entries()) await select(id, [of(person)], begin + at)
  return { id, persons, of }
}

describe('the shipped activity', () => {
  it('is the visit that its source reports: two days, no seats, no participants', async () => {
    const [seed] = seeds
    const shipped = await findActivity('digital-ceo-5-finland')
    expect(shipped).toMatchObject({ sourcePage: 56520, seats: null, targetId: 'finland-visit-2022' })
    expect(shipped?.startsAt).toBe(Date.parse('2022-08-08T00:00:00+07:00'))
    expect(shipped?.endsAt).toBe(Date.parse('2022-08-10T00:00:00+07:00'))
    expect(await read().$count(applications)).toBe(0)
    await write(tx => plantActivities(tx, seed ? [{ ...seed, th: 'อื่น' }] : [], begin + day))
    expect(await findActivity('digital-ceo-5-finland')).toEqual(shipped)
    const [person = ''] = await people(1)
    expect(await apply('digital-ceo-5-finland', person)).toEqual({ fault: 'no-seats' })
    const change = { facts: { ...facts, seats: 5 }, seen: shipped ? versionOf(shipped) : '' }
    expect(await write(tx => editActivity(tx, 'digital-ceo-5-finland', change, begin))).toEqual({
      fault: { why: 'shipped' },
    })
  })
})

describe('applying', () => {
  it('is done once, however often it is sent, and can be done again after withdrawing', async () => {
    const id = await activity()
    const [person = ''] = await people(1)
    expect(await apply(id, person)).toEqual({ repeated: false })
    const both = await Promise.all([apply(id, person), apply(id, person)])
    expect(both).toEqual([{ repeated: true }, { repeated: true }])
    expect(await leave(id, person)).toEqual({ repeated: false })
    expect(await leave(id, person)).toEqual({ repeated: true })
    expect(await placeOf(id, person)).toEqual({ is: 'left' })
    expect(await apply(id, person, begin + 1)).toEqual({ repeated: false })
    expect(await placeOf(id, person)).toEqual({ is: 'applied' })
    const managed = await managedActivity(id, ['/'], begin)
    expect(managed?.figures).toMatchObject({ applied: 1, undecided: 1 })
    expect(managed?.people).toHaveLength(2)
  })

  it('gives one wish to two posts at the same moment', async () => {
    const id = await activity()
    const [person = ''] = await people(1)
    const answers = await Promise.all(Array.from({ length: 5 }, () => apply(id, person)))
    expect(answers.filter(answer => answer && 'repeated' in answer && !answer.repeated)).toHaveLength(1)
  })

  it('is one human being’s, whatever the account', async () => {
    const id = await activity()
    const citizenId = citizenIdOf(77)
    const first = await write(tx => admit(tx, { citizenId }))
    const second = await write(tx => admit(tx, { citizenId, organisationId: 'moph-ps' }))
    await apply(id, first.id)
    expect(await apply(id, second.id)).toEqual({ fault: 'other-account' })
  })

  it('ends when the activity begins, and nothing is there to apply to where nothing is', async () => {
    const id = await activity()
    const [person = '', other = ''] = await people(2)
    await apply(id, person)
    expect(await apply(id, other, starts)).toEqual({ fault: 'started' })
    expect(await leave(id, person, starts)).toEqual({ fault: 'started' })
    const of = await applicationsOf(id)
    expect(await select(id, [of(person)], starts)).toEqual({ fault: 'started' })
    expect(await refuse(id, [of(person)], starts)).toEqual({ fault: 'started' })
    expect(await apply('no-such-activity', person)).toBeUndefined()
    expect(await apply(id, 'no-such-person')).toBeUndefined()
  })
})

describe('seats', () => {
  it('are filled in the order of selecting; the rest wait, and a withdrawal moves the first up', async () => {
    const { id, persons } = await selected(4)
    const [a = '', b = '', c = '', d = ''] = persons
    const places = () => Promise.all([a, b, c, d].map(person => placeOf(id, person)))
    const [seat, left] = [{ is: 'seat' }, { is: 'left' }]
    expect(await places()).toEqual([seat, seat, { is: 'waiting', number: 1 }, { is: 'waiting', number: 2 }])
    await leave(id, a)
    expect(await places()).toEqual([left, seat, seat, { is: 'waiting', number: 1 }])
    const of = await applicationsOf(id)
    await refuse(id, [of(b)])
    expect(await places()).toEqual([left, { is: 'refused' }, seat, seat])
    expect((await activityFor(id, b, begin))?.reason).toBe('full')
    expect(await apply(id, b)).toEqual({ fault: 'refused' })
    expect(await leave(id, b)).toEqual({ fault: 'refused' })
    await select(id, [of(b)], begin + 50)
    expect(await placeOf(id, b)).toEqual({ is: 'waiting', number: 1 })
    expect((await managedActivity(id, ['/'], begin))?.figures).toMatchObject({
      applied: 3,
      seated: 2,
      waiting: 1,
      free: 0,
    })
  })

  it('are kept when somebody is selected a second time', async () => {
    const { id, persons, of } = await selected(3)
    const [first = ''] = persons
    expect(await select(id, [of(first)], begin + 99)).toEqual({ repeated: true })
    expect(await placeOf(id, first)).toEqual({ is: 'seat' })
  })

  it('are not given to somebody who has withdrawn meanwhile', async () => {
    const id = await activity()
    const [stays = '', goes = ''] = await people(2)
    for (const person of [stays, goes]) await apply(id, person)
    const of = await applicationsOf(id)
    await leave(id, goes)
    expect(await select(id, [of(stays), of(goes)])).toEqual({ repeated: false })
    expect(await placeOf(id, goes)).toEqual({ is: 'left' })
  })

  it('are for applications of this activity alone', async () => {
    const { persons, of } = await selected(1)
    const other = await activity()
    expect(await select(other, [of(persons[0] ?? '')])).toBeUndefined()
    expect(await refuse(other, ['no-such-application'])).toBeUndefined()
  })
})

describe('attendance', () => {
  it('is noted after the beginning only, of the selected only, and can be mended', async () => {
    const { id, persons, of } = await selected(3)
    const [a = '', b = ''] = persons
    const [late = ''] = await people(1)
    await apply(id, late)
    const undecided = (await applicationsOf(id))(late)
    expect(await attend(id, [], [of(a)], starts - 1)).toEqual({ fault: 'not-started' })
    expect(await attend(id, [], [of(a), of(b), undecided])).toEqual({ repeated: false })
    const attended = async () => (await managedActivity(id, ['/'], starts))?.figures.attended
    expect(await attended()).toBe(2)
    expect(await attend(id, [], [of(a), of(b)])).toEqual({ repeated: true })
    expect(await attend(id, [of(a), of(b)], [of(b)])).toEqual({ repeated: false })
    expect(await attended()).toBe(1)
  })

  it('of two lists at once is what both of them say', async () => {
    const { id, persons, of } = await selected(2)
    const [a = '', b = ''] = persons
    await Promise.all([attend(id, [], [of(a)]), attend(id, [], [of(b)])])
    const came = async () =>
      (await managedActivity(id, ['/'], starts))?.people
        .filter(row => row.application.attendedAt !== null)
        .map(row => row.application.personId)
    expect((await came())?.sort()).toEqual([a, b].sort())
    await attend(id, [of(a)], [])
    await attend(id, [of(a)], [of(a)])
    expect(await came(), 'an older list put back what another took away').toEqual([b])
  })
})

describe('an activity', () => {
  const edit = async (id: string, change: Partial<ActivityFacts>, now = begin, seen?: string) => {
    const before = await findActivity(id)
    if (!before) throw new Error('gone')
    const { targetId, kind, th, en, placeTh, placeEn, startsAt, endsAt, seats } = before
    const whole = { targetId, kind, th, en, placeTh, placeEn, startsAt, endsAt, seats, ...change }
    return write(tx => editActivity(tx, id, { facts: whole, seen: seen ?? versionOf(before) }, now))
  }

  it('is added once, and with seats only while it lies ahead', async () => {
    const id = await activity({ th: 'ครั้งเดียว' })
    const again = await write(tx => addActivity(tx, { ...facts, th: 'ครั้งเดียว' }, office, begin + 1))
    expect(again).toEqual({ id, repeated: true })
    const late = { ...facts, th: 'สาย' }
    expect(await write(tx => addActivity(tx, late, office, starts))).toEqual({ fault: 'past-with-seats' })
    expect(await write(tx => addActivity(tx, { ...late, seats: null }, office, starts))).toHaveProperty('id')
    expect(await write(tx => addActivity(tx, { ...facts, targetId: 'aws-people' }, office, begin))).toEqual({
      fault: 'no-target',
    })
  })

  it('never has fewer seats than people who hold one', async () => {
    const { id } = await selected(3)
    expect(await edit(id, { seats: 1 })).toEqual({ fault: { why: 'seats-taken', taken: 2 } })
    expect(await edit(id, { seats: null })).toEqual({ fault: { why: 'seats-taken', taken: 3 } })
    expect(await edit(id, { seats: 3 })).toEqual({ repeated: false })
    expect((await managedActivity(id, ['/'], begin))?.figures).toMatchObject({ seated: 3, waiting: 0 })
  })

  it('keeps its times and seats once it has begun; its words can be mended', async () => {
    const { id } = await selected(1)
    expect(await edit(id, { seats: 9 }, starts)).toEqual({ fault: { why: 'started' } })
    expect(await edit(id, { startsAt: starts + day, endsAt: starts + 2 * day }, starts)).toEqual({
      fault: { why: 'started' },
    })
    expect(await edit(id, { placeEn: 'Hall 2' }, starts)).toEqual({ repeated: false })
  })

  it('is not changed over somebody else’s change, nor twice by one form', async () => {
    const id = await activity()
    const before = await findActivity(id)
    const seen = before ? versionOf(before) : ''
    expect(await edit(id, { en: 'First' }, begin, seen)).toEqual({ repeated: false })
    expect(await edit(id, { en: 'Second' }, begin, seen)).toEqual({ fault: { why: 'changed' } })
    expect(await edit(id, { en: 'First' }, begin, seen)).toEqual({ repeated: true })
    expect((await findActivity(id))?.en).toBe('First')
  })

  it('shows a manager the people of their own subtree and the figures of all', async () => {
    const id = await activity({ seats: 5 })
    const [here = ''] = await people(1, 'dlt')
    const [there = ''] = await people(1, 'moph-ps')
    for (const person of [here, there]) await apply(id, person)
    const seenBy = async (within: string[]) => {
      const managed = await managedActivity(id, within, begin)
      return [managed?.figures.applied, managed?.people.map(row => row.application.personId)]
    }
    expect(await seenBy(['/mot/'])).toEqual([2, [here]])
    expect(await seenBy([])).toEqual([2, []])
    expect(await seenBy(['/'])).toEqual([2, [here, there]])
    expect(await managedActivity('no-such-activity', ['/'], begin)).toBeUndefined()
  })

  it('stands once for each one that was made', async () => {
    const rows = await read().select().from(activities)
    expect(new Set(rows.map(row => `${row.targetId} ${row.th} ${row.startsAt}`)).size).toBe(rows.length)
  })
})
