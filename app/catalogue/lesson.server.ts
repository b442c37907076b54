/** Reading what an edition holds: lessons as learners see them, checks, and (for marking only) keys. */
import { and, asc, eq } from 'drizzle-orm'
import type { CheckKey, Language, LessonPart } from '#content/course.ts'
import { type Reader, read } from '#db/door.server.ts'
import { answerKeys, assignments, checks, editionLessons, lessonPages } from '#db/schema.ts'

export type StoredCheck = typeof checks.$inferSelect
export type StoredAssignment = typeof assignments.$inferSelect

export interface StoredLesson {
  lessonId: string
  title: string
  minutes: number
  objectives: string[]
  parts: LessonPart[]
  outline: { id: string; title: string }[]
  simulations: string[]
}

export interface LessonLine {
  lessonId: string
  module: string
  title: string
  minutes: number
  /** How many checks the lesson has, the final exam not among them. */
  checks: number
  exam: boolean
  assignments: number
}

/** One lesson in one language, or undefined. */
export async function findLesson(
  editionId: string,
  lessonId: string,
  language: Language,
): Promise<StoredLesson | undefined> {
  const [row] = await read()
    .select()
    .from(lessonPages)
    .where(
      and(
        eq(lessonPages.editionId, editionId),
        eq(lessonPages.lessonId, lessonId),
        eq(lessonPages.language, language),
      ),
    )
  return row && { ...row, parts: row.parts as LessonPart[] }
}

/** The lessons of an edition in reading order, with their titles. */
export async function lessonLines(editionId: string, language: Language): Promise<LessonLine[]> {
  const counted = await read()
    .select({ lessonId: checks.lessonId, exam: checks.exam })
    .from(checks)
    .where(eq(checks.editionId, editionId))
  const given = await read()
    .select({ lessonId: assignments.lessonId })
    .from(assignments)
    .where(eq(assignments.editionId, editionId))
  const rows = await read()
    .select({
      lessonId: editionLessons.lessonId,
      module: editionLessons.module,
      title: lessonPages.title,
      minutes: lessonPages.minutes,
    })
    .from(editionLessons)
    .innerJoin(
      lessonPages,
      and(
        eq(lessonPages.editionId, editionLessons.editionId),
        eq(lessonPages.lessonId, editionLessons.lessonId),
        eq(lessonPages.language, language),
      ),
    )
    .where(eq(editionLessons.editionId, editionId))
    .orderBy(asc(editionLessons.position))
  return rows.map(row => ({
    ...row,
    checks: counted.filter(check => check.lessonId === row.lessonId && !check.exam).length,
    exam: counted.some(check => check.lessonId === row.lessonId && check.exam),
    assignments: given.filter(assignment => assignment.lessonId === row.lessonId).length,
  }))
}

/** The ids of an edition's lessons in reading order. */
export async function lessonIds(editionId: string, from: Reader): Promise<string[]> {
  const rows = await from
    .select({ lessonId: editionLessons.lessonId })
    .from(editionLessons)
    .where(eq(editionLessons.editionId, editionId))
    .orderBy(asc(editionLessons.position))
  return rows.map(row => row.lessonId)
}

/** The checks of one lesson. */
export async function checksOf(
  editionId: string,
  lessonId: string,
  from: Reader = read(),
): Promise<StoredCheck[]> {
  return from
    .select()
    .from(checks)
    .where(and(eq(checks.editionId, editionId), eq(checks.lessonId, lessonId)))
}

/** The assignments of one lesson. */
export async function assignmentsOf(
  editionId: string,
  lessonId: string,
  from: Reader = read(),
): Promise<StoredAssignment[]> {
  return from
    .select()
    .from(assignments)
    .where(and(eq(assignments.editionId, editionId), eq(assignments.lessonId, lessonId)))
}

/** The answer key of a check with its reasons: for marking, and for showing what was marked. */
export async function answerKey(
  editionId: string,
  checkId: string,
  language: Language,
  from: Reader = read(),
): Promise<CheckKey['questions']> {
  const [row] = await from
    .select()
    .from(answerKeys)
    .where(
      and(
        eq(answerKeys.editionId, editionId),
        eq(answerKeys.checkId, checkId),
        eq(answerKeys.language, language),
      ),
    )
  return (row?.questions ?? []) as CheckKey['questions']
}
