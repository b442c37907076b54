/** Small courses and people for tests of the rooms, made through the rooms' own verbs. */
import { publishEdition } from '#catalogue/edition.server.ts'
import type { CompiledCourse, CourseSource, LessonPage, LessonPart } from '#content/course.ts'
import { editionHash } from '#content/read.server.ts'
import { mutate, platform, type Tx } from '#db/door.server.ts'
import { enrol } from '#learning/enrolment.server.ts'
import { addPerson, confirmPerson, findPerson, type NewPerson } from '#people/person.server.ts'
import { finishLesson } from '#programmes/finish.server.ts'
import { setSpeedThreshold } from '#programmes/speed.server.ts'

export const hour = 3_600_000
export const day = 24 * hour

/** Monday 5 January 2026, nine o'clock in Bangkok: after every shipped counting rule began. */
export const begin = Date.UTC(2026, 0, 5, 2)

/** One transaction of a test. */
export function write<T>(work: (tx: Tx) => Promise<T>, now = begin): Promise<T> {
  return mutate({ actor: platform, verb: 'test.write', subject: 'test/world', now }, work)
}

const html = (text: string): LessonPart => ({ kind: 'html', html: `<p>${text}</p>` })

function pageOf(lessonId: string, words: string): LessonPage {
  const page = {
    title: `${lessonId} ${words}`.trim(),
    minutes: 5,
    objectives: ['know'],
    outline: [],
    simulations: [],
    text: words,
  }
  if (!lessonId.startsWith('checked')) return { ...page, parts: [html(words)], keys: [] }
  const choices = ['a', 'b', 'c'].map(id => ({ id, html: id }))
  const questions = [
    { id: 'q1', kind: 'single' as const, prompt: 'One', choices },
    { id: 'q2', kind: 'multiple' as const, prompt: 'Two', choices },
  ]
  const why = { a: 'a', b: 'b', c: 'c' }
  const id = `${lessonId}-check`
  return {
    ...page,
    parts: [html(words), { kind: 'check', check: { id, pass: 80, attempts: 3, questions } }],
    keys: [
      {
        id,
        questions: [
          { id: 'q1', right: ['b'], why },
          { id: 'q2', right: ['a', 'c'], why },
        ],
      },
    ],
  }
}

/** The answers to the check of a lesson whose id begins with `checked`. */
export const rightAnswers = { q1: ['b'], q2: ['a', 'c'] }
export const wrongAnswers = { q1: ['a'], q2: ['a', 'c'] }

/** Tests complete courses in no time: nothing is held for its speed. */
export function holdNothing(): Promise<void> {
  return write(tx => setSpeedThreshold(tx, 0, 'tests complete in no time', begin))
}

/** A course ready to publish; a lesson whose id begins with `checked` has a check of three attempts a day. */
export function courseOf(
  id: string,
  lessons: string[],
  words = '',
): { course: CompiledCourse; source: CourseSource } {
  const bytes = new TextEncoder().encode(JSON.stringify([id, lessons, words]))
  const source = { id, files: [{ path: 'course.yaml', bytes }] }
  const name = { th: id, en: id }
  const outline: CompiledCourse['outline'] = {
    title: name,
    summary: name,
    level: 'beginner',
    audiences: ['service'],
    skills: ['digital-literacy'],
    topics: ['cloud'],
    modules: [{ id: 'only', title: name, lessons }],
  }
  const course = {
    id,
    hash: editionHash(source),
    outline,
    lessons: lessons.map(lesson => ({
      id: lesson,
      module: 'only',
      pages: { th: pageOf(lesson, words), en: pageOf(lesson, words) },
    })),
  }
  return { course, source }
}

/** Publishes a small course and answers with its edition's id. */
export async function publish(id: string, lessons: string[], words = '', now = begin): Promise<string> {
  const { course, source } = courseOf(id, lessons, words)
  await write(tx => publishEdition(tx, course, source, platform, now), now)
  return course.hash
}

let people = 0

/** A person of the Department of Land Transport unless said otherwise, confirmed unless `confirmed` is false. */
export async function admit(
  tx: Tx,
  given: Partial<NewPerson> & { confirmed?: boolean } = {},
  now = begin,
): Promise<{ id: string; headId: string }> {
  people++
  const { confirmed = true, ...facts } = given
  const id = await addPerson(
    tx,
    {
      email: `person-${people}@dlt.go.example`,
      givenTh: 'บุคคล',
      familyTh: `ที่ ${people}`,
      organisationId: 'dlt',
      personnelKind: 'civil-servant',
      ...facts,
    },
    now,
  )
  if (confirmed) await confirmPerson(tx, id, { basis: 'roster', confirmedBy: null }, now)
  const person = await findPerson(id, tx)
  return { id, headId: person?.headId ?? '' }
}

/** Enrols a person and finishes the lessons of a course without checks; answers with the completion's id. */
export async function complete(
  tx: Tx,
  personId: string,
  courseId: string,
  now = begin,
  lessons = ['only'],
): Promise<string | undefined> {
  const enrolment = await enrol(tx, { personId, courseId, by: { id: personId } }, now)
  if (!enrolment) throw new Error(`No course ${courseId}`)
  let completion: string | undefined
  for (const lesson of lessons) {
    const finished = await finishLesson(tx, enrolment, lesson, now)
    if (!finished.completed) throw new Error(`${courseId}/${lesson}: ${finished.missing}`)
    completion ??= finished.course?.id
  }
  return completion
}

/** A citizen id of the test world whose check digit fits. */
export function citizenIdOf(place: number): string {
  const first = String(800_000_000_000 + place)
  let digits = 0
  let sums = 0
  for (const digit of first) {
    digits += Number(digit)
    sums += digits
  }
  return first + String([1, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1][(sums + digits) % 11])
}
