import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { continueAt, progressOf } from '#learning/progress.ts'

const course = ['one', 'two', 'three']

describe('progress', () => {
  it('is what is completed of the lessons that the edition has', () => {
    expect(progressOf(course, new Set(['three', 'gone']))).toEqual({
      done: 1,
      total: 3,
      percent: 33,
      next: 'one',
      missing: ['one', 'two'],
    })
    expect(progressOf(course, new Set(course))).toMatchObject({ percent: 100, next: undefined, missing: [] })
    const many = Array.from({ length: 250 }, (_, place) => `lesson-${place}`)
    expect(progressOf(many, new Set(many.slice(1))).percent).toBe(99)
    expect(progressOf([], new Set(['one']))).toMatchObject({ done: 0, total: 0, percent: 0, next: undefined })
  })

  it('says 100 only when nothing is missing, and never counts a lesson that is not there', () => {
    const lessons = fc.uniqueArray(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 250 })
    fc.assert(
      fc.property(lessons, fc.array(fc.string({ maxLength: 4 })), fc.nat(), (all, strangers, cut) => {
        const completed = new Set([...all.slice(0, cut % (all.length + 1)), ...strangers])
        const { done, total, percent, missing, next } = progressOf(all, completed)
        expect(done + missing.length).toBe(total)
        expect(percent === 100).toBe(missing.length === 0)
        expect(percent).toBeGreaterThanOrEqual(0)
        expect(next).toBe(all.find(lesson => !completed.has(lesson)))
      }),
    )
  })
})

describe('where Continue leads', () => {
  const opened = (...ids: string[]) => ids.map((lessonId, place) => ({ lessonId, openedAt: place + 1 }))

  it.each([
    ['nothing opened: the first lesson', [], [], 'one'],
    ['opened and not finished: that one', [], ['one', 'three'], 'three'],
    ['the one opened last is finished: the latest that is not', ['three'], ['two', 'three'], 'two'],
    ['everything opened is finished: the first missing', ['one', 'three'], ['one', 'three'], 'two'],
    ['opened, but no longer in the course: the first missing', ['one'], ['gone'], 'two'],
    ['all done: the first lesson again', course, course, 'one'],
  ])('%s', (_, completed, order, leads) => {
    expect(continueAt(course, new Set(completed), opened(...order))).toBe(leads)
    expect(continueAt(course, new Set(completed), opened(...order).reverse())).toBe(leads)
  })

  it('leads nowhere in a course without lessons', () => {
    expect(continueAt([], new Set(), opened('one'))).toBeUndefined()
  })
})
