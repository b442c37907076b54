/** The curriculum that ships: every course whole, in both languages, with a check and a picture in each lesson. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCourses } from '#content/check.server.ts'
import { closeCompiler, compileCourse } from '#content/compile.server.ts'
import { type CompiledCourse, languages } from '#content/course.ts'
import { readCourseFolder } from '#content/read.server.ts'
import { programmes } from '#db/data/programmes.ts'

const courses = join(import.meta.dirname, '../../courses')

const shipped = ['cloud-foundations', 'ai-public-service', 'iot-smart-city']
const compiled = new Map<string, CompiledCourse>()

beforeAll(async () => {
  for (const id of shipped) {
    const { course } = await compileCourse(await readCourseFolder(join(courses, id)))
    if (course) compiled.set(id, course)
  }
})
afterAll(() => closeCompiler())

describe('the courses that ship', () => {
  it('have no fault', async () => {
    const found = await checkCourses(courses)
    expect(found.errors).toEqual([])
    expect(found.courses).toBeGreaterThanOrEqual(3)
    expect(found.lessons).toBeGreaterThanOrEqual(13)
    expect(found.languages).toBe(2)
  })

  it.each([
    'cloud-foundations',
    'ai-public-service',
    'iot-smart-city',
  ])('%s has a check, a picture and sources in every lesson, and a simulation', async id => {
    const { course } = await compileCourse(await readCourseFolder(join(courses, id)))
    const simulations = new Set<string>()
    for (const lesson of course?.lessons ?? [])
      for (const language of languages) {
        const page = lesson.pages[language]
        const html = page.parts.map(part => (part.kind === 'html' ? part.html : '')).join('')
        const where = `${lesson.id}/${language}`
        expect(page.keys.length, where).toBe(1)
        expect(page.keys[0]?.questions.length, where).toBeGreaterThanOrEqual(4)
        expect(html, where).toContain('<svg')
        expect(html, where).toContain('class="sources"')
        for (const name of page.simulations) simulations.add(name)
      }
    expect(course?.lessons.length).toBeGreaterThanOrEqual(3)
    expect(simulations.size).toBeGreaterThanOrEqual(1)
  })

  it('are what the default counting rules name', async () => {
    const named = new Set(
      programmes.flatMap(programme => programme.targets).flatMap(target => target.defaultRule?.anyOf ?? []),
    )
    for (const id of named) await expect(readCourseFolder(join(courses, id))).resolves.toMatchObject({ id })
  })

  it('do not give answers away by their place', () => {
    const places: Record<string, number> = {}
    for (const course of compiled.values()) {
      for (const lesson of course.lessons)
        for (const key of lesson.pages.th.keys)
          for (const question of key.questions)
            if (question.right.length === 1)
              places[question.right[0] ?? ''] = (places[question.right[0] ?? ''] ?? 0) + 1
    }
    const all = Object.values(places).reduce((sum, count) => sum + count, 0)
    expect(Math.max(...Object.values(places)) / all).toBeLessThan(0.4)
  })
})
