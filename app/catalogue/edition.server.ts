/** Editions: immutable published states of a course, made from a compiled folder. */
import { and, asc, desc, eq } from 'drizzle-orm'
import type {
  CompiledCourse,
  CourseOutline,
  CourseSource,
  Language,
  LessonPart,
  Question,
} from '#content/course.ts'
import { mediaTypeOf, pictureTokens } from '#content/media.ts'
import type { Encoded } from '#content/pictures.server.ts'
import { keepBlob } from '#db/blobs.server.ts'
import { type Actor, type Reader, read, type Tx } from '#db/door.server.ts'
import {
  answerKeys,
  assignments,
  blobs,
  checks,
  courses,
  editionFiles,
  editionLessons,
  editions,
  lessonPages,
  publications,
} from '#db/schema.ts'

export interface Edition {
  id: string
  courseId: string
  outline: CourseOutline
  minutes: number
  number: number
  publishedAt: number
}

const mediaTypes: Record<string, string> = {
  yaml: 'application/yaml',
  mdx: 'text/markdown',
  svg: 'image/svg+xml',
}

/** The parts of a page with the addresses of its pictures, which are known once they are kept. */
function withAddresses(parts: LessonPart[], addresses: ReadonlyMap<string, string>): LessonPart[] {
  if (addresses.size === 0) return parts
  const written = JSON.stringify(parts).replace(pictureTokens, token => addresses.get(token) ?? token)
  return JSON.parse(written) as LessonPart[]
}

async function insertEdition(
  tx: Tx,
  course: CompiledCourse,
  source: CourseSource,
  pictures: ReadonlyMap<string, Encoded>,
  now: number,
) {
  const minutes = course.lessons.reduce((sum, lesson) => sum + lesson.pages.th.minutes, 0)
  const editionId = course.hash
  await tx.insert(courses).values({ id: course.id, createdAt: now }).onConflictDoNothing()
  await tx
    .insert(editions)
    .values({ id: editionId, courseId: course.id, outline: course.outline, minutes, createdAt: now })
  for (const file of source.files) {
    const own = mediaTypes[file.path.split('.').at(-1) ?? '']
    const mediaType = own ?? mediaTypeOf(file.path) ?? 'application/octet-stream'
    const blobHash = await keepBlob(tx, file.bytes, mediaType)
    await tx.insert(editionFiles).values({ editionId, path: file.path, blobHash })
  }
  const addresses = new Map<string, string>()
  for (const [token, { bytes, mediaType }] of pictures)
    addresses.set(token, `/media/${await keepBlob(tx, bytes, mediaType)}`)
  for (const [position, lesson] of course.lessons.entries()) {
    await tx
      .insert(editionLessons)
      .values({ editionId, lessonId: lesson.id, module: lesson.module, position })
    for (const [language, page] of Object.entries(lesson.pages) as [
      Language,
      (typeof lesson.pages)['th'],
    ][]) {
      const { keys, parts, ...shown } = page
      const placed = { ...shown, parts: withAddresses(parts, addresses) }
      await tx.insert(lessonPages).values({ editionId, lessonId: lesson.id, language, ...placed })
      for (const key of keys)
        await tx.insert(answerKeys).values({ editionId, checkId: key.id, language, questions: key.questions })
    }
    for (const part of lesson.pages.th.parts) {
      const inLesson = { editionId, lessonId: lesson.id }
      if (part.kind === 'assignment') {
        const { id: assignmentId, items } = part.assignment
        await tx.insert(assignments).values({ ...inLesson, assignmentId, items: items.length })
      }
      if (part.kind !== 'check') continue
      const { id: checkId, pass, attempts, exam = false, draw = null, questions } = part.check
      const asked = questions.map(question => ({
        id: question.id,
        kind: question.kind,
        choices: answerable(question),
      }))
      await tx.insert(checks).values({ ...inLesson, checkId, pass, attempts, exam, draw, questions: asked })
    }
  }
}

/** Whatever may be chosen in a question: its choices; for ordering and matching, pairs of item and place, row and choice. */
export function answerable({ kind, choices, rows = [] }: Question): string[] {
  const ids = choices.map(choice => choice.id)
  if (kind === 'ordering') return ids.flatMap(item => ids.map((_, place) => `${item}:${place + 1}`))
  if (kind === 'matching') return rows.flatMap(row => ids.map(choice => `${row.id}:${choice}`))
  return ids
}

/**
 * Makes the compiled course its current edition, with its photographs as they were encoded: all of it or
 * nothing. The same source again changes nothing. Answers with what happened.
 */
export async function publishEdition(
  tx: Tx,
  course: CompiledCourse,
  source: CourseSource,
  by: Actor,
  now: number,
  pictures: ReadonlyMap<string, Encoded> = new Map(),
): Promise<'new' | 'changed' | 'unchanged'> {
  const [current] = await tx
    .select()
    .from(publications)
    .where(eq(publications.courseId, course.id))
    .orderBy(desc(publications.number))
    .limit(1)
  if (current?.editionId === course.hash) return 'unchanged'
  const [known] = await tx.select({ id: editions.id }).from(editions).where(eq(editions.id, course.hash))
  if (!known) await insertEdition(tx, course, source, pictures, now)
  await tx.insert(publications).values({
    courseId: course.id,
    number: (current?.number ?? 0) + 1,
    editionId: course.hash,
    publishedAt: now,
    publishedBy: by.id,
  })
  return current ? 'changed' : 'new'
}

const shown = {
  id: editions.id,
  courseId: editions.courseId,
  outline: editions.outline,
  minutes: editions.minutes,
  number: publications.number,
  publishedAt: publications.publishedAt,
}

/** The current edition of every course, in the order of their ids. */
export async function currentEditions(from: Reader = read()): Promise<Edition[]> {
  const rows = await from
    .select(shown)
    .from(publications)
    .innerJoin(editions, eq(editions.id, publications.editionId))
    .orderBy(asc(publications.courseId), desc(publications.number))
  const newest = rows.filter((row, place) => rows[place - 1]?.courseId !== row.courseId)
  return newest.map(row => ({ ...row, outline: row.outline as CourseOutline }))
}

/** The current edition of one course, or undefined. */
export async function currentEdition(courseId: string, from: Reader = read()): Promise<Edition | undefined> {
  const [row] = await from
    .select(shown)
    .from(publications)
    .innerJoin(editions, eq(editions.id, publications.editionId))
    .where(eq(publications.courseId, courseId))
    .orderBy(desc(publications.number))
    .limit(1)
  return row && { ...row, outline: row.outline as CourseOutline }
}

/** Any edition that was ever published, by its id: what a completion names can always be shown. */
export async function findEdition(id: string, from: Reader = read()): Promise<Edition | undefined> {
  const [row] = await from
    .select(shown)
    .from(publications)
    .innerJoin(editions, eq(editions.id, publications.editionId))
    .where(eq(editions.id, id))
    .orderBy(asc(publications.number))
    .limit(1)
  return row && { ...row, outline: row.outline as CourseOutline }
}

/** Every publication of a course, newest first. */
export async function publicationsOf(courseId: string) {
  return read()
    .select()
    .from(publications)
    .where(eq(publications.courseId, courseId))
    .orderBy(desc(publications.number))
}

/** The files of an edition, byte for byte as they were imported. */
export async function editionSource(edition: Pick<Edition, 'id' | 'courseId'>): Promise<CourseSource> {
  const files = await read()
    .select({ path: editionFiles.path, bytes: blobs.bytes })
    .from(editionFiles)
    .innerJoin(blobs, eq(blobs.hash, editionFiles.blobHash))
    .where(and(eq(editionFiles.editionId, edition.id)))
    .orderBy(asc(editionFiles.path))
  return { id: edition.courseId, files }
}
