/** Which questions an attempt is given, and in which order what is to be ordered stands. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LessonPage } from '#content/course.ts'
import { acceptBoth, shuffledOrder, shuffleLesson } from '#content/shuffle.ts'
import { drawQuestions } from '#learning/draw.ts'

const pool = (size: number) => Array.from({ length: size }, (_, place) => ({ id: `q${place + 1}` }))
const attempt = (number: number, enrolmentId = 'e1') => ({ enrolmentId, checkId: 'c', number })

describe('a draw', () => {
  it('is the same however often it is asked, and all of the pool without one', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(50), fc.integer({ min: 1, max: 20 }), (enrolmentId, number, draw) => {
        const first = drawQuestions(pool(60), draw, attempt(number, enrolmentId))
        expect(drawQuestions(pool(60), draw, attempt(number, enrolmentId))).toEqual(first)
        expect(new Set(first.map(question => question.id)).size).toBe(draw)
      }),
    )
    expect(drawQuestions(pool(5), null, attempt(1))).toEqual(pool(5))
    expect(drawQuestions(pool(5), 9, attempt(1))).toHaveLength(5)
  })

  it('is another for another attempt, enrolment or check', () => {
    const ids = (given: ReturnType<typeof attempt>) =>
      drawQuestions(pool(30), 10, given)
        .map(each => each.id)
        .join()
    const draws = [attempt(1), attempt(2), attempt(3), attempt(1, 'e2'), { ...attempt(1), checkId: 'd' }]
    expect(new Set(draws.map(ids)).size).toBe(draws.length)
  })

  it('gives every question and every place in the order the same chance', () => {
    const size = 9
    const draw = 3
    const rounds = 9_000
    const drawn = new Map<string, number>()
    const first = new Map<string, number>()
    for (let round = 0; round < rounds; round++)
      drawQuestions(pool(size), draw, attempt(1 + (round % 5), `enrolment-${round}`)).forEach(
        ({ id }, place) => {
          drawn.set(id, (drawn.get(id) ?? 0) + 1)
          if (place === 0) first.set(id, (first.get(id) ?? 0) + 1)
        },
      )
    // Five standard deviations of a binomial count.
    const within = (count: number, chance: number) =>
      Math.abs(count - rounds * chance) < 5 * Math.sqrt(rounds * chance * (1 - chance))
    for (const { id } of pool(size)) {
      expect(within(drawn.get(id) ?? 0, draw / size), `${id} ${drawn.get(id)}`).toBe(true)
      expect(within(first.get(id) ?? 0, 1 / size), `${id} first ${first.get(id)}`).toBe(true)
    }
  })

  it('does not mind the order of the pool, and moves nothing when an undrawn question leaves it', () => {
    const whole = drawQuestions(pool(20), 5, attempt(1))
    expect(drawQuestions(pool(20).reverse(), 5, attempt(1))).toEqual(whole)
    const undrawn = pool(20).find(question => !whole.some(each => each.id === question.id))
    expect(
      drawQuestions(
        pool(20).filter(question => question.id !== undrawn?.id),
        5,
        attempt(1),
      ),
    ).toEqual(whole)
  })
})

describe('a shuffle', () => {
  it('is an order of all, and never the one there was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.string(), (size, seed) => {
        const order = shuffledOrder(size, seed)
        const places = Array.from({ length: size }, (_, place) => place)
        expect([...order].sort()).toEqual(places)
        expect(order).not.toEqual(places)
        expect(shuffledOrder(size, seed)).toEqual(order)
      }),
      { numRuns: 2_000 },
    )
    expect(shuffledOrder(1, 'x')).toEqual([0])
  })

  it('is each of the other orders equally often', () => {
    const rounds = 2_300
    const counts = new Map<string, number>()
    for (let round = 0; round < rounds; round++) {
      const order = shuffledOrder(4, `seed ${round}`).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(23)
    for (const [order, count] of counts) expect(Math.abs(count - 100), `${order} ${count}`).toBeLessThan(50)
  })

  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const page = (words: (id: string) => string, size: number, reason = 'why'): LessonPage => {
    const choices = letters.slice(0, size).map(id => ({ id, html: words(id) }))
    const rows = choices.map((_, place) => ({ id: String(place + 1), html: `row ${place + 1}` }))
    const ordering = { id: 'q1', kind: 'ordering' as const, prompt: '', choices }
    const matching = { id: 'q2', kind: 'matching' as const, prompt: '', choices, rows }
    return {
      title: '',
      minutes: 1,
      objectives: [],
      outline: [],
      simulations: [],
      text: '',
      parts: [{ kind: 'check', check: { id: 'c', pass: 80, attempts: 3, questions: [ordering, matching] } }],
      keys: [
        {
          id: 'c',
          questions: [
            { id: 'q1', why: {}, reason, right: choices.map((choice, place) => `${choice.id}:${place + 1}`) },
            { id: 'q2', why: {}, reason, right: choices.map((choice, place) => `${place + 1}:${choice.id}`) },
          ],
        },
      ],
    }
  }
  const checkOf = (shown: LessonPage) =>
    shown.parts[0]?.kind === 'check' ? shown.parts[0].check.questions : []

  it('of a lesson keeps every pair right, in both languages alike, and says nothing by ids or places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 7 }), fc.string(), (size, reason) => {
        const th = page(id => `ไทย ${id}`, size, reason)
        const en = page(id => `English ${id}`, size, 'another reason')
        const pages = [shuffleLesson(th), shuffleLesson(en, th)] as const
        const [ordering, matching] = checkOf(pages[0])
        const ids = letters.slice(0, size)
        expect(ordering?.choices.map(choice => choice.id)).toEqual(ids)
        expect(ordering?.choices.map(choice => choice.html)).not.toEqual(ids.map(id => `ไทย ${id}`))
        expect(matching?.choices.map(choice => choice.html)).not.toEqual(ids.map(id => `ไทย ${id}`))
        for (const [place, shown] of pages.entries()) {
          const [order, match] = shown.keys[0]?.questions ?? []
          expect(shown.keys).toEqual(
            pages[0].keys.map((key, k) => ({
              ...key,
              questions: key.questions.map((question, q) => ({
                ...question,
                reason: pages[place]?.keys[k]?.questions[q]?.reason,
              })),
            })),
          )
          for (const pair of order?.right ?? []) {
            const [item, at] = pair.split(':')
            const html = checkOf(shown)[0]?.choices.find(choice => choice.id === item)?.html
            expect(html).toBe(`${place === 0 ? 'ไทย' : 'English'} ${letters[Number(at) - 1]}`)
          }
          for (const pair of match?.right ?? []) {
            const [row, choice] = pair.split(':')
            const html = checkOf(shown)[1]?.choices.find(each => each.id === choice)?.html
            expect(html).toBe(`${place === 0 ? 'ไทย' : 'English'} ${letters[Number(row) - 1]}`)
          }
        }
      }),
    )
  })

  it('cannot be reckoned from what is shown: another reason, which stays on the server, gives another order', () => {
    const orders = Array.from({ length: 30 }, (_, n) =>
      checkOf(shuffleLesson(page(id => id, 7, `reason ${n}`)))[0]
        ?.choices.map(choice => choice.html)
        .join(),
    )
    expect(new Set(orders).size).toBeGreaterThan(25)
  })

  it('leaves a text accepted in one language accepted in the other, once', () => {
    const of = (right: string[]): LessonPage => ({
      ...page(id => id, 3),
      parts: [
        {
          kind: 'check',
          check: {
            id: 'c',
            pass: 80,
            attempts: 3,
            questions: [{ id: 'q', kind: 'text', prompt: '', choices: [] }],
          },
        },
      ],
      keys: [{ id: 'c', questions: [{ id: 'q', kind: 'text', right, why: {} }] }],
    })
    const both = acceptBoth(of(['คลาวด์', 'GDCC']), of(['gdcc', 'cloud']))
    expect(both.keys[0]?.questions[0]?.right).toEqual(['คลาวด์', 'GDCC', 'cloud'])
  })
})
