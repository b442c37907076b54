/** The curriculum that ships: twelve courses whole, in both languages, each lesson with what a lesson needs. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCourses } from '#content/check.server.ts'
import { closeCompiler, compileCourse } from '#content/compile.server.ts'
import { type CompiledCourse, languages } from '#content/course.ts'
import { readCourseFolder } from '#content/read.server.ts'
import { programmes } from '#db/data/programmes.ts'

const courses = join(import.meta.dirname, '../../courses')

const shipped = [
  '5g-public-services',
  'ai-public-service',
  'aws-essentials',
  'big-data-governance',
  'cloud-foundations',
  'cloud-migration',
  'cloud-security-pdpa',
  'digital-leadership',
  'digital-resilience',
  'gdcc-government-cloud',
  'huawei-cloud-essentials',
  'iot-smart-city',
]
const compiled = new Map<string, CompiledCourse>()

beforeAll(async () => {
  for (const id of shipped) {
    const { course } = await compileCourse(await readCourseFolder(join(courses, id)))
    if (course) compiled.set(id, course)
  }
}, 120_000)
afterAll(() => closeCompiler())

const lessonsOf = (id: string) => {
  const all = compiled.get(id)?.lessons ?? []
  const checksOf = (lesson: (typeof all)[number]) =>
    lesson.pages.th.parts.flatMap(part => (part.kind === 'check' ? [part.check] : []))
  return {
    exams: all.filter(lesson => checksOf(lesson).some(check => check.exam)),
    assignments: all.filter(lesson => lesson.pages.th.parts.some(part => part.kind === 'assignment')),
    teaching: all.filter(lesson => checksOf(lesson).some(check => !check.exam)),
    checksOf,
  }
}

describe('the courses that ship', () => {
  it('are twelve, with at least 72 lessons in two languages, and have no fault', async () => {
    const found = await checkCourses(courses)
    expect(found.errors).toEqual([])
    expect(found.courses).toBe(shipped.length)
    expect(found.lessons).toBeGreaterThanOrEqual(72)
    expect(found.languages).toBe(2)
  }, 120_000)

  it.each(
    shipped,
  )('%s has six lessons or more, each with a pool, a picture and its sources, and a simulation', id => {
    const { teaching, checksOf } = lessonsOf(id)
    const simulations = new Set<string>()
    for (const lesson of teaching)
      for (const language of languages) {
        const page = lesson.pages[language]
        const html = page.parts.map(part => (part.kind === 'html' ? part.html : '')).join('')
        const where = `${lesson.id}/${language}`
        expect(html, where).toContain('<svg')
        expect(html, where).toContain('class="sources"')
        for (const name of page.simulations) simulations.add(name)
        for (const { questions, draw } of checksOf(lesson))
          expect(questions.length, where).toBeGreaterThanOrEqual(3 * (draw ?? questions.length))
      }
    expect(teaching.length).toBeGreaterThanOrEqual(6)
    expect(simulations.size).toBeGreaterThanOrEqual(1)
  })

  it.each(shipped)('%s ends with a practical assignment and a final exam from a pool', id => {
    const { exams, assignments, checksOf } = lessonsOf(id)
    expect([assignments.length, exams.length]).toEqual([1, 1])
    const [exam] = exams.flatMap(checksOf)
    expect(exam?.draw).toBeGreaterThanOrEqual(8)
    expect(exam?.questions.length).toBeGreaterThanOrEqual(3 * (exam?.draw ?? 0))
    expect(compiled.get(id)?.lessons.at(-1)?.id).toBe(exams[0]?.id)
  })

  it('use all twelve simulations and every kind of question', () => {
    const simulations = new Set<string>()
    const kinds = new Set<string>()
    for (const course of compiled.values())
      for (const lesson of course.lessons) {
        for (const name of lesson.pages.th.simulations) simulations.add(name)
        for (const part of lesson.pages.th.parts)
          if (part.kind === 'check') for (const question of part.check.questions) kinds.add(question.kind)
      }
    expect(simulations.size).toBe(12)
    expect([...kinds].sort()).toEqual(['matching', 'multiple', 'number', 'ordering', 'single', 'text'])
  })

  it('hold every course that a default counting rule names', () => {
    const named = programmes
      .flatMap(programme => programme.targets)
      .flatMap(target => target.defaultRule?.anyOf ?? [])
    expect(named.filter(id => !shipped.includes(id))).toEqual([])
  })
})
