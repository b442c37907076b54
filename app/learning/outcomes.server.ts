import { and, asc, count, eq } from 'drizzle-orm'
import { lessonLines } from '#catalogue/lesson.server.ts'
import type { Language } from '#content/course.ts'
import { read } from '#db/door.server.ts'
import { attempts, courseCompletions, enrolments, lessonCompletions } from '#db/schema.ts'

/** How many enrolled in and completed each course. */
export async function courseOutcomes(): Promise<Map<string, { enrolled: number; completed: number }>> {
  const enrolled = await read()
    .select({ courseId: enrolments.courseId, people: count() })
    .from(enrolments)
    .groupBy(enrolments.courseId)
    .orderBy(asc(enrolments.courseId))
  const completed = await read()
    .select({ courseId: courseCompletions.courseId, people: count() })
    .from(courseCompletions)
    .groupBy(courseCompletions.courseId)
  return new Map(
    enrolled.map(row => [
      row.courseId,
      {
        enrolled: row.people,
        completed: completed.find(done => done.courseId === row.courseId)?.people ?? 0,
      },
    ]),
  )
}

/** For each lesson of a course: how many completed it, how often its checks were submitted and passed. */
export async function lessonOutcomes(courseId: string, editionId: string, language: Language) {
  const here = eq(enrolments.courseId, courseId)
  const finished = await read()
    .select({ lessonId: lessonCompletions.lessonId, people: count() })
    .from(lessonCompletions)
    .innerJoin(enrolments, and(eq(enrolments.id, lessonCompletions.enrolmentId), here))
    .groupBy(lessonCompletions.lessonId)
  const tried = await read()
    .select({ lessonId: attempts.lessonId, passed: attempts.passed, times: count() })
    .from(attempts)
    .innerJoin(enrolments, and(eq(enrolments.id, attempts.enrolmentId), here))
    .groupBy(attempts.lessonId, attempts.passed)
  const times = (lessonId: string, passed: boolean) =>
    tried.find(row => row.lessonId === lessonId && row.passed === passed)?.times ?? 0
  const lines = await lessonLines(editionId, language)
  return lines.map(({ lessonId, title }) => ({
    lessonId,
    title,
    finishers: finished.find(row => row.lessonId === lessonId)?.people ?? 0,
    attempts: times(lessonId, true) + times(lessonId, false),
    passed: times(lessonId, true),
  }))
}
