import { bangkokDay, instantOf, workingDays } from './calendar.ts'
import type { DemoPerson } from './people.ts'
import { type DemoCourse, type Plan, plansFor } from './plan.ts'
import { type Random, randomFor } from './random.ts'

export type { DemoCourse } from './plan.ts'

/** `at` is a UTC instant in ms; `person` an id. A `score` of at least `passingScore` passes the check. */
export type DemoEvent =
  | { kind: 'enrol'; at: number; person: string; course: string }
  | {
      kind: 'attempt'
      at: number
      person: string
      course: string
      lesson: string
      check: string
      score: number
    }
  | { kind: 'finish-lesson'; at: number; person: string; course: string; lesson: string }

/** Attempts in the history are either at or above this fraction, or at most 0.7. */
export const passingScore = 0.8

/** 25 February 2022 in Bangkok: the day on which both memoranda were signed. */
export const historyStart = Date.UTC(2022, 1, 24, 17)

const officeOpens = 8.5 * 60
const officeCloses = 16.5 * 60
const sittingLimit = 100
const grownUpAfter = 700

/** Working days between two lessons, with weights; the provinces are slower. */
const pace = {
  bangkok: [0, 0.45, 1, 0.25, 2, 0.12, 3, 0.08, 5, 0.06, 10, 0.04],
  provinces: [0, 0.3, 1, 0.2, 2, 0.15, 4, 0.13, 7, 0.12, 15, 0.1],
}
const gaps = (list: number[]) =>
  Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i] ?? 0, list[2 * i + 1] ?? 0] as const)
const paces = { bangkok: gaps(pace.bangkok), provinces: gaps(pace.provinces) }

/** One sitting with one lesson, on the working day `day` counted from the person's first. */
interface Step {
  day: number
  course: string
  lesson: DemoCourse['lessons'][number] | null
  enrols: boolean
  finishes: boolean
  /** Minutes from opening the lesson to its end. */
  minutes: number
}

function stepsOf({ person, journeys, rushes }: Plan, random: Random): { steps: Step[]; landmark: number } {
  const inBangkok = person.province === 'TH-10'
  const between = inBangkok ? paces.bangkok : paces.provinces
  const steps: Step[] = []
  let day = 0
  let sitting = 0
  let landmark = 0
  for (const [index, { course, lessons, finishes }] of journeys.entries()) {
    const rushed = rushes && index === 0
    if (index > 0) {
      day += random.whole(5, 60)
      sitting = 0
    }
    const struggles = !finishes && (lessons > 0 || random.chance(0.4))
    const reached = course.lessons.slice(0, lessons + (struggles ? 1 : 0))
    if (reached.length === 0)
      steps.push({ day, course: course.id, lesson: null, enrols: true, finishes: false, minutes: 0 })
    for (const [number, lesson] of reached.entries()) {
      const minutes = rushed
        ? random.whole(15, 40) / 60
        : lesson.minutes * (inBangkok ? 0.7 + random.next() * 1.1 : 0.9 + random.next() * 1.3)
      let gap = number === 0 || rushed ? 0 : random.weighted(between)
      if (gap === 0 && sitting > 0 && sitting + minutes > sittingLimit) gap = 1
      day += gap
      sitting = gap === 0 ? sitting + minutes : minutes
      steps.push({
        day,
        course: course.id,
        lesson,
        enrols: number === 0,
        finishes: number < lessons,
        minutes,
      })
    }
    if (index === 0) landmark = day
  }
  return { steps, landmark }
}

function failures(random: Random): number {
  return random.weighted([
    [0, 0.74],
    [1, 0.19],
    [2, 0.07],
  ])
}

/** The events of the steps of one day, within office hours. */
function* eventsOf(person: string, day: number, steps: Step[], random: Random): Generator<DemoEvent> {
  const second = 1 / 60
  const total = steps.reduce((sum, step) => sum + step.minutes + 5, 0)
  let clock = officeOpens + Math.max(0, officeCloses - officeOpens - total) * random.next() ** 1.3
  const spend = (minutes: number) => {
    clock += Math.max(second, minutes)
    return instantOf(day, clock)
  }
  for (const { course, lesson, enrols, finishes, minutes } of steps) {
    const hurried = minutes < 1
    if (enrols) yield { kind: 'enrol', at: spend(second), person, course }
    if (!lesson) continue
    spend(hurried ? 0 : random.next() * 3)
    const reading = minutes * (lesson.checks.length > 0 ? 0.7 : 1)
    const marking = minutes - reading
    spend(reading)
    for (const check of lesson.checks) {
      const failed = hurried ? 0 : finishes ? failures(random) : random.whole(0, 2)
      const scores = Array.from({ length: failed }, () => random.pick([0.2, 0.4, 0.4, 0.5, 0.6, 0.6, 0.7]))
      if (finishes) scores.push(random.pick([0.8, 0.8, 0.9, 1, 1]))
      for (const score of scores) {
        const at = spend(marking / lesson.checks.length / scores.length)
        yield { kind: 'attempt', at, person, course, lesson: lesson.id, check, score }
      }
      if (!finishes) break
    }
    if (finishes) yield { kind: 'finish-lesson', at: spend(second * 5), person, course, lesson: lesson.id }
  }
}

/**
 * What the people did from the signing day to the day before the anchor's day in Bangkok, in order of time.
 * The same people, courses and day give the same history. `anchor` is the demo's now, in UTC ms.
 */
export function demoHistory(people: DemoPerson[], anchor: number, courses: DemoCourse[]): DemoEvent[] {
  const today = bangkokDay(anchor)
  const days = workingDays(bangkokDay(historyStart), today - 1)
  const lastWeek = days.filter(({ day }) => day >= today - 7)
  const upTo: number[] = []
  let sum = 0
  for (const { busyness } of days) {
    sum += busyness
    upTo.push(sum)
  }
  const landing = (random: Random) => {
    const at = random.next() * sum
    const index = upTo.findIndex(reached => reached > at)
    return index < 0 ? days.length - 1 : index
  }

  const events: DemoEvent[] = []
  for (const plan of plansFor(people, courses, Math.min(1, days.length / grownUpAfter))) {
    const { person } = plan
    const random = randomFor(`history ${person.id}`)
    const { steps, landmark } = stepsOf(plan, random)
    const lands =
      plan.recent && lastWeek.length > 0 ? days.length - random.whole(1, lastWeek.length) : landing(random)
    const first = Math.max(0, lands - landmark)
    for (const offset of new Set(steps.map(step => step.day))) {
      const day = days[first + offset]?.day
      const sitting = steps.filter(step => step.day === offset)
      if (day !== undefined) events.push(...eventsOf(person.id, day, sitting, random))
    }
  }
  return events.sort((a, b) => a.at - b.at)
}
