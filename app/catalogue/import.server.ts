import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { eq } from 'drizzle-orm'
import { compileCourse } from '#content/compile.server.ts'
import type { CompiledCourse, CourseSource, Fault } from '#content/course.ts'
import { encodePictures } from '#content/pictures.server.ts'
import { CourseRefused, editionHash, readCourseFolder } from '#content/read.server.ts'
import { type Actor, mutate, read } from '#db/door.server.ts'
import { checks } from '#db/schema.ts'
import { currentEdition, publishEdition } from './edition.server.ts'

export type Imported =
  | { course: string; outcome: 'new' | 'changed' | 'unchanged'; warnings?: string[] }
  | { course: string; outcome: 'refused'; faults: Fault[] }

/**
 * Questions of the published edition that the new one lost or gave another kind: their results would no longer
 * be found together. Nothing is refused for it.
 */
async function renamedQuestions(editionId: string, next: CompiledCourse): Promise<string[]> {
  const now = new Map(
    next.lessons.flatMap(lesson =>
      lesson.pages.th.parts.flatMap(part =>
        part.kind === 'check' ? [[part.check.id, part.check.questions] as const] : [],
      ),
    ),
  )
  const before = await read().select().from(checks).where(eq(checks.editionId, editionId))
  return before.flatMap(({ checkId, questions }) => {
    if (!now.has(checkId))
      return [`check ${checkId} is gone or has another id: its earlier results stand apart`]
    return questions.flatMap(({ id, kind }) => {
      const same = now.get(checkId)?.find(question => question.id === id)
      if (same?.kind === kind) return []
      const what = same ? `is ${same.kind} now, was ${kind}` : 'is gone or has another id'
      return [`question ${id} of check ${checkId} ${what}: its earlier results stand apart`]
    })
  })
}

/** Publishes one course from its folder: compiled first, then written as a whole or not at all. */
export async function importCourse(source: CourseSource, by: Actor, now: number): Promise<Imported> {
  const course = source.id
  const current = await currentEdition(course)
  if (current?.id === editionHash(source)) return { course, outcome: 'unchanged' }
  const compiled = await compileCourse(source)
  if (!compiled.course) return { course, outcome: 'refused', faults: compiled.faults }
  const { course: ready } = compiled
  const warnings = current ? await renamedQuestions(current.id, ready) : []
  const pictures = await encodePictures(source)
  const deed = { actor: by, verb: 'course.publish', subject: `course/${course}`, now }
  const outcome = await mutate(deed, tx => publishEdition(tx, ready, source, by, now, pictures))
  return { course, outcome, ...(warnings.length > 0 && { warnings }) }
}

/** The course folders in a collection, or the folder itself when it is a course. */
export async function courseFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  if (entries.some(entry => entry.name === 'course.yaml')) return [folder]
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => join(folder, entry.name))
    .sort()
}

async function importFolder(path: string, by: Actor, now: number): Promise<Imported> {
  try {
    return await importCourse(await readCourseFolder(path), by, now)
  } catch (error) {
    if (!(error instanceof CourseRefused)) throw error
    return { course: basename(path), outcome: 'refused', faults: error.faults }
  }
}

/** Publishes every course in a folder. A refused course leaves the others alone. */
export async function importCourses(
  folder: string,
  by: Actor,
  now: number,
  told: (imported: Imported) => void = () => undefined,
): Promise<Imported[]> {
  const all: Imported[] = []
  for (const path of await courseFolders(folder)) {
    const imported = await importFolder(path, by, now)
    told(imported)
    all.push(imported)
  }
  return all
}
