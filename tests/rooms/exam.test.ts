/** Pools, the final exam and assignments: what is drawn is what is taken, and what is locked stays locked. */
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publishEdition } from '#catalogue/edition.server.ts'
import {
  assignmentsOf,
  checksOf,
  lessonLines,
  type StoredAssignment,
  type StoredCheck,
} from '#catalogue/lesson.server.ts'
import { courseRules } from '#catalogue/rules.server.ts'
import type { CompiledCourse, LessonPart, Question, QuestionKey } from '#content/course.ts'
import { platform, read } from '#db/door.server.ts'
import { attempts, courseCompletions, submissions } from '#db/schema.ts'
import { questionsFor } from '#learning/attempt.server.ts'
import { type Enrolment, enrol, wayThrough } from '#learning/enrolment.server.ts'
import type { Answers } from '#learning/marking.ts'
import { findAssignment, readLesson } from '#learning/reading.server.ts'
import { answerCheck, finishLesson, submitAssignment } from '#programmes/finish.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, courseOf, day, hour, write } from './world.ts'

const course = 'cloud-foundations'
const size = 9

const choices = [
  { id: 'a', html: 'a' },
  { id: 'b', html: 'b' },
  { id: 'c', html: 'c' },
]
/** A pool in which every kind stands. */
const pool: { question: Question; key: QuestionKey }[] = [
  ...Array.from({ length: size - 4 }, (_, n) => ({
    question: { id: `s${n}`, kind: 'single' as const, prompt: `S${n}`, choices },
    key: { id: `s${n}`, right: ['b'], why: { a: `why a${n}`, b: `why b${n}`, c: `why c${n}` } },
  })),
  {
    question: { id: 'order', kind: 'ordering', prompt: 'O', choices },
    key: { id: 'order', right: ['a:2', 'b:3', 'c:1'], why: {}, reason: 'order reason' },
  },
  {
    question: {
      id: 'match',
      kind: 'matching',
      prompt: 'M',
      choices,
      rows: choices.map((c, n) => ({ ...c, id: String(n + 1) })),
    },
    key: { id: 'match', right: ['1:b', '2:b', '3:a'], why: {}, reason: 'match reason' },
  },
  {
    question: { id: 'number', kind: 'number', prompt: 'N', choices: [], unit: 'baht' },
    key: {
      id: 'number',
      kind: 'number',
      right: ['12500'],
      tolerance: '100',
      why: {},
      reason: 'number reason',
    },
  },
  {
    question: { id: 'text', kind: 'text', prompt: 'T', choices: [] },
    key: { id: 'text', kind: 'text', right: ['GDCC', 'คลาวด์กลาง'], why: {}, reason: 'text reason' },
  },
]
const rights: Answers = Object.fromEntries(
  pool.map(({ key }) => [
    key.id,
    key.kind === 'text' ? ['คลาวด์ กลาง'] : key.kind === 'number' ? ['12450'] : key.right,
  ]),
)

/** The small course with an assignment and a final exam after its lessons. */
function withExam(): { course: CompiledCourse; source: ReturnType<typeof courseOf>['source'] } {
  const made = courseOf(course, ['reading', 'practice', 'final'])
  const exam = {
    id: 'exam',
    pass: 60,
    attempts: 2,
    draw: 3,
    exam: true,
    questions: pool.map(one => one.question),
  }
  const add = (lessonId: string, part: LessonPart) => {
    const lesson = made.course.lessons.find(each => each.id === lessonId)
    for (const page of Object.values(lesson?.pages ?? {})) {
      page.parts.push(part)
      if (part.kind === 'check') page.keys.push({ id: 'exam', questions: pool.map(one => one.key) })
    }
  }
  add('practice', {
    kind: 'assignment',
    assignment: { id: 'work', title: 'Work', html: '<p>Do</p>', items: ['1', '2', '3'] },
  })
  add('final', { kind: 'check', check: exam })
  return made
}

let exam: StoredCheck
let work: StoredAssignment
let editionId: string
let person: { id: string; headId: string }
let enrolment: Enrolment

beforeAll(async () => {
  await plant(begin)
  const { course: ready, source } = withExam()
  editionId = ready.hash
  await write(tx => publishEdition(tx, ready, source, platform, begin))
  const [foundExam] = await checksOf(editionId, 'final')
  const [foundWork] = await assignmentsOf(editionId, 'practice')
  if (!foundExam || !foundWork) throw new Error('The course has no exam or no assignment')
  exam = foundExam
  work = foundWork
})

beforeEach(async () => {
  person = await write(tx => admit(tx))
  const made = await write(tx => enrol(tx, { personId: person.id, courseId: course, by: person }, begin))
  if (!made) throw new Error('no course')
  enrolment = made
})

const drawn = (number: number, of = enrolment) =>
  questionsFor(exam, { enrolmentId: of.id, number }).map(question => question.id)
const only = (ids: string[], from: Answers = rights): Answers =>
  Object.fromEntries(ids.map(id => [id, from[id] ?? []]))
const sit = (number: number, answers: Answers, now = begin) =>
  write(tx => answerCheck(tx, { enrolment, check: exam, answers, number }, now), now)
const finish = (lessonId: string, now = begin) => write(tx => finishLesson(tx, enrolment, lessonId, now), now)
const submit = (note = '', now = begin) =>
  write(tx => submitAssignment(tx, { enrolment, assignment: work, note }, now), now)
const kept = () => read().select().from(attempts).where(eq(attempts.enrolmentId, enrolment.id))
const look = (lessonId: string, now = begin) =>
  readLesson({ courseId: course, lessonId, personId: person.id, language: 'en' }, now)
async function openExam() {
  await finish('reading')
  await submit()
}

describe('the final exam', () => {
  it('is stored as what it is, with whatever may be answered and nothing of the key', () => {
    expect(exam).toMatchObject({ exam: true, draw: 3, pass: 60, attempts: 2 })
    const of = (id: string) => exam.questions.find(question => question.id === id)
    expect(of('order')?.choices).toEqual(['a:1', 'a:2', 'a:3', 'b:1', 'b:2', 'b:3', 'c:1', 'c:2', 'c:3'])
    expect(of('match')?.choices).toHaveLength(9)
    expect(of('number')).toEqual({ id: 'number', kind: 'number', choices: [] })
    expect(JSON.stringify(exam.questions)).not.toMatch(/12500|GDCC|reason/)
  })

  it('opens when every other lesson is completed, and says what is missing until then', async () => {
    expect(await sit(1, only(drawn(1)))).toEqual({ refused: 'exam-locked' })
    expect((await look('final'))?.checks.exam).toMatchObject({
      missing: ['reading', 'practice'],
      questions: [],
    })
    await finish('reading')
    expect(await sit(1, only(drawn(1)))).toEqual({ refused: 'exam-locked' })
    expect((await look('final'))?.checks.exam).toMatchObject({ missing: ['practice'], questions: [] })
    expect(await kept()).toEqual([])
    await submit()
    expect((await look('final'))?.checks.exam?.missing).toEqual([])
    expect(await sit(1, only(drawn(1)))).toMatchObject({
      repeated: false,
      attempt: { passed: true, score: 100 },
    })
    expect(await read().$count(courseCompletions, eq(courseCompletions.enrolmentId, enrolment.id))).toBe(1)
  })

  it('cannot be finished by saying so', async () => {
    await openExam()
    expect(await finish('final')).toEqual({ completed: false, missing: 'check-not-passed' })
    expect((await look('final'))?.canFinish).toBe(false)
  })

  it('is told in the rules and the outline', async () => {
    expect(await courseRules(editionId)).toEqual([{ exam: true, pass: 60, attempts: 2 }])
    expect(await lessonLines(editionId, 'th')).toMatchObject([
      { lessonId: 'reading', checks: 0, exam: false, assignments: 0 },
      { lessonId: 'practice', checks: 0, exam: false, assignments: 1 },
      { lessonId: 'final', checks: 0, exam: true, assignments: 0 },
    ])
    expect((await look('final'))?.checks.exam?.rule).toEqual({
      pass: 60,
      attempts: 2,
      exam: true,
      asked: 3,
      pool: size,
    })
  })
})

describe('a draw', () => {
  beforeEach(openExam)

  it('is the same for every page of one attempt, and shown in its order', async () => {
    for (const now of [begin, begin + hour])
      expect((await look('final', now))?.checks.exam?.questions.map(question => question.id)).toEqual(
        drawn(1),
      )
    expect(drawn(1)).toHaveLength(3)
  })

  it('takes answers to exactly its questions', async () => {
    const asked = drawn(1)
    const other = pool.map(one => one.key.id).find(id => !asked.includes(id)) ?? ''
    for (const wrong of [
      asked.slice(1),
      [...asked, other],
      [...asked.slice(1), other],
      pool.map(one => one.key.id),
      [],
    ])
      expect(await sit(1, only(wrong))).toEqual({ refused: 'not-asked' })
    expect(await kept()).toEqual([])
    expect(await sit(1, only(asked))).toMatchObject({ attempt: { score: 100 } })
    const [attempt] = await kept()
    expect(Object.keys(attempt?.answers ?? {}).sort()).toEqual([...asked].sort())
  })

  it('is marked over what was asked: two of three are 66, and 60 passes', async () => {
    const [first = '', ...rest] = drawn(1)
    const answers = { ...only(rest), [first]: ['-'] }
    expect(await sit(1, answers)).toMatchObject({ attempt: { score: 66, passed: true } })
  })

  it('shows after marking what was asked, its reasons, and the key only after a pass', async () => {
    const asked = drawn(1)
    const wrong = Object.fromEntries(asked.map(id => [id, id.startsWith('s') ? ['a'] : ['-1']]))
    await sit(1, wrong)
    const failed = (await look('final'))?.checks.exam
    expect(failed?.latest?.check.questions.map(question => question.id)).toEqual(asked)
    expect(Object.keys(failed?.latest?.questions ?? {}).sort()).toEqual([...asked].sort())
    for (const [id, marked] of Object.entries(failed?.latest?.questions ?? {})) {
      expect(marked).toMatchObject({ right: false, answers: [] })
      expect(Object.keys(marked.why)).toEqual(id.startsWith('s') ? ['a'] : [])
      expect(marked.reason).toBeUndefined()
    }
    expect(failed?.questions.map(question => question.id)).toEqual(drawn(2))
    await sit(2, only(drawn(2)))
    const passed = (await look('final'))?.checks.exam?.latest
    for (const [id, marked] of Object.entries(passed?.questions ?? {}))
      expect([marked.answers, marked.reason]).toEqual([
        pool.find(one => one.key.id === id)?.key.right,
        id.startsWith('s') ? undefined : `${id} reason`,
      ])
  })

  it('of an old form is not taken for the next attempt', async () => {
    const before = only(drawn(1), Object.fromEntries(pool.map(one => [one.key.id, ['a']])))
    await sit(1, before)
    expect(await sit(1, { ...before, [drawn(1)[0] ?? '']: ['c'] })).toEqual({ refused: 'out-of-order' })
    const same = [...drawn(1)].sort().join() === [...drawn(2)].sort().join()
    if (!same) expect(await sit(2, before)).toEqual({ refused: 'not-asked' })
    expect(await kept()).toHaveLength(1)
  })

  it('is limited to its attempts a day', async () => {
    for (const number of [1, 2]) await sit(number, Object.fromEntries(drawn(number).map(id => [id, ['-']])))
    expect(await sit(3, only(drawn(3)))).toEqual({ refused: 'no-attempt-left' })
    expect(await sit(3, only(drawn(3)), begin + day)).toMatchObject({ attempt: { passed: true } })
  })

  it('differs between people', async () => {
    const draws = new Set<string>()
    for (let n = 0; n < 12; n++)
      draws.add(
        questionsFor(exam, { enrolmentId: `${enrolment.id}-${n}`, number: 1 })
          .map(each => each.id)
          .join(),
      )
    expect(draws.size).toBeGreaterThan(8)
  })
})

describe('an assignment', () => {
  it('keeps its lesson open until it is submitted, and completes it then', async () => {
    expect(await finish('practice')).toEqual({ completed: false, missing: 'assignment-open' })
    expect(await look('practice')).toMatchObject({
      canFinish: false,
      completed: false,
      submissions: { work: undefined },
    })
    expect(await submit('done at my desk', begin + hour)).toMatchObject({ repeated: false })
    expect([...((await wayThrough(person.id, course))?.completed ?? [])]).toEqual([
      ['practice', begin + hour],
    ])
    expect((await look('practice'))?.submissions.work).toMatchObject({
      note: 'done at my desk',
      submittedAt: begin + hour,
    })
  })

  it('is submitted once: the first note and instant stay, even when many come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => submit(n === 0 ? 'first' : 'later', begin + n)))
    expect(await submit('again', begin + day)).toMatchObject({
      repeated: true,
      submission: { note: 'first' },
    })
    expect(
      await read().select().from(submissions).where(eq(submissions.enrolmentId, enrolment.id)),
    ).toHaveLength(1)
  })

  it('is found in its lesson only', async () => {
    const at = { courseId: course, lessonId: 'practice', assignmentId: 'work' }
    expect(await findAssignment(at, 'th')).toMatchObject({
      assignment: { items: ['1', '2', '3'] },
      stored: { items: 3 },
    })
    for (const wrong of [{ lessonId: 'final' }, { assignmentId: 'exam' }, { courseId: 'none' }])
      expect(await findAssignment({ ...at, ...wrong }, 'th')).toBeUndefined()
  })
})
