/** A lesson as one learner meets it: its parts, and where they stand in each check. */
import { currentEdition } from '#catalogue/edition.server.ts'
import {
  answerKey,
  checksOf,
  findLesson,
  lessonLines,
  type StoredCheck,
  type StoredLesson,
} from '#catalogue/lesson.server.ts'
import type { Check, Language, LessonPart } from '#content/course.ts'
import { type Attempt, attemptsAt, attemptsLeft } from './attempt.server.ts'
import { wayThrough } from './enrolment.server.ts'
import { mark } from './marking.ts'

/** A marked attempt: what was chosen, what was right, and the reason for each choice shown. */
export interface MarkedAttempt {
  check: Check
  score: number
  passed: boolean
  questions: Record<
    string,
    { right: boolean; chosen: string[]; answers: string[]; why: Record<string, string> }
  >
}

/** Where the learner stands in a check: the form for the next attempt, or why there is none. */
export interface CheckStanding {
  rule: Pick<StoredCheck, 'pass' | 'attempts'>
  next: number
  left: number
  latest: MarkedAttempt | undefined
}

const checkIn = (parts: readonly LessonPart[], checkId: string): Check | undefined =>
  parts.flatMap(part => (part.kind === 'check' && part.check.id === checkId ? [part.check] : []))[0]

/** After a pass every reason is shown; before, only those of the choices made. */
async function marked(attempt: Attempt, language: Language): Promise<MarkedAttempt | undefined> {
  const lesson = await findLesson(attempt.editionId, attempt.lessonId, language)
  const check = lesson && checkIn(lesson.parts, attempt.checkId)
  if (!check) return undefined
  const key = await answerKey(attempt.editionId, attempt.checkId, language)
  const { right } = mark(key, attempt.answers)
  const questions = Object.fromEntries(
    key.map(({ id, right: answers, why }) => {
      const chosen = attempt.answers[id] ?? []
      const shown = Object.entries(why).filter(([choice]) => attempt.passed || chosen.includes(choice))
      return [
        id,
        {
          right: right[id] ?? false,
          chosen,
          answers: attempt.passed ? answers : [],
          why: Object.fromEntries(shown),
        },
      ]
    }),
  )
  return { check, score: attempt.score, passed: attempt.passed, questions }
}

/** Where an enrolment stands in one check. */
export async function standingIn(
  enrolmentId: string,
  check: StoredCheck,
  language: Language,
  now: number,
): Promise<CheckStanding> {
  const attempts = await attemptsAt(enrolmentId, check.checkId)
  const latest = attempts.find(attempt => attempt.passed) ?? attempts.at(-1)
  return {
    rule: { pass: check.pass, attempts: check.attempts },
    next: attempts.length + 1,
    left: await attemptsLeft(enrolmentId, check, now),
    latest: latest && (await marked(latest, language)),
  }
}

/** What a lesson page shows. */
export interface Reading {
  course: { id: string; title: string }
  lesson: StoredLesson
  /** Place in the course, from 1. */
  place: number
  total: number
  previous: { lessonId: string; title: string } | undefined
  next: { lessonId: string; title: string } | undefined
  /** The enrolment that reads, and whether it has opened or completed this lesson. */
  enrolmentId: string | undefined
  opened: boolean
  completed: boolean
  courseCompleted: boolean
  /** Nothing is left to do but to say so: the lesson's checks are passed, or it has none. */
  canFinish: boolean
  checks: Record<string, CheckStanding>
}

/** A lesson as a person meets it, or undefined when there is no such course or lesson. */
export async function readLesson(
  given: { courseId: string; lessonId: string; personId: string; language: Language },
  now: number,
): Promise<Reading | undefined> {
  const { courseId, lessonId, personId, language } = given
  const edition = await currentEdition(courseId)
  const lesson = edition && (await findLesson(edition.id, lessonId, language))
  if (!edition || !lesson) return undefined
  const lines = await lessonLines(edition.id, language)
  const index = lines.findIndex(line => line.lessonId === lessonId)
  const way = await wayThrough(personId, courseId)
  const checks: Reading['checks'] = {}
  if (way)
    for (const check of await checksOf(edition.id, lessonId))
      checks[check.checkId] = await standingIn(way.enrolment.id, check, language, now)
  const completed = way?.completed.has(lessonId) ?? false
  const allDone = way !== undefined && lines.every(line => way.completed.has(line.lessonId))
  const passed = Object.values(checks).every(standing => standing.latest?.passed)
  return {
    course: { id: courseId, title: edition.outline.title[language] },
    lesson,
    place: index + 1,
    total: lines.length,
    previous: lines[index - 1],
    next: lines[index + 1],
    enrolmentId: way?.enrolment.id,
    opened: way?.opened.some(opening => opening.lessonId === lessonId) ?? false,
    completed,
    courseCompleted: way?.completion !== undefined,
    canFinish: way !== undefined && way.completion === undefined && (completed ? allDone : passed),
    checks,
  }
}

/** One check of a lesson with its words, or undefined. */
export async function findCheck(
  given: { courseId: string; lessonId: string; checkId: string },
  language: Language,
): Promise<{ lesson: StoredLesson; check: Check; stored: StoredCheck } | undefined> {
  const edition = await currentEdition(given.courseId)
  const lesson = edition && (await findLesson(edition.id, given.lessonId, language))
  const check = lesson && checkIn(lesson.parts, given.checkId)
  const stored =
    edition && (await checksOf(edition.id, given.lessonId)).find(row => row.checkId === given.checkId)
  return lesson && check && stored ? { lesson, check, stored } : undefined
}
