/** The world of the access tests: the cast, a counted learner in each of two ministries, two who may no longer enter. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'
import { importCourses } from '#catalogue/import.server.ts'
import { answerKey, assignmentsOf, checksOf } from '#catalogue/lesson.server.ts'
import { closeCompiler } from '#content/compile.server.ts'
import { cast } from '#db/demo/cast.ts'
import { mutate, newId, platform, read, type Tx } from '#db/door.server.ts'
import * as schema from '#db/schema.ts'
import { enrol } from '#learning/enrolment.server.ts'
import { addPerson, confirmPerson } from '#people/person.server.ts'
import { grantRole } from '#people/role.server.ts'
import { endSession, startSession } from '#people/session.server.ts'
import { closeMonth } from '#programmes/close.server.ts'
import { answerCheck, finishLesson, submitAssignment } from '#programmes/finish.server.ts'
import { setSpeedThreshold } from '#programmes/speed.server.ts'
import { setRule } from '#programmes/target.server.ts'
import { makeCast } from '../../bin/demo.server.ts'

export const begin = Date.UTC(2026, 0, 5)
const day = 86_400_000
export const course = 'tiny-course'
/** A course with an assignment, an exam and files beside its lessons. */
export const kinds = 'every-kind'
/** A download of it, by its content. */
export const download = createHash('sha256')
  .update(readFileSync(join(import.meta.dirname, '../kinds/every-kind/every/form.csv')))
  .digest('hex')
export const target = 'huawei-people'

/** A counted learner of the Ministry of Public Health, outside the manager's ministry. */
export const elsewhere = 'access-elsewhere'

export const everyone = [
  'anonymous',
  'learner',
  'trainer',
  'manager',
  'programmeOffice',
  'administrator',
  'suspended',
  'signedOut',
] as const
export type Who = (typeof everyone)[number]

/** They all meet the gate as if they had no cookie. */
export const nobodies: readonly Who[] = ['anonymous', 'suspended', 'signedOut']

const persons: Record<Exclude<Who, 'anonymous'>, string> = {
  learner: cast.learner.id,
  trainer: cast.trainer.id,
  manager: cast.manager.id,
  programmeOffice: cast.programmeOffice.id,
  administrator: cast.administrator.id,
  suspended: 'access-suspended',
  signedOut: 'access-signed-out',
}

/** Writes through the door, as the platform, at the beginning of this world. */
export const plainly = <T>(verb: string, work: (tx: Tx) => Promise<T>) =>
  mutate({ actor: platform, verb, subject: 'test/access', now: begin }, work)

async function admit(id: string, organisationId: string) {
  await plainly('test.admit', async tx => {
    const named = { givenTh: 'ทดสอบ', familyTh: id, givenEn: 'Test', familyEn: id }
    const place = { organisationId, personnelKind: 'civil-servant' }
    await addPerson(tx, { id, email: `${id}@agency.go.example`, ...named, ...place }, begin)
    await confirmPerson(tx, id, { basis: 'roster', confirmedBy: null }, begin)
  })
}

async function complete(personId: string) {
  const enrolment = await plainly('test.enrol', tx =>
    enrol(tx, { personId, courseId: course, by: platform }, begin),
  )
  const [check] = enrolment ? await checksOf(enrolment.editionId, 'checked') : []
  if (!enrolment || !check) throw new Error('The tiny course has no check.')
  const key = await answerKey(enrolment.editionId, check.checkId, 'th')
  const answers = Object.fromEntries(key.map(({ id, right }) => [id, right]))
  await plainly('test.complete', async tx => {
    await finishLesson(tx, enrolment, 'reading', begin)
    await answerCheck(tx, { enrolment, check, answers, number: 1 }, begin)
  })
}

/** The learner has submitted the assignment of the course with every kind; the trainer is enrolled in it. */
async function submitWork() {
  const enrolIn = (personId: string) =>
    plainly('test.enrol', tx => enrol(tx, { personId, courseId: kinds, by: platform }, begin))
  await enrolIn(cast.trainer.id)
  const enrolment = await enrolIn(cast.learner.id)
  const [assignment] = enrolment ? await assignmentsOf(enrolment.editionId, 'desk') : []
  if (!enrolment || !assignment) throw new Error('The course with every kind has no assignment.')
  await plainly('test.submit', tx => submitAssignment(tx, { enrolment, assignment, note: '' }, begin))
}

/** Every role there is, over everything: only the suspension or the ended session stands in the way. */
async function mighty(personId: string) {
  await plainly('test.mighty', async tx => {
    for (const role of ['trainer', 'manager', 'administrator'] as const)
      await grantRole(tx, { personId, role, organisationId: null, reason: 'test', grantedBy: null }, begin)
  })
}

const cookieOf = async (personId: string) => (await startSession(personId)).split(';')[0] ?? ''

/** Suspends from this moment on. */
export const suspend = (personId: string) =>
  plainly('test.suspend', tx =>
    tx.insert(schema.suspensions).values({
      id: newId(begin),
      personId,
      reason: 'test',
      suspendedBy: null,
      suspendedAt: begin,
      endedAt: null,
    }),
  )

/** Makes the world and answers with a cookie for everyone but the anonymous. */
export async function makeWorld(): Promise<Record<Who, string | undefined>> {
  await makeCast(join(import.meta.dirname, '../courses'), begin)
  await importCourses(join(import.meta.dirname, '../kinds'), platform, begin)
  await closeCompiler()
  const rule = { anyOf: [course], atLeast: 1, since: begin, personnelKinds: ['civil-servant'] }
  const given = { targetId: target, rule, byDefault: false, reason: 'test', setBy: null }
  await plainly('test.rule', tx => setRule(tx, given, begin))
  await plainly('test.speed', tx => setSpeedThreshold(tx, 0, 'nothing is held in this world', begin))
  await admit(elsewhere, 'moph-ps')
  await complete(cast.learner.id)
  await complete(elsewhere)
  await plainly('test.enrol', tx =>
    enrol(tx, { personId: cast.trainer.id, courseId: course, by: platform }, begin),
  )
  await plainly('test.close', tx => closeMonth(tx, { month: '2026-01', closedBy: null }, begin + 40 * day))
  await submitWork()
  for (const who of ['suspended', 'signedOut'] as const) {
    await admit(persons[who], 'dlt')
    await mighty(persons[who])
  }
  const cookies: Record<Who, string | undefined> = {
    anonymous: undefined,
    learner: await cookieOf(persons.learner),
    trainer: await cookieOf(persons.trainer),
    manager: await cookieOf(persons.manager),
    programmeOffice: await cookieOf(persons.programmeOffice),
    administrator: await cookieOf(persons.administrator),
    suspended: await cookieOf(persons.suspended),
    signedOut: await cookieOf(persons.signedOut),
  }
  await suspend(persons.suspended)
  await endSession(cookies.signedOut?.split('=')[1] ?? '')
  return cookies
}

/** A cookie of a session of its own, for a request that ends its session. */
export const freshCookie = async (who: Who) =>
  who === 'anonymous' || nobodies.includes(who) ? undefined : cookieOf(persons[who])

/** The verification code of somebody's credential. */
export async function credentialOf(personId: string): Promise<string> {
  const completions = await read().select().from(schema.courseCompletions)
  const completion = completions.find(row => row.personId === personId)
  const all = await read().select().from(schema.credentials)
  return all.find(row => row.completionId === completion?.id)?.code ?? ''
}

const fleeting: SQLiteTable[] = [schema.sessions, schema.signInFailures, schema.audit]

/** Every row there is, but sessions, failed sign-ins and the audit, as one fingerprint; and how long the audit is. */
export async function snapshot(): Promise<{ rows: string; audit: number }> {
  const rows = createHash('sha256')
  for (const table of Object.values(schema))
    if (is(table, SQLiteTable) && !fleeting.includes(table))
      rows.update(JSON.stringify(await read().select().from(table)))
  return { rows: rows.digest('hex'), audit: await read().$count(schema.audit) }
}

const headers: Record<string, string | RegExp> = {
  'content-security-policy': /^(?=.*default-src 'none')(?=.*frame-ancestors 'none')(?!.*unsafe-)/,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** Fails unless the answer carries the headers that every answer carries. */
export function expectSafe(answer: { headers: Headers }, of: string) {
  for (const [name, wanted] of Object.entries(headers))
    expect(answer.headers.get(name), `${name} of ${of}`).toEqual(
      typeof wanted === 'string' ? wanted : expect.stringMatching(wanted),
    )
}

/** A bug is logged; a request that is refused is not a bug. Fails every test of the file that logs one. */
export function nothingLogged() {
  let spy: MockInstance
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    spy = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterEach(() => {
    const logged = spy.mock.calls.map(([first]) => inspect(first).slice(0, 300))
    spy.mockRestore()
    expect(logged).toEqual([])
  })
}
