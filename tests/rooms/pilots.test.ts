/** The board of the pilot services through real SQL: figures, stages, teams, and who sees what. */
import { beforeAll, describe, expect, it } from 'vitest'
import { read } from '#db/door.server.ts'
import { pilotMembers, pilotStages } from '#db/schema.ts'
import { searchPeople, whoIsMeant } from '#people/find.server.ts'
import {
  addPilot,
  findPilot,
  joinPilot,
  leavePilot,
  movePilot,
  pilotBoard,
  pilotTargets,
} from '#programmes/pilot.server.ts'
import type { Step } from '#programmes/pilot.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, citizenIdOf, complete, day, holdNothing, publish, write } from './world.ts'

let office: { id: string }

beforeAll(async () => {
  await plant(begin)
  await holdNothing()
  office = await write(tx => admit(tx, { givenTh: 'สำนักงาน', familyTh: 'โครงการ' }))
})

const given = { targetId: 'aws-pilots', organisationId: 'dlt', en: 'Pilot', identifiedOn: '2023-01-10' }
const add = (th: string, change: Partial<typeof given> = {}) =>
  write(tx => addPilot(tx, { ...given, th, ...change }, office, begin))

async function added(th: string, change: Partial<typeof given> = {}): Promise<string> {
  const answer = await add(th, change)
  if (!('id' in answer)) throw new Error(JSON.stringify(answer))
  return answer.id
}

const newest = async (id: string) => (await findPilot(id, ['/']))?.stages.at(-1)?.id ?? ''

async function move(id: string, step: Partial<Step>) {
  const whole: Step = {
    stage: 'assessed',
    reachedOn: '2023-02-01',
    note: '',
    seen: await newest(id),
    ...step,
  }
  return write(tx => movePilot(tx, id, whole, office, begin))
}

async function board(within = ['/']) {
  const [target] = await pilotTargets()
  if (!target) throw new Error('There is no target of pilots.')
  return pilotBoard(target, within)
}

describe('a pilot', () => {
  it('is none until it is added: nothing is invented', async () => {
    expect(await board()).toMatchObject({ figures: { identified: 0, inTime: 0 }, pilots: [] })
    expect((await pilotTargets()).map(({ amount, deadline }) => [amount, deadline])).toEqual([
      [10, '2023-02-24'],
    ])
  })

  it('is added once, by an agency that is there, to a target of pilots, on a day that can be', async () => {
    const id = await added('คิว')
    expect(await add('คิว')).toEqual({ id, repeated: true })
    expect(await add('ก', { organisationId: 'no-such' })).toEqual({ missing: 'organisation' })
    expect(await add('ก', { targetId: 'aws-people' })).toEqual({ missing: 'target' })
    expect(await add('ก', { identifiedOn: '2022-02-24' })).toEqual({
      fault: { why: 'too-early', floor: '2022-02-25' },
    })
    expect(await add('ก', { identifiedOn: '2026-01-06' })).toEqual({ fault: { why: 'future' } })
    expect((await board()).pilots).toHaveLength(1)
  })

  it('moves on by rows with who and when; the same form twice moves it once', async () => {
    const id = await added('ย้าย')
    const seen = await newest(id)
    const step = { stage: 'building', reachedOn: '2023-03-01', seen } as const
    expect(await move(id, step)).toEqual({ repeated: false })
    expect(await move(id, step)).toEqual({ repeated: true })
    expect(await move(id, { stage: 'trial', reachedOn: '2023-04-01', seen })).toEqual({
      fault: { why: 'changed' },
    })
    expect(await move(id, { stage: 'assessed', reachedOn: '2023-04-01' })).toEqual({
      fault: { why: 'note-needed', step: 'back' },
    })
    const rows = (await findPilot(id, ['/']))?.stages
    expect(rows?.map(row => [row.stage, row.setBy, row.setAt])).toEqual([
      ['identified', office.id, begin],
      ['building', office.id, begin],
    ])
    expect(await move('no-such-pilot', {})).toBeUndefined()
  })

  it('takes one of two moves at the same moment', async () => {
    const id = await added('พร้อมกัน')
    const seen = await newest(id)
    const answers = await Promise.all([
      move(id, { stage: 'assessed', seen }),
      move(id, { stage: 'building', seen }),
    ])
    expect(answers.filter(answer => answer && 'fault' in answer)).toEqual([{ fault: { why: 'changed' } }])
    const kept = await read().select().from(pilotStages)
    expect(kept.filter(row => row.pilotId === id)).toHaveLength(2)
  })
})

describe('the board', () => {
  it('counts who was identified in time and in all, and shows the asker’s own pilots first', async () => {
    const before = (await board()).figures
    const late = await added('สาย', { identifiedOn: '2023-02-25', organisationId: 'moph-ps' })
    const { figures, pilots } = await board(['/moph/'])
    expect(figures.identified).toBe(before.identified + 1)
    expect(figures.inTime).toBe(before.inTime)
    expect(pilots.map(line => line.own)).toEqual([true, ...pilots.slice(1).map(() => false)])
    expect(pilots[0]?.id).toBe(late)
    expect((await board()).pilots.every(line => line.own)).toBe(true)
  })

  it('opens a pilot to those in whose subtree its agency stands, and to nobody else', async () => {
    const id = await added('ขอบเขต')
    expect(await findPilot(id, ['/mot/'])).toMatchObject({ id })
    expect(await findPilot(id, ['/moph/'])).toBeUndefined()
    expect(await findPilot(id, [])).toBeUndefined()
    expect(await findPilot('no-such-pilot', ['/'])).toBeUndefined()
  })
})

describe('a team', () => {
  it('is joined and left by rows, and says who is counted in the programme’s own people target', async () => {
    await publish('cloud-foundations', ['only'])
    await publish('ai-public-service', ['only'])
    const id = await added('ทีม')
    const { aws, huawei, other } = await write(async tx => {
      const aws = await admit(tx)
      const huawei = await admit(tx)
      const other = await admit(tx, { organisationId: 'moph-ps' })
      await complete(tx, aws.id, 'cloud-foundations')
      await complete(tx, huawei.id, 'ai-public-service')
      for (const person of [aws, huawei, other]) await joinPilot(tx, id, person.id, office, begin)
      return { aws, huawei, other }
    })
    const team = async (within = ['/']) => {
      const pilot = await findPilot(id, within)
      return {
        people: new Map(pilot?.team.map(member => [member.personId, member.trainedIn])),
        others: pilot?.others,
      }
    }
    expect(await team()).toEqual({
      people: new Map([
        [aws.id, 'aws-people'],
        [huawei.id, undefined],
        [other.id, undefined],
      ]),
      others: 0,
    })
    expect((await board()).pilots.find(line => line.id === id)).toMatchObject({ members: 3, trained: 1 })
    const part = await team(['/mot/'])
    expect([part.people.size, part.people.has(other.id), part.others]).toEqual([2, false, 1])
    expect(await findPilot(id, ['/mot/'])).toMatchObject({ members: 3, trained: 1 })

    expect(await write(tx => joinPilot(tx, id, aws.id, office, begin))).toBe(false)
    expect(await write(tx => leavePilot(tx, id, aws.id, begin + day))).toBe(true)
    expect(await write(tx => leavePilot(tx, id, aws.id, begin + day))).toBe(false)
    expect((await team()).people.has(aws.id)).toBe(false)
    expect(await write(tx => joinPilot(tx, id, aws.id, office, begin + 2 * day))).toBe(true)
    const rows = (await read().select().from(pilotMembers)).filter(row => row.pilotId === id)
    expect(rows).toHaveLength(4)
  })

  it('counts a person by any of their accounts', async () => {
    const id = await added('สองบัญชี')
    await write(async tx => {
      const first = await admit(tx, { citizenId: citizenIdOf(55) })
      const second = await admit(tx, { citizenId: citizenIdOf(55), organisationId: 'moph-ps' })
      await complete(tx, first.id, 'cloud-foundations')
      await joinPilot(tx, id, second.id, office, begin)
    })
    expect((await board()).pilots.find(line => line.id === id)).toMatchObject({ members: 1, trained: 1 })
  })
})

describe('finding people', () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return data
  }

  it('goes by e-mail or by parts of the name, in both languages, and only within the asker’s subtrees', async () => {
    const [one, two] = await write(async tx => {
      const named = { titleTh: 'นางสาว', givenTh: 'ปิยะดา', givenEn: 'Piyada' }
      const here = { ...named, familyTh: 'รักไทย', familyEn: 'Rakthai', email: 'piyada.ra@dlt.go.example' }
      const there = { ...named, familyTh: 'ใจงาม_1', familyEn: 'Jaingam', organisationId: 'moph-ps' }
      return [await admit(tx, here), await admit(tx, there)]
    })
    const found = async (words: string, within = ['/']) =>
      (await searchPeople(words, within)).map(person => person.id).sort()
    const both = [one?.id, two?.id].sort()
    expect(await found('ปิยะดา')).toEqual(both)
    expect(await found('นางสาวปิยะดา รัก')).toEqual([one?.id])
    expect(await found('piyada JAIN')).toEqual([two?.id])
    expect(await found('ปิยะดา', ['/moph/'])).toEqual([two?.id])
    expect(await found('ปิยะดา', [])).toEqual([])
    expect(await found(' PIYADA.RA@dlt.go.example ')).toEqual([one?.id])
    expect(await found('piyada.ra@dlt.go.example', ['/moph/'])).toEqual([])
    expect(await found('งาม_')).toEqual([two?.id])
    expect(await found('%')).toEqual([])
    expect(await found('นางสาว')).toEqual([])

    expect(await whoIsMeant(form({ who: 'ปิยะดา' }), ['/'])).toMatchObject({ typed: 'ปิยะดา', more: false })
    expect(await whoIsMeant(form({ who: 'ปิยะดา รัก' }), ['/'])).toHaveProperty('candidates')
    expect(await whoIsMeant(form({ who: 'piyada.ra@dlt.go.example' }), ['/mot/'])).toHaveProperty('person')
    expect(await whoIsMeant(form({ who: 'ไม่มี' }), ['/'])).toMatchObject({ fault: 'nobody' })
    expect(await whoIsMeant(form({ who: '  ' }), ['/'])).toMatchObject({ fault: 'needed' })
    expect(await whoIsMeant(form({ person: two?.id ?? '' }), ['/mot/'])).toEqual({ absent: true })
    expect(await whoIsMeant(form({ person: two?.id ?? '' }), ['/moph/'])).toHaveProperty('person')
  })
})
