/** Plays the demo world through the rooms' own verbs, day by day. */
import { count } from 'drizzle-orm'
import { currentEditions } from '#catalogue/edition.server.ts'
import { importCourses } from '#catalogue/import.server.ts'
import { answerKey, assignmentsOf, checksOf, lessonLines } from '#catalogue/lesson.server.ts'
import type { QuestionKey } from '#content/course.ts'
import { type CastMember, castMembers } from '#db/demo/cast.ts'
import { type DemoEvent, demoHistory, historyStart } from '#db/demo/history.ts'
import { type DemoPerson, type DemoTwin, demoPeople, demoTwins } from '#db/demo/people.ts'
import { mutate, platform, read, type Tx } from '#db/door.server.ts'
import { persons } from '#db/schema.ts'
import { env } from '#env'
import { attemptsAt, questionsFor } from '#learning/attempt.server.ts'
import { type Enrolment, enrol, openLesson } from '#learning/enrolment.server.ts'
import type { Answers } from '#learning/marking.ts'
import { findDemo, markDemo } from '#people/installation.server.ts'
import { hashPassword, keepPassword } from '#people/password.server.ts'
import { addPerson, confirmPerson } from '#people/person.server.ts'
import { grantRole } from '#people/role.server.ts'
import { answerCheck, finishLesson, submitAssignment } from '#programmes/finish.server.ts'
import { setPlanningDate } from '#programmes/target.server.ts'
import { closingOf, playClosing } from './demo-close.server.ts'
import { playActivities, playPilots } from './demo-programmes.server.ts'
import { plant } from './plant.server.ts'
import { CommandRefused } from './refused.ts'

/** The password of every sign-in that the demo prints. */
export const demoPassword = 'sawasdee-mekha'

/** The sign-ins that the demo prints, and the only ones with a password. */
export const demoSignIns: CastMember[] = castMembers.filter(
  member => member.role !== 'learner' || member.id === 'cast-somying',
)

const deed = (verb: string, now: number) => ({ actor: platform, verb, subject: 'installation/demo', now })

async function admit(tx: Tx, person: DemoPerson | DemoTwin, now: number) {
  const { organisation, confirmed, id, ...facts } = person
  const { post: _post, role: _role, scope: _scope, ...given } = facts as typeof facts & Partial<CastMember>
  await addPerson(tx, { ...(given as typeof facts), id, organisationId: organisation }, now)
  if (confirmed) await confirmPerson(tx, id, { basis: 'roster', confirmedBy: null }, now)
}

async function admitCast(now: number) {
  const hashed = await hashPassword(demoPassword)
  await mutate(deed('demo.cast', now), async tx => {
    for (const member of castMembers) await admit(tx, member, now)
    for (const member of demoSignIns) {
      await keepPassword(tx, member.id, hashed, now)
      if (member.role === 'learner') continue
      const grant = { personId: member.id, role: member.role, organisationId: member.scope, grantedBy: null }
      await grantRole(tx, { ...grant, reason: 'demo' }, now)
    }
  })
}

interface LessonPlan {
  minutes: number
  checks: { stored: Awaited<ReturnType<typeof checksOf>>[number]; key: QuestionKey[] }[]
  assignments: Awaited<ReturnType<typeof assignmentsOf>>
}

/** What the history needs of the published courses. */
async function lessonPlans(): Promise<Map<string, Map<string, LessonPlan>>> {
  const plans = new Map<string, Map<string, LessonPlan>>()
  for (const edition of await currentEditions()) {
    const lessons = new Map<string, LessonPlan>()
    for (const line of await lessonLines(edition.id, 'th')) {
      const checks = []
      for (const stored of await checksOf(edition.id, line.lessonId))
        checks.push({ stored, key: await answerKey(edition.id, stored.checkId, 'th') })
      const assignments = await assignmentsOf(edition.id, line.lessonId)
      lessons.set(line.lessonId, { minutes: line.minutes, checks, assignments })
    }
    plans.set(edition.courseId, lessons)
  }
  return plans
}

const rightOf = ({ kind, right }: QuestionKey) => (kind === 'text' ? right.slice(0, 1) : right)
/** One choice that is not right; where something is typed, what nobody asks for. */
const wrongOf = ({ kind, right }: QuestionKey, choices: string[]) =>
  kind === undefined ? choices.filter(choice => !right.includes(choice)).slice(0, 1) : ['-1']

/** Answers to what an attempt asks, about the given fraction of them right; a passing score stays passing. */
function answersFor(
  plan: LessonPlan['checks'][number],
  score: number,
  attempt: { enrolmentId: string; number: number },
): Answers {
  const asked = questionsFor(plan.stored, attempt)
  const size = asked.length
  const passes = score * 100 >= plan.stored.pass
  const right = passes ? Math.ceil(score * size - 1e-9) : Math.floor(score * size)
  return Object.fromEntries(
    asked.map(({ id, choices }, place) => {
      const key = plan.key.find(question => question.id === id) ?? { id, right: [], why: {} }
      return [id, place < right ? rightOf(key) : wrongOf(key, choices)]
    }),
  )
}

async function play(
  tx: Tx,
  event: DemoEvent,
  running: Map<string, { enrolment: Enrolment; last: number }>,
  plans: Awaited<ReturnType<typeof lessonPlans>>,
) {
  const { at, person, course } = event
  const way = `${person} ${course}`
  if (event.kind === 'enrol') {
    const enrolment = await enrol(tx, { personId: person, courseId: course, by: { id: person } }, at)
    if (enrolment) running.set(way, { enrolment, last: at })
    return
  }
  const here = running.get(way)
  const lesson = plans.get(course)?.get(event.lesson)
  if (!here || !lesson)
    throw new Error(`The history names an unknown course or lesson: ${course}/${event.lesson}`)
  const { enrolment } = here
  await openLesson(tx, enrolment.id, event.lesson, Math.max(here.last, at - lesson.minutes * 60_000))
  here.last = at
  if (event.kind === 'finish-lesson') {
    for (const assignment of lesson.assignments)
      await submitAssignment(tx, { enrolment, assignment, note: '' }, at)
    if (lesson.checks.length === 0) await finishLesson(tx, enrolment, event.lesson, at)
    return
  }
  const check = lesson.checks.find(one => one.stored.checkId === event.check)
  if (!check) throw new Error(`The history names an unknown check: ${event.check}`)
  const number = (await attemptsAt(enrolment.id, event.check, tx)).length + 1
  const answers = answersFor(check, event.score, { enrolmentId: enrolment.id, number })
  await answerCheck(tx, { enrolment, check: check.stored, answers, number }, at)
}

const day = (at: number) => Math.floor((at + 7 * 3_600_000) / 86_400_000)

async function playHistory(people: readonly DemoPerson[], anchor: number, told: (sentence: string) => void) {
  const plans = await lessonPlans()
  const courses = [...plans].map(([id, lessons]) => ({
    id,
    lessons: [...lessons].map(([lesson, { minutes, checks }]) => ({
      id: lesson,
      minutes,
      checks: checks.map(check => check.stored.checkId),
    })),
  }))
  const events = demoHistory([...people], anchor, courses)
  const running = new Map<string, { enrolment: Enrolment; last: number }>()
  const closing = closingOf(anchor)
  for (let from = 0; from < events.length; ) {
    const today = day(events[from]?.at ?? 0)
    const open = (events[from]?.at ?? 0) < closing.at
    const goesOn = (at: number) => day(at) < today + 14 && (!open || at < closing.at)
    let until = from
    while (until < events.length && goesOn(events[until]?.at ?? 0)) until++
    const batch = events.slice(from, until)
    const now = batch.at(-1)?.at ?? anchor
    await mutate(deed('demo.play', now), async tx => {
      for (const event of batch) await play(tx, event, running, plans)
    })
    if (open && (events[until]?.at ?? closing.at) >= closing.at) await playClosing(closing)
    from = until
    told(`  ${Math.round((until * 100) / events.length)} %`)
    await new Promise(resume => setImmediate(resume))
  }
}

/** Whether anyone is there yet. */
export async function isEmpty(): Promise<boolean> {
  const [row] = await read().select({ people: count() }).from(persons)
  return row?.people === 0
}

/** The named few on the shipped tree, programmes and courses: where the demo and the tests begin. */
export async function makeCast(courses: string, now: number): Promise<void> {
  await plant(now)
  await importCourses(courses, platform, now)
  await admitCast(now)
}

/** A demo whose making was cut off, or still goes on elsewhere, is nothing to build on. */
export async function refuseHalfMade(): Promise<void> {
  const demo = await findDemo()
  if (demo?.complete === false)
    throw new CommandRefused(
      `The demo world in ${env.databaseUrl} was cut off while it was made, or another process is making it now. Wait for that one; or else delete the folder ${env.dataFolder} and start again.`,
    )
}

/** Makes the demo world in an empty database. `anchor` is its today, ms UTC; `size` the number of persons beside the cast. */
export async function makeDemo(
  given: { anchor: number; courses: string; size?: number },
  told: (sentence: string) => void = () => undefined,
): Promise<void> {
  const { anchor, courses, size } = given
  await mutate(deed('demo.begin', anchor), tx => markDemo(tx, { anchor, complete: false }))
  await makeCast(courses, historyStart)
  const people = demoPeople(size)
  await mutate(deed('demo.people', historyStart), async tx => {
    for (const person of people) await admit(tx, person, historyStart)
    for (const twin of demoTwins(people)) await admit(tx, twin, historyStart)
  })
  const planning = {
    targetId: 'huawei-people',
    date: planningDay(anchor),
    reason: 'ตัวอย่างในระบบสาธิต · an example of the demo',
    setBy: null,
  }
  const planned = anchor - 60 * 86_400_000
  await mutate(deed('demo.planning', planned), tx => setPlanningDate(tx, planning, planned))
  await playHistory(people, anchor, told)
  await playPilots(people, anchor)
  await playActivities(people, anchor)
  await mutate(deed('demo.complete', anchor), tx => markDemo(tx, { anchor, complete: true }))
}

/** The end of the fiscal year after next: far enough to plan for, whatever the anchor. */
function planningDay(anchor: number): string {
  const today = new Date(anchor + 7 * 3_600_000)
  const year = today.getUTCFullYear() + (today.getUTCMonth() >= 9 ? 1 : 0)
  return `${year + 1}-09-30`
}
