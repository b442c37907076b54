import { randomBytes } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { currentEdition } from '#catalogue/edition.server.ts'
import { checksOf, lessonIds } from '#catalogue/lesson.server.ts'
import { startsWith } from '#db/dialect.server.ts'
import { type Actor, newId, type Reader, read, type Tx } from '#db/door.server.ts'
import {
  attempts,
  courseCompletions,
  credentials,
  editions,
  enrolments,
  lessonCompletions,
  persons,
  revocations,
} from '#db/schema.ts'
import { assignmentsDone } from './assignment.server.ts'
import { nextSerial, readCode, serialYear, verificationCode } from './credential.ts'
import type { Enrolment } from './enrolment.server.ts'
import { progressOf } from './progress.ts'

export type CourseCompletion = typeof courseCompletions.$inferSelect

export type LessonFinished =
  | { completed: true; course: CourseCompletion | undefined }
  | { completed: false; missing: 'unknown-lesson' | 'check-not-passed' | 'assignment-open' }

async function checksPassed(
  tx: Tx,
  enrolmentId: string,
  editionId: string,
  lessonId: string,
): Promise<boolean> {
  const required = await checksOf(editionId, lessonId, tx)
  if (required.length === 0) return true
  const passed = await tx
    .select({ checkId: attempts.checkId })
    .from(attempts)
    .where(and(eq(attempts.enrolmentId, enrolmentId), eq(attempts.passed, true)))
  return required.every(check => passed.some(attempt => attempt.checkId === check.checkId))
}

async function completeCourse(tx: Tx, enrolment: Enrolment, editionId: string, now: number) {
  const [edition] = await tx.select().from(editions).where(eq(editions.id, editionId))
  const completion: CourseCompletion = {
    id: newId(now),
    enrolmentId: enrolment.id,
    personId: enrolment.personId,
    courseId: enrolment.courseId,
    editionId,
    minutes: edition?.minutes ?? 0,
    completedAt: now,
  }
  await tx.insert(courseCompletions).values(completion)
  const [latest] = await tx
    .select({ serial: credentials.serial })
    .from(credentials)
    .where(startsWith(credentials.serial, serialYear(now)))
    .orderBy(desc(credentials.serial))
    .limit(1)
  await tx.insert(credentials).values({
    id: newId(now),
    completionId: completion.id,
    serial: nextSerial(latest?.serial, now),
    code: verificationCode(randomBytes(10)),
    issuedAt: now,
  })
  return completion
}

/**
 * Completes a lesson when its rule is met (every check passed and every assignment submitted; none: read to the
 * end) and, when it was the last one, the course and its credential. Doing it again changes nothing.
 */
export async function completeLesson(
  tx: Tx,
  enrolment: Enrolment,
  lessonId: string,
  now: number,
): Promise<LessonFinished> {
  const edition = await currentEdition(enrolment.courseId, tx)
  const lessons = edition ? await lessonIds(edition.id, tx) : []
  if (!edition || !lessons.includes(lessonId)) return { completed: false, missing: 'unknown-lesson' }
  if (!(await checksPassed(tx, enrolment.id, edition.id, lessonId)))
    return { completed: false, missing: 'check-not-passed' }
  if (!(await assignmentsDone(tx, enrolment.id, edition.id, lessonId)))
    return { completed: false, missing: 'assignment-open' }
  await tx
    .insert(lessonCompletions)
    .values({ enrolmentId: enrolment.id, lessonId, editionId: edition.id, completedAt: now })
    .onConflictDoNothing()
  const done = await tx
    .select()
    .from(lessonCompletions)
    .where(eq(lessonCompletions.enrolmentId, enrolment.id))
  const progress = progressOf(lessons, new Set(done.map(row => row.lessonId)))
  if (progress.missing.length > 0) return { completed: true, course: undefined }
  const [already] = await tx
    .select()
    .from(courseCompletions)
    .where(eq(courseCompletions.enrolmentId, enrolment.id))
  return {
    completed: true,
    course: already ? undefined : await completeCourse(tx, enrolment, edition.id, now),
  }
}

/** Takes a completion back with a reason; the row itself stays. */
export async function revokeCompletion(tx: Tx, completionId: string, reason: string, by: Actor, now: number) {
  await tx
    .insert(revocations)
    .values({ completionId, reason, revokedBy: by.id, revokedAt: now })
    .onConflictDoNothing()
}

/** Every standing course completion of a head, through whichever account, oldest first. */
export async function completionsOfHead(headId: string, from: Reader): Promise<CourseCompletion[]> {
  const rows = await from
    .select({ completion: courseCompletions })
    .from(courseCompletions)
    .innerJoin(persons, eq(persons.id, courseCompletions.personId))
    .leftJoin(revocations, eq(revocations.completionId, courseCompletions.id))
    .where(and(eq(persons.headId, headId), isNull(revocations.completionId)))
    .orderBy(courseCompletions.completedAt, courseCompletions.id)
  return rows.map(row => row.completion)
}

const proven = {
  credential: credentials,
  completion: courseCompletions,
  edition: editions,
  person: persons,
  enrolledAt: enrolments.enrolledAt,
  revokedAt: revocations.revokedAt,
}

const proof = () =>
  read()
    .select(proven)
    .from(credentials)
    .innerJoin(courseCompletions, eq(courseCompletions.id, credentials.completionId))
    .innerJoin(enrolments, eq(enrolments.id, courseCompletions.enrolmentId))
    .innerJoin(editions, eq(editions.id, courseCompletions.editionId))
    .innerJoin(persons, eq(persons.id, courseCompletions.personId))
    .leftJoin(revocations, eq(revocations.completionId, courseCompletions.id))

/** The credential that a verification code opens, with what it proves, or undefined. Capitals, spaces and dashes are as people type them. */
export async function findCredential(typed: string) {
  const code = readCode(typed)
  const [row] = await proof().where(eq(credentials.code, code))
  return row
}

/** The credentials of a person, oldest first. */
export async function credentialsOf(personId: string) {
  return proof().where(eq(courseCompletions.personId, personId)).orderBy(credentials.issuedAt)
}

/** The credential of a completion, or undefined. */
export async function credentialFor(completionId: string) {
  const [row] = await read().select().from(credentials).where(eq(credentials.completionId, completionId))
  return row
}
