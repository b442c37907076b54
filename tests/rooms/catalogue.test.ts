/** From folders to editions and back: publishing is all or nothing, and what was published stays. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  currentEdition,
  currentEditions,
  editionSource,
  findEdition,
  publicationsOf,
} from '#catalogue/edition.server.ts'
import { importCourse, importCourses } from '#catalogue/import.server.ts'
import { answerKey, checksOf, findLesson, lessonLines } from '#catalogue/lesson.server.ts'
import { courseRules } from '#catalogue/rules.server.ts'
import { closeCompiler } from '#content/compile.server.ts'
import { readCourseFolder } from '#content/read.server.ts'
import { platform, read } from '#db/door.server.ts'
import { audit, courses, editions, publications } from '#db/schema.ts'
import { begin, day } from './world.ts'

const tiny = join(import.meta.dirname, '../courses/tiny-course')
const folder = mkdtempSync(join(tmpdir(), 'mekha-catalogue-'))
const collection = join(folder, 'courses')
const place = join(collection, 'tiny-course')
const lessonFile = join(place, 'reading/en.mdx')
const original = readFileSync(join(tiny, 'reading/en.mdx'), 'utf8')
const edited = original.replace('A lesson to read', 'A lesson to read again')

let now = begin
const publish = async () => {
  now += day
  const imported = await importCourse(await readCourseFolder(place), platform, now)
  return imported.outcome
}
const titleIn = async (editionId: string) => (await findLesson(editionId, 'reading', 'en'))?.title

beforeAll(() => {
  mkdirSync(collection)
  cpSync(tiny, place, { recursive: true })
})

afterAll(async () => {
  await closeCompiler()
  rmSync(folder, { recursive: true })
})

describe('a course', () => {
  let first: string
  let second: string

  it('is new when it is published first', async () => {
    expect(await currentEdition('tiny-course')).toBeUndefined()
    expect(await publish()).toBe('new')
    const edition = await currentEdition('tiny-course')
    first = edition?.id ?? ''
    expect(edition).toMatchObject({ courseId: 'tiny-course', number: 1, minutes: 6, publishedAt: now })
    expect(first).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has its lessons in order, its checks, its rules and its key', async () => {
    const none = { exam: false, assignments: 0 }
    expect(await lessonLines(first, 'en')).toEqual([
      { lessonId: 'reading', module: 'only', title: 'A lesson to read', minutes: 3, ...none, checks: 0 },
      { lessonId: 'checked', module: 'only', title: 'A lesson with a check', minutes: 3, ...none, checks: 1 },
    ])
    expect(await checksOf(first, 'reading')).toEqual([])
    expect(await courseRules(first)).toEqual([{ exam: false, pass: 80, attempts: 3 }])
    for (const language of ['th', 'en'] as const)
      expect((await answerKey(first, 'tiny-check', language)).map(({ id, right }) => [id, right])).toEqual([
        ['q1', ['b']],
        ['q2', ['a', 'c']],
      ])
    const lesson = await findLesson(first, 'checked', 'en')
    expect(JSON.stringify(lesson)).not.toMatch(/This one|Not this one|"right"/)
  })

  it('is unchanged when the same source comes again, and writes nothing', async () => {
    const before = await read().$count(audit)
    expect(await publish()).toBe('unchanged')
    expect(await read().$count(audit)).toBe(before)
    expect(await read().$count(publications)).toBe(1)
  })

  it('gets a further edition when a word changes; the earlier one stays readable', async () => {
    writeFileSync(lessonFile, edited)
    expect(await publish()).toBe('changed')
    const edition = await currentEdition('tiny-course')
    second = edition?.id ?? ''
    expect(edition?.number).toBe(2)
    expect(second).not.toBe(first)
    expect([await titleIn(first), await titleIn(second)]).toEqual([
      'A lesson to read',
      'A lesson to read again',
    ])
    expect(await answerKey(first, 'tiny-check', 'th')).toHaveLength(2)
    expect(await findEdition(first)).toMatchObject({ id: first, number: 1 })
  })

  it('is published once when two publish the same at once', async () => {
    writeFileSync(lessonFile, edited.replace('read again', 'read at once'))
    const outcomes = await Promise.all([publish(), publish()])
    expect(outcomes.sort()).toEqual(['changed', 'unchanged'])
    expect(await read().$count(publications)).toBe(3)
  })

  it('goes back to an earlier edition without a second copy of it', async () => {
    writeFileSync(lessonFile, original)
    expect(await publish()).toBe('changed')
    expect(await currentEdition('tiny-course')).toMatchObject({ id: first, number: 4, publishedAt: now })
    expect(await read().$count(editions)).toBe(3)
    const published = (await publicationsOf('tiny-course')).map(row => row.editionId)
    expect(published).toEqual([first, expect.stringMatching(/./), second, first])
    expect(await titleIn(second)).toBe('A lesson to read again')
    expect(await publish()).toBe('unchanged')
  })

  it('comes out byte for byte as it went in', async () => {
    const source = await readCourseFolder(place)
    const exported = await editionSource({ id: first, courseId: 'tiny-course' })
    expect(exported.files.map(file => file.path)).toEqual(source.files.map(file => file.path))
    for (const [at, file] of source.files.entries())
      expect(Buffer.from(exported.files[at]?.bytes ?? []).equals(file.bytes), file.path).toBe(true)
    expect(await importCourse(exported, platform, now)).toEqual({
      course: 'tiny-course',
      outcome: 'unchanged',
    })
  })
})

describe('a collection with broken courses', () => {
  const copy = (name: string) => {
    cpSync(tiny, join(collection, name), { recursive: true })
    return join(collection, name)
  }

  it('publishes the others and says of each broken one what is wrong', async () => {
    copy('a-good-one')
    writeFileSync(join(copy('b-script'), 'reading/en.mdx'), `${original}\n<script>alert(1)</script>\n`)
    symlinkSync(lessonFile, join(copy('c-link'), 'reading/linked.mdx'))
    writeFileSync(join(copy('d-stray'), 'notes.docx'), 'stray')
    rmSync(join(copy('e-missing'), 'reading/th.mdx'))
    copy('f-good-too')
    const told: string[] = []
    const all = await importCourses(collection, platform, begin, one =>
      told.push(`${one.course} ${one.outcome}`),
    )
    expect(told).toEqual([
      'a-good-one new',
      'b-script refused',
      'c-link refused',
      'd-stray refused',
      'e-missing refused',
      'f-good-too new',
      'tiny-course unchanged',
    ])
    for (const one of all)
      if (one.outcome === 'refused') {
        expect(one.faults.length).toBeGreaterThan(0)
        for (const fault of one.faults)
          expect(fault).toMatchObject({ line: expect.any(Number), message: expect.stringMatching(/./) })
      }
  })

  it('leaves nothing of a refused course, and the current edition of one that was good', async () => {
    expect((await currentEditions()).map(edition => edition.courseId)).toEqual([
      'a-good-one',
      'f-good-too',
      'tiny-course',
    ])
    expect(await read().$count(courses)).toBe(3)
    writeFileSync(join(collection, 'a-good-one/reading/en.mdx'), '---\ntitle: broken\n---\n')
    const before = await currentEdition('a-good-one')
    const [refused] = await importCourses(join(collection, 'a-good-one'), platform, begin)
    expect(refused?.outcome).toBe('refused')
    expect(await currentEdition('a-good-one')).toEqual(before)
  })
})
