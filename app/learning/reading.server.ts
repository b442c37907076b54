/** A lesson as one learner meets it: its parts, and where they stand in each check. */
import { currentEdition } from '#catalogue/edition.server.ts'
import {
  assignmentsOf,
  checksOf,
  findLesson,
  lessonLines,
  type StoredAssignment,
  type StoredCheck,
  type StoredLesson,
} from '#catalogue/lesson.server.ts'
import type { Assignment, Check, Language } from '#content/course.ts'
import { findSubmission, type Submission } from './assignment.server.ts'
import { wayThrough } from './enrolment.server.ts'
import { type CheckStanding, checkIn, standingsIn } from './standing.server.ts'

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
  /** Nothing is left to do but to say so: the lesson's checks are passed and its assignments submitted, or it has none. */
  canFinish: boolean
  checks: Record<string, CheckStanding>
  /** What has been submitted, by assignment. */
  submissions: Record<string, Submission | undefined>
  /** Titles of the course's lessons, by id. */
  titles: Record<string, string>
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
  const at = { editionId: edition.id, lessonId, parts: lesson.parts }
  const checks = way ? await standingsIn(way.enrolment.id, at, language, now) : {}
  const submissions: Reading['submissions'] = {}
  if (way)
    for (const { assignmentId } of await assignmentsOf(edition.id, lessonId))
      submissions[assignmentId] = await findSubmission(way.enrolment.id, assignmentId)
  const completed = way?.completed.has(lessonId) ?? false
  const allDone = way !== undefined && lines.every(line => way.completed.has(line.lessonId))
  const passed =
    Object.values(checks).every(standing => standing.latest?.passed) &&
    Object.values(submissions).every(submission => submission !== undefined)
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
    submissions,
    titles: Object.fromEntries(lines.map(line => [line.lessonId, line.title])),
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

/** One assignment of a lesson with its words, or undefined. */
export async function findAssignment(
  given: { courseId: string; lessonId: string; assignmentId: string },
  language: Language,
): Promise<{ lesson: StoredLesson; assignment: Assignment; stored: StoredAssignment } | undefined> {
  const edition = await currentEdition(given.courseId)
  const lesson = edition && (await findLesson(edition.id, given.lessonId, language))
  const part = lesson?.parts.find(
    each => each.kind === 'assignment' && each.assignment.id === given.assignmentId,
  )
  const stored =
    edition &&
    (await assignmentsOf(edition.id, given.lessonId)).find(row => row.assignmentId === given.assignmentId)
  return lesson && part?.kind === 'assignment' && stored
    ? { lesson, assignment: part.assignment, stored }
    : undefined
}
