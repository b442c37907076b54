/** Enrolment, attempts and completions: repeated, parallel, over days and over editions. */
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checksOf, type StoredCheck } from '#catalogue/lesson.server.ts'
import { read } from '#db/door.server.ts'
import { attempts, courseCompletions, credentials, enrolments, lessonCompletions } from '#db/schema.ts'
import { attemptsLeft, submitAttempt } from '#learning/attempt.server.ts'
import { credentialFor, credentialsOf, findCredential } from '#learning/completion.server.ts'
import {
  type Enrolment,
  enrol,
  findEnrolment,
  openLesson,
  waysOf,
  wayThrough,
  withdraw,
} from '#learning/enrolment.server.ts'
import { learnerHome } from '#learning/home.server.ts'
import { courseOutcomes, lessonOutcomes } from '#learning/outcomes.server.ts'
import { progressOf } from '#learning/progress.ts'
import { readLesson } from '#learning/reading.server.ts'
import { answerCheck, finishLesson } from '#programmes/finish.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, day, hour, publish, rightAnswers, write, wrongAnswers } from './world.ts'

const course = 'cloud-foundations'
const lessons = ['reading', 'checked']

let editionId: string
let check: StoredCheck
let person: { id: string; headId: string }
let enrolment: Enrolment

async function register(personId: string, courseId = course, now = begin): Promise<Enrolment> {
  const made = await write(tx => enrol(tx, { personId, courseId, by: { id: personId } }, now), now)
  if (!made) throw new Error(`No course ${courseId}`)
  return made
}

const answer = (number: number, answers = rightAnswers, now = begin) =>
  write(tx => answerCheck(tx, { enrolment, check, answers, number }, now), now)
const finish = (lessonId: string, now = begin, of = enrolment) =>
  write(tx => finishLesson(tx, of, lessonId, now), now)
const attemptsOf = (id: string) => read().select().from(attempts).where(eq(attempts.enrolmentId, id))
const completionsOf = (id: string) =>
  read().select().from(courseCompletions).where(eq(courseCompletions.enrolmentId, id))

beforeAll(async () => {
  await plant(begin)
  editionId = await publish(course, lessons)
  const [found] = await checksOf(editionId, 'checked')
  if (!found) throw new Error('The course has no check')
  check = found
})

beforeEach(async () => {
  person = await write(tx => admit(tx))
  enrolment = await register(person.id)
})

describe('enrolment', () => {
  it('is one however often it is asked for, one after the other or at once', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => register(person.id)))
    expect(new Set(many.map(made => made.id))).toEqual(new Set([enrolment.id]))
    expect(enrolment).toMatchObject({ number: 1, editionId, enrolledBy: person.id })
    expect(await read().$count(enrolments, eq(enrolments.personId, person.id))).toBe(1)
  })

  it('is not to be had in a course that is not there', async () => {
    const given = { personId: person.id, courseId: 'none', by: person }
    expect(await write(tx => enrol(tx, given, begin))).toBeUndefined()
  })

  it('ends by withdrawing, once; enrolling again is the second one and begins anew', async () => {
    await finish('reading')
    for (const reason of ['no time', 'again'])
      await write(tx => withdraw(tx, enrolment.id, reason, person, begin))
    expect(await findEnrolment(person.id, course)).toBeUndefined()
    expect(await wayThrough(person.id, course)).toBeUndefined()
    const second = await register(person.id, course, begin + day)
    expect(second.number).toBe(2)
    expect(await findEnrolment(person.id, course)).toEqual(second)
    expect((await wayThrough(person.id, course))?.completed.size).toBe(0)
    await write(tx => withdraw(tx, second.id, 'no time', person, begin))
    expect((await register(person.id)).number).toBe(3)
  })
})

describe('attempts at a check', () => {
  it('are three a Bangkok day; the next day there are three again', async () => {
    const late = Date.UTC(2026, 0, 5, 16, 59, 59, 999)
    for (const number of [1, 2, 3]) {
      expect(await attemptsLeft(enrolment.id, check, late)).toBe(4 - number)
      expect(await answer(number, wrongAnswers, late)).toMatchObject({ repeated: false })
    }
    expect(await attemptsLeft(enrolment.id, check, late)).toBe(0)
    expect(await answer(4, rightAnswers, late)).toEqual({ refused: 'no-attempt-left' })
    expect(await attemptsLeft(enrolment.id, check, late + 1)).toBe(3)
    expect(await answer(4, rightAnswers, late + 1)).toMatchObject({
      repeated: false,
      attempt: { number: 4, passed: true, score: 100 },
    })
  })

  it('posted again answer with what was kept; other answers under the same number are refused', async () => {
    const first = await answer(1, wrongAnswers)
    expect(first).toMatchObject({ repeated: false, attempt: { passed: false, score: 50 } })
    expect(await answer(1, wrongAnswers)).toEqual({ ...first, repeated: true })
    expect(await answer(1, rightAnswers)).toEqual({ refused: 'out-of-order' })
    expect(await attemptsOf(enrolment.id)).toHaveLength(1)
  })

  it('out of order are refused', async () => {
    for (const number of [0, 2, 7, -1]) expect(await answer(number)).toEqual({ refused: 'out-of-order' })
    expect(await attemptsOf(enrolment.id)).toEqual([])
  })

  it('after a pass are not marked any more', async () => {
    const passed = await answer(1)
    expect(await answer(2, wrongAnswers)).toEqual({ ...passed, repeated: true })
    expect(await attemptsOf(enrolment.id)).toHaveLength(1)
  })

  it('of one enrolment are not those of the next', async () => {
    for (const number of [1, 2, 3]) await answer(number, wrongAnswers)
    await write(tx => withdraw(tx, enrolment.id, 'again', person, begin))
    enrolment = await register(person.id)
    expect(await attemptsLeft(enrolment.id, check, begin)).toBe(3)
  })

  it('one hundred identical posts at once: one attempt, one completion, one credential', async () => {
    await finish('reading')
    const posts = await Promise.all(Array.from({ length: 100 }, () => answer(1)))
    const marked = posts.filter(post => 'attempt' in post && !post.repeated)
    expect(marked).toHaveLength(1)
    expect(new Set(posts.map(post => ('attempt' in post ? post.attempt.id : post.refused))).size).toBe(1)
    expect(await attemptsOf(enrolment.id)).toHaveLength(1)
    const [completion, ...more] = await completionsOf(enrolment.id)
    expect(more).toEqual([])
    expect(await credentialsOf(person.id)).toHaveLength(1)
    expect(await credentialFor(completion?.id ?? '')).toBeDefined()
  })

  it('one hundred wrong posts with every number at once: three are kept', async () => {
    await Promise.all(
      Array.from({ length: 100 }, (_, place) =>
        write(tx =>
          submitAttempt(tx, { enrolment, check, answers: wrongAnswers, number: 1 + (place % 10) }, begin),
        ),
      ),
    )
    const kept = await attemptsOf(enrolment.id)
    expect(kept.map(attempt => attempt.number).sort()).toEqual([1, 2, 3])
  })
})

describe('completing', () => {
  it('a lesson needs its check passed, and an unknown lesson is unknown', async () => {
    expect(await finish('checked')).toEqual({ completed: false, missing: 'check-not-passed' })
    await answer(1, wrongAnswers)
    expect(await finish('checked')).toEqual({ completed: false, missing: 'check-not-passed' })
    expect(await finish('none')).toEqual({ completed: false, missing: 'unknown-lesson' })
    expect((await wayThrough(person.id, course))?.completed.size).toBe(0)
  })

  it('a lesson twice changes nothing, and keeps the first instant', async () => {
    await finish('reading', begin + hour)
    await finish('reading', begin + 2 * hour)
    const way = await wayThrough(person.id, course)
    expect([...(way?.completed ?? [])]).toEqual([['reading', begin + hour]])
  })

  it('opening a lesson keeps the first opening', async () => {
    await write(tx => openLesson(tx, enrolment.id, 'reading', begin + 1))
    await write(tx => openLesson(tx, enrolment.id, 'reading', begin + 9))
    expect((await wayThrough(person.id, course))?.opened.map(row => row.openedAt)).toEqual([begin + 1])
  })

  it('the last lesson completes the course once, whichever is last', async () => {
    await answer(1)
    expect(await completionsOf(enrolment.id)).toEqual([])
    const finished = await finish('reading', begin + day)
    expect(finished).toMatchObject({ completed: true, course: { completedAt: begin + day, minutes: 10 } })
    expect(await finish('reading', begin + 2 * day)).toEqual({ completed: true, course: undefined })
    expect(await completionsOf(enrolment.id)).toHaveLength(1)
    const [proof] = await credentialsOf(person.id)
    expect(proof?.credential.serial).toMatch(/^MK-2569-\d{7}$/)
    expect((await findCredential(proof?.credential.code ?? ''))?.person.id).toBe(person.id)
  })

  it('a retake gives a second completion and credential with the next serial', async () => {
    for (const number of [1, 2]) {
      enrolment = await register(person.id)
      expect(enrolment.number).toBe(number)
      await finish('reading')
      await answer(1)
      await write(tx => withdraw(tx, enrolment.id, 'retake', person, begin))
    }
    const serials = (await credentialsOf(person.id)).map(proof => proof.credential.serial)
    expect(new Set(serials).size).toBe(2)
  })

  it('gave every credential here its own serial, without a gap', async () => {
    const all = (await read().select().from(credentials)).map(row => Number(row.serial.slice(-7)))
    expect(all.sort((a, b) => a - b)).toEqual(all.map((_, place) => place + 1))
  })
})

describe('a course republished with one more lesson', () => {
  const growing = 'growing-course'
  let done: { id: string }
  let half: { id: string }

  const finishIn = async (id: string, lessonId: string) => {
    const of = await findEnrolment(id, growing)
    return of && finish(lessonId, begin, of)
  }

  it('keeps who completed it, and asks the others for the new lesson', async () => {
    const first = await publish(growing, ['one', 'two'])
    done = await write(tx => admit(tx))
    half = await write(tx => admit(tx))
    for (const someone of [done, half]) await register(someone.id, growing)
    for (const lesson of ['one', 'two']) await finishIn(done.id, lesson)
    await finishIn(half.id, 'one')
    const before = await wayThrough(done.id, growing)
    expect(before?.completion?.editionId).toBe(first)

    await publish(growing, ['one', 'two', 'three'])
    const after = await wayThrough(done.id, growing)
    expect(after).toEqual(before)
    expect(progressOf(['one', 'two', 'three'], new Set(after?.completed.keys())).done).toBe(2)
    expect((await learnerHome(done.id, 'en')).completed.map(one => one.id)).toEqual([growing])

    expect(await finishIn(half.id, 'two')).toEqual({ completed: true, course: undefined })
    expect(await finishIn(half.id, 'three')).toMatchObject({ completed: true, course: { courseId: growing } })
  })

  it('does not complete it a second time for who reads the new lesson later', async () => {
    expect(await finishIn(done.id, 'three')).toEqual({ completed: true, course: undefined })
    expect(await credentialsOf(done.id)).toHaveLength(1)
  })

  it('with a lesson taken out leaves nobody stuck: one press completes what is left complete', async () => {
    const shrinking = 'shrinking-course'
    await publish(shrinking, ['one', 'two'])
    const person = await write(tx => admit(tx))
    await register(person.id, shrinking)
    const enrolment = await findEnrolment(person.id, shrinking)
    if (!enrolment) throw new Error('not enrolled')
    await finish('one', begin, enrolment)
    await publish(shrinking, ['one'])
    const given = { courseId: shrinking, lessonId: 'one', personId: person.id, language: 'th' as const }
    expect(await readLesson(given, begin)).toMatchObject({
      completed: true,
      courseCompleted: false,
      canFinish: true,
    })
    expect(await finish('one', begin, enrolment)).toMatchObject({
      completed: true,
      course: { courseId: shrinking },
    })
    expect(await readLesson(given, begin)).toMatchObject({ courseCompleted: true, canFinish: false })
  })

  it('counts as progress only what the edition has', async () => {
    const reader = await write(tx => admit(tx))
    await register(reader.id, growing)
    for (const lesson of ['one', 'two']) await finishIn(reader.id, lesson)
    await publish(growing, ['two', 'three', 'four'])
    const [running] = (await learnerHome(reader.id, 'en')).running
    expect(running).toMatchObject({ id: growing, done: 1, total: 3, minutesLeft: 10 })
    expect(running?.next.lessonId).toBe('three')
    expect(await finishIn(reader.id, 'one')).toEqual({ completed: false, missing: 'unknown-lesson' })
    const [way] = await waysOf(reader.id)
    expect([...(way?.completed.keys() ?? [])].sort()).toEqual(['one', 'two'])
  })

  it('is told to its trainers in figures', async () => {
    expect((await courseOutcomes()).get(growing)).toEqual({ enrolled: 3, completed: 2 })
    const edition = await publish(growing, ['one', 'two', 'three'])
    const outcomes = await lessonOutcomes(growing, edition, 'en')
    expect(outcomes.map(line => [line.lessonId, line.finishers])).toEqual([
      ['one', 3],
      ['two', 3],
      ['three', 2],
    ])
  })
})

it('no lesson is completed twice and no completion lacks its credential', async () => {
  const rows = await read().select().from(lessonCompletions)
  expect(new Set(rows.map(row => `${row.enrolmentId} ${row.lessonId}`)).size).toBe(rows.length)
  expect(await read().$count(credentials)).toBe(await read().$count(courseCompletions))
})
