/** From completions to credits: once a head, boundaries, reversals, and what the proof finds. */
import Sqlite from 'better-sqlite3'
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/columns.ts'
import { read } from '#db/door.server.ts'
import { apart, audit, courseCompletions, credentials, ledger, persons, standing } from '#db/schema.ts'
import { env } from '#env'
import { enrol } from '#learning/enrolment.server.ts'
import { targetFigures } from '#programmes/dashboard.server.ts'
import { countsAt } from '#programmes/figures.server.ts'
import { confirmAndSettle, finishLesson, revokeAndSettle } from '#programmes/finish.server.ts'
import { signedHead } from '#programmes/head.server.ts'
import { entriesAbout } from '#programmes/ledger.server.ts'
import { settleHead } from '#programmes/settle.server.ts'
import { peopleTargets } from '#programmes/target.server.ts'
import { verifyLedger } from '#programmes/verify.server.ts'
import { whyCounted } from '#programmes/why.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, citizenIdOf, complete, day, holdNothing, hour, publish, write } from './world.ts'

const course = 'cloud-foundations'
const byRoster = { basis: 'roster', confirmedBy: null } as const
const platformActor = { id: null }

beforeAll(async () => {
  await plant(begin)
  await holdNothing()
  for (const id of [course, 'ai-public-service', 'iot-smart-city']) await publish(id, ['only'])
})

/** Where a head stands in both targets: `counted`, why it stands apart, or `nowhere`. */
async function placeOf(headId: string): Promise<Record<string, string>> {
  const places: Record<string, string> = { 'huawei-people': 'nowhere', 'aws-people': 'nowhere' }
  for (const row of await read().select().from(apart).where(eq(apart.headId, headId)))
    places[row.targetId] = row.why
  for (const row of await read().select().from(standing).where(eq(standing.headId, headId)))
    places[row.targetId] = places[row.targetId] === 'nowhere' ? 'counted' : 'counted and apart'
  return places
}
const kindsOf = async (headId: string, target = 'huawei-people') =>
  (await entriesAbout(target, headId)).map(entry => entry.facts.kind)
const both = (place: string) => ({ 'huawei-people': place, 'aws-people': place })

afterEach(async () => {
  expect((await verifyLedger()).map(target => [target.target, target.sound])).toEqual([
    ['huawei-people', true],
    ['aws-people', true],
  ])
})

describe('a head', () => {
  it('is credited once by one hundred identical completions at once', async () => {
    const person = await write(tx => admit(tx))
    const given = { personId: person.id, courseId: course, by: person }
    const enrolment = await write(tx => enrol(tx, given, begin))
    if (!enrolment) throw new Error('No enrolment')
    await Promise.all(
      Array.from({ length: 100 }, () => write(tx => finishLesson(tx, enrolment, 'only', begin))),
    )
    expect(await placeOf(person.headId)).toEqual(both('counted'))
    expect(await kindsOf(person.headId)).toEqual(['credit'])
    expect(await kindsOf(person.headId, 'aws-people')).toEqual(['credit'])
    expect(await read().$count(courseCompletions, eq(courseCompletions.personId, person.id))).toBe(1)
  })

  it('is credited once for many courses, and settling again changes nothing', async () => {
    const person = await write(tx => admit(tx))
    for (const id of [course, 'ai-public-service', 'iot-smart-city'])
      await write(tx => complete(tx, person.id, id))
    const entries = await read().$count(ledger)
    for (let times = 0; times < 3; times++) await write(tx => settleHead(tx, person.headId, begin + day))
    expect(await read().$count(ledger)).toBe(entries)
    expect(await kindsOf(person.headId)).toEqual(['credit'])
  })

  it('is credited, reversed when the completion is revoked, and credited again after a retake', async () => {
    const person = await write(tx => admit(tx))
    for (const round of [0, 1, 2]) {
      const now = begin + round * day
      const completion = await write(tx => complete(tx, person.id, course, now), now)
      expect(await placeOf(person.headId)).toEqual(both('counted'))
      await write(tx => revokeAndSettle(tx, completion ?? '', 'wrong person', platformActor, now + hour))
      await write(tx => revokeAndSettle(tx, completion ?? '', 'said twice', platformActor, now + hour))
      expect(await placeOf(person.headId)).toEqual(both('nowhere'))
      const { withdraw, findEnrolment } = await import('#learning/enrolment.server.ts')
      const enrolment = await findEnrolment(person.id, course)
      await write(tx => withdraw(tx, enrolment?.id ?? '', 'retake', platformActor, now + hour))
    }
    await write(tx => complete(tx, person.id, course, begin + 9 * day))
    const entries = await entriesAbout('huawei-people', person.headId)
    const kinds = entries.map(entry => entry.facts.kind)
    expect(kinds).toEqual(['credit', 'reversal', 'credit', 'reversal', 'credit', 'reversal', 'credit'])
    for (const [at, entry] of entries.entries())
      if (entry.facts.kind === 'reversal') {
        expect(entry.facts.reverses).toBe(entries[at - 1]?.number)
        expect(entry.facts.reason).toBe('courses-missing')
      }
    expect(entries.at(-1)?.effectiveAt).toBe(begin + 9 * day)
  })

  it('waits apart while unconfirmed, and counts from its completion once confirmed', async () => {
    const person = await write(tx => admit(tx, { confirmed: false }))
    await write(tx => complete(tx, person.id, course))
    expect(await placeOf(person.headId)).toEqual(both('unconfirmed'))
    expect((await whyCounted(person.headId)).map(target => target.why)).toEqual([
      'unconfirmed',
      'unconfirmed',
    ])
    const later = begin + 30 * day
    for (let times = 0; times < 2; times++)
      await write(tx => confirmAndSettle(tx, person.id, byRoster, later), later)
    expect(await placeOf(person.headId)).toEqual(both('counted'))
    const [credit, ...more] = await entriesAbout('aws-people', person.headId)
    expect(more).toEqual([])
    expect(credit).toMatchObject({ effectiveAt: begin, recordedAt: later })
    expect((await whyCounted(person.headId)).map(target => target.since)).toEqual([begin, begin])
  })

  it('is one for two accounts with the same citizen id, also when the second completes later', async () => {
    const typed = citizenIdOf(1)
    const first = await write(tx => admit(tx, { citizenId: typed }))
    await write(tx => complete(tx, first.id, course))
    const dashed = `${typed.slice(0, 1)}-${typed.slice(1, 5)}-${typed.slice(5)}`
    const thai = [...dashed].map(letter => '๐๑๒๓๔๕๖๗๘๙'[Number(letter)] ?? letter).join('')
    const second = await write(tx => admit(tx, { citizenId: thai, organisationId: 'moph-ps' }))
    expect(second.headId).toBe(first.headId)
    await write(tx => complete(tx, second.id, course, begin + day))
    await write(tx => complete(tx, second.id, 'ai-public-service', begin + day))
    expect(await kindsOf(first.headId)).toEqual(['credit'])
    const rows = await read().select().from(standing).where(eq(standing.headId, first.headId))
    expect(rows.map(row => [row.targetId, row.personId, row.organisationPath]).sort()).toEqual([
      ['aws-people', first.id, '/mot/dlt/'],
      ['huawei-people', first.id, '/mot/dlt/'],
    ])
  })

  it('counts on from the other completion when the one of two accounts is revoked', async () => {
    const citizenId = citizenIdOf(2)
    const first = await write(tx => admit(tx, { citizenId }))
    const second = await write(tx => admit(tx, { citizenId }))
    const one = await write(tx => complete(tx, first.id, course))
    const two = await write(tx => complete(tx, second.id, course, begin + day))
    await write(tx => revokeAndSettle(tx, one ?? '', 'mistake', platformActor, begin + 2 * day))
    expect(await placeOf(first.headId)).toEqual(both('counted'))
    const entries = await entriesAbout('huawei-people', first.headId)
    expect(entries.map(entry => entry.facts.kind)).toEqual(['credit', 'reversal', 'credit'])
    expect(entries.at(-1)).toMatchObject({
      effectiveAt: begin + day,
      facts: { evidence: [{ completion: two }] },
    })
    expect((await verifyLedger()).map(target => target.evidenceMissing)).toEqual([[], []])
    await write(tx => revokeAndSettle(tx, two ?? '', 'mistake', platformActor, begin + 3 * day))
    expect(await placeOf(first.headId)).toEqual(both('nowhere'))
  })

  it('of a government employee counts for Huawei and stands apart for AWS', async () => {
    const person = await write(tx => admit(tx, { personnelKind: 'government-employee' }))
    await write(tx => complete(tx, person.id, course))
    expect(await placeOf(person.headId)).toEqual({
      'huawei-people': 'counted',
      'aws-people': 'not-eligible',
    })
    expect(await kindsOf(person.headId, 'aws-people')).toEqual([])
  })

  it('of the private sector is nowhere, confirmed or not', async () => {
    for (const confirmed of [true, false]) {
      const person = await write(tx => admit(tx, { personnelKind: 'private', confirmed }))
      for (const id of [course, 'ai-public-service']) await write(tx => complete(tx, person.id, id))
      expect(await placeOf(person.headId)).toEqual(both('nowhere'))
      expect((await whyCounted(person.headId)).map(target => target.why)).toEqual(['private', 'private'])
    }
  })

  it('is written in the ledger without a name, an address or an account', async () => {
    const written = JSON.stringify(await read().select().from(ledger))
    for (const { id, email, familyTh } of await read().select().from(persons))
      for (const personal of [id, email, familyTh]) expect(written).not.toContain(`"${personal}"`)
    expect(written).not.toContain('@')
  })
})

describe('the ledger', () => {
  it.each([
    ['changed', 'update'],
    ['deleted', 'delete'],
  ])('cannot be %s', async (_, how) => {
    for (const log of [ledger, audit]) {
      const before = await read().select().from(log)
      const refused = write(async tx => {
        if (how === 'delete') return tx.delete(log)
        return log === ledger ? tx.update(ledger).set({ effectiveAt: 1 }) : tx.update(audit).set({ at: 1 })
      }).catch((error: Error) => `${error.message} ${error.cause ?? ''}`)
      expect(await refused).toMatch(/append-only/)
      expect(await read().select().from(log)).toEqual(before)
    }
  })

  it('has an end that can be signed and verified outside', async () => {
    const { createPublicKey, verify } = await import('node:crypto')
    const { default: canonicalize } = await import('canonicalize')
    const { ledgerSigningKey } = await import('#people/keys.server.ts')
    const { signature, ...statement } = await signedHead(begin)
    const signs = (said: unknown) =>
      verify(
        null,
        Buffer.from(String(canonicalize(said))),
        createPublicKey(ledgerSigningKey()),
        Buffer.from(signature, 'base64url'),
      )
    expect(signs(statement)).toBe(true)
    expect(signs({ ...statement, at: begin + 1 })).toBe(false)
    expect(statement.chains.map(chain => [chain.targetId, chain.hash])).toEqual(
      (await verifyLedger()).map(target => [target.target, target.head]).sort(),
    )
  })
})

describe('the proof finds', () => {
  const huawei = async () => (await verifyLedger()).find(target => target.target === 'huawei-people')

  it('a standing row that was deleted, invented, or points at another entry', async () => {
    const person = await write(tx => admit(tx))
    const stranger = await write(tx => admit(tx))
    await write(tx => complete(tx, person.id, course))
    const here = and(eq(standing.targetId, 'huawei-people'), eq(standing.headId, person.headId))
    const [row] = await read().select().from(standing).where(here)
    if (!row) throw new Error('The person does not stand')

    await write(tx => tx.delete(standing).where(here).returning())
    expect(await huawei()).toMatchObject({ sound: false, standingDiffers: [person.headId] })

    await write(tx =>
      tx
        .insert(standing)
        .values([row, { ...row, headId: stranger.headId }])
        .returning(),
    )
    expect((await huawei())?.standingDiffers).toContain(stranger.headId)
    expect((await huawei())?.standingDiffers).not.toContain(person.headId)
    await write(tx => tx.delete(standing).where(eq(standing.headId, stranger.headId)).returning())

    await write(tx => tx.update(standing).set({ number: 1 }).where(here).returning())
    expect(await huawei()).toMatchObject({ sound: false, standingDiffers: [person.headId] })
    await write(tx => tx.update(standing).set({ number: row.number }).where(here).returning())
  })

  it('a completion that was removed behind the ledger', async () => {
    const person = await write(tx => admit(tx))
    const completion = (await write(tx => complete(tx, person.id, course))) ?? ''
    const [kept] = await read().select().from(courseCompletions).where(eq(courseCompletions.id, completion))
    const [proof] = await read().select().from(credentials).where(eq(credentials.completionId, completion))
    if (!kept || !proof) throw new Error('No completion')
    await write(async tx => {
      await tx.delete(credentials).where(eq(credentials.id, proof.id))
      await tx.delete(courseCompletions).where(eq(courseCompletions.id, completion))
    })
    expect(await huawei()).toMatchObject({
      sound: false,
      breaks: [],
      standingDiffers: [],
      recountDiffers: [person.headId],
    })
    await write(async tx => {
      await tx.insert(courseCompletions).values(kept)
      await tx.insert(credentials).values(proof)
    })
  })

  it('a completion that was put in behind the ledger', async () => {
    const person = await write(tx => admit(tx))
    const { completeLesson } = await import('#learning/completion.server.ts')
    const given = { personId: person.id, courseId: course, by: person }
    const enrolment = await write(tx => enrol(tx, given, begin))
    if (enrolment) await write(tx => completeLesson(tx, enrolment, 'only', begin))
    expect(await huawei()).toMatchObject({ sound: false, recountDiffers: [person.headId] })
    await write(tx => settleHead(tx, person.headId, begin))
  })
})

if (engine === 'sqlite') {
  describe('with the triggers out of the way, the proof finds', () => {
    /** Opens the file past the door, tampers, looks, and puts the rows and triggers back. */
    async function tampered(...statements: string[]) {
      const raw = new Sqlite(env.databaseUrl.slice('file:'.length))
      raw.pragma('foreign_keys = OFF')
      const triggers = raw
        .prepare<[], string>("select sql from sqlite_master where type = 'trigger' and tbl_name = 'ledger'")
        .pluck()
        .all()
      raw.exec('drop trigger ledger_no_update; drop trigger ledger_no_delete')
      for (const kept of ['ledger', 'chains', 'standing'])
        raw.exec(`create temp table kept_${kept} as select * from main.${kept}`)
      try {
        for (const statement of statements) expect(raw.prepare(statement).run().changes).toBeGreaterThan(0)
        return (await verifyLedger()).find(target => target.target === 'huawei-people')
      } finally {
        for (const kept of ['ledger', 'chains', 'standing'])
          raw.exec(`delete from ${kept}; insert into ${kept} select * from kept_${kept}`)
        for (const trigger of triggers) raw.exec(trigger)
        raw.close()
      }
    }

    const credit = `target_id = 'huawei-people' and number = (select min(number) from ledger
      where target_id = 'huawei-people' and json_extract(facts, '$.kind') = 'credit')`

    it.each([
      ['another time', `update ledger set effective_at = effective_at - 1 where ${credit}`],
      ['another organisation', `update ledger set facts = replace(facts, 'dlt', 'dga') where ${credit}`],
      ['another previous', `update ledger set previous = hash where ${credit}`],
      ['another hash', `update ledger set hash = previous || 'x' where ${credit}`],
      ['another head beside the facts', `update ledger set head_id = 'somebody' where ${credit}`],
      ['a deleted entry', `delete from ledger where ${credit}`],
      ['another end of the chain', `update chains set hash = 'x' where target_id = 'huawei-people'`],
      ['no end of the chain', `delete from chains where target_id = 'huawei-people'`],
    ])('%s', async (_, statement) => {
      const found = await tampered(statement)
      expect(found?.sound).toBe(false)
      expect(found?.breaks.length).toBeGreaterThan(0)
    })

    it('a tail that was cut together with its end, by counting again', async () => {
      const person = await write(tx => admit(tx))
      await write(tx => complete(tx, person.id, 'iot-smart-city'))
      const last = `target_id = 'huawei-people' and number = (select max(number) from ledger
        where target_id = 'huawei-people')`
      const found = await tampered(
        `delete from standing where target_id = 'huawei-people' and head_id = '${person.headId}'`,
        `update chains set number = number - 1, hash = (select previous from ledger where ${last})
          where target_id = 'huawei-people'`,
        `delete from ledger where ${last}`,
      )
      expect(found).toMatchObject({ sound: false, breaks: [], recountDiffers: [person.headId] })
    })
  })
}

/** Brings both targets to their amounts, one person at a time around them. */
async function growTo(target: string, wanted: number, personnelKind: string): Promise<void> {
  const counted = (await countsAt(target, ['/'])).get('/')?.counted ?? 0
  for (let left = wanted - counted; left > 0; left -= 250)
    await write(async tx => {
      for (let times = Math.min(left, 250); times > 0; times--) {
        const person = await admit(tx, { personnelKind })
        await complete(tx, person.id, course)
      }
    })
}

if (engine === 'sqlite') {
  describe('the boundary of', () => {
    const figure = async (id: string) => {
      const target = (await peopleTargets()).find(known => known.id === id)
      if (!target) throw new Error(`No target ${id}`)
      return targetFigures(target, ['/'], begin + day)
    }

    it.each([
      ['aws-people', 1200, 'civil-servant'],
      ['huawei-people', 2000, 'government-employee'],
    ])(
      '%s (%i people) is met by its last one and not before; counting goes on past it',
      async (id, amount, kind) => {
        for (const wanted of [amount - 1, amount, amount + 1]) {
          await growTo(id, wanted, kind)
          const figures = await figure(id)
          expect(figures).toMatchObject({ amount, counted: wanted, own: wanted })
          expect(figures.groups.counted).toBe(wanted)
          expect(figures.months.at(-1)?.total).toBe(wanted)
          expect(figures.pace.p50 === begin + day).toBe(wanted >= amount)
        }
      },
      120_000,
    )
  })
}
