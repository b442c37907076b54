/** A course as one visitor meets it: rules first, then the lessons and where they stand. */
import { currentEdition } from '#catalogue/edition.server.ts'
import { lessonLines } from '#catalogue/lesson.server.ts'
import { courseRules } from '#catalogue/rules.server.ts'
import type { Language } from '#content/course.ts'
import { credentialFor } from './completion.server.ts'
import { wayThrough } from './enrolment.server.ts'
import { continueAt } from './progress.ts'

/** What a course page shows; `personId` is null for a visitor who is not signed in. Undefined: no such course. */
export async function readCourse(given: { courseId: string; personId: string | null; language: Language }) {
  const { courseId, personId, language } = given
  const edition = await currentEdition(courseId)
  if (!edition) return undefined
  const { outline } = edition
  const lines = await lessonLines(edition.id, language)
  const way = personId === null ? undefined : await wayThrough(personId, courseId)
  const completed = new Set(way?.completed.keys())
  const credential = way?.completion && (await credentialFor(way.completion.id))
  const order = lines.map(line => line.lessonId)
  return {
    id: courseId,
    title: outline.title[language],
    summary: outline.summary[language],
    level: outline.level,
    audiences: outline.audiences,
    skills: outline.skills,
    minutes: edition.minutes,
    edition: { number: edition.number, publishedAt: edition.publishedAt },
    rules: await courseRules(edition.id),
    modules: outline.modules.map(module => ({
      id: module.id,
      title: module.title[language],
      lessons: lines
        .filter(line => line.module === module.id)
        .map(line => ({ ...line, done: completed.has(line.lessonId) })),
    })),
    signedIn: personId !== null,
    enrolled: way !== undefined,
    continueAt: way && continueAt(order, completed, way.opened),
    started: completed.size > 0 || (way?.opened.length ?? 0) > 0,
    completion: way?.completion && { at: way.completion.completedAt, code: credential?.code },
  }
}

export type CourseReading = NonNullable<Awaited<ReturnType<typeof readCourse>>>
