import { eq } from 'drizzle-orm'
import { lessonIds, type StoredCheck } from '#catalogue/lesson.server.ts'
import { type Reader, read } from '#db/door.server.ts'
import { lessonCompletions } from '#db/schema.ts'

/** The lessons that must be completed before a check opens, in reading order: none, except for a final exam. */
export async function missingBefore(
  enrolmentId: string,
  check: Pick<StoredCheck, 'exam' | 'editionId' | 'lessonId'>,
  from: Reader = read(),
): Promise<string[]> {
  if (!check.exam) return []
  const done = await from
    .select({ lessonId: lessonCompletions.lessonId })
    .from(lessonCompletions)
    .where(eq(lessonCompletions.enrolmentId, enrolmentId))
  const completed = new Set(done.map(row => row.lessonId))
  const lessons = await lessonIds(check.editionId, from)
  return lessons.filter(lesson => lesson !== check.lessonId && !completed.has(lesson))
}
