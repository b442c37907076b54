import { currentEditions } from '#catalogue/edition.server.ts'
import { lessonLines } from '#catalogue/lesson.server.ts'
import { type Language, lessonOrder } from '#content/course.ts'
import { credentialsOf } from './completion.server.ts'
import { waysOf } from './enrolment.server.ts'
import { continueAt, progressOf } from './progress.ts'

/** What a learner comes home to: where to continue, what is done, and where to start when nothing runs. */
export async function learnerHome(personId: string, language: Language) {
  const editions = await currentEditions()
  const titles = Object.fromEntries(
    editions.map(edition => [edition.courseId, edition.outline.title[language]]),
  )
  const ways = await waysOf(personId)
  const running = []
  for (const way of ways.filter(way => !way.completion).reverse()) {
    const edition = editions.find(edition => edition.courseId === way.enrolment.courseId)
    if (!edition) continue
    const lines = await lessonLines(edition.id, language)
    const lessons = lines.map(line => line.lessonId)
    const completed = new Set(way.completed.keys())
    const { done, total, missing } = progressOf(lessons, completed)
    const next = lines.find(line => line.lessonId === continueAt(lessons, completed, way.opened))
    if (!next) continue
    running.push({
      id: edition.courseId,
      title: edition.outline.title[language],
      done,
      total,
      minutesLeft: lines
        .filter(line => missing.includes(line.lessonId))
        .reduce((sum, line) => sum + line.minutes, 0),
      next: { lessonId: next.lessonId, title: next.title },
    })
  }
  const completed = (await credentialsOf(personId)).reverse().map(({ completion, edition, credential }) => ({
    id: completion.courseId,
    title: titles[edition.courseId] ?? edition.courseId,
    at: completion.completedAt,
    code: credential.code,
  }))
  const taken = new Set(ways.map(way => way.enrolment.courseId))
  const open = editions.filter(edition => !taken.has(edition.courseId))
  const first = open.find(edition => edition.courseId === 'cloud-foundations') ?? open[0]
  const suggested = first && {
    id: first.courseId,
    title: first.outline.title[language],
    lessons: lessonOrder(first.outline).length,
    minutes: first.minutes,
  }
  return { running, completed, suggested }
}

export type LearnerHome = Awaited<ReturnType<typeof learnerHome>>
