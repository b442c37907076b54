import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mark, readAnswers } from '#learning/marking.ts'

const asked = [
  { id: 'q1', kind: 'single', choices: ['a', 'b'] },
  { id: 'q2', kind: 'multiple', choices: ['a', 'b', 'c'] },
]
const form = (...pairs: [string, string | Blob][]) => {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

describe('marking', () => {
  const key = [
    { id: 'q1', right: ['b'] },
    { id: 'q2', right: ['a', 'c'] },
    { id: 'q3', right: ['a'] },
  ]

  it.each([
    ['all right', { q1: ['b'], q2: ['a', 'c'], q3: ['a'] }, 100],
    ['nothing answered', {}, 0],
    ['one of three, rounded down', { q1: ['b'] }, 33],
    ['two of three, rounded down', { q1: ['b'], q3: ['a'] }, 66],
    ['a part of the right choices is not right', { q2: ['a'] }, 0],
    ['one choice too many is not right', { q2: ['a', 'b', 'c'] }, 0],
    ['every choice of everything', { q1: ['a', 'b'], q2: ['a', 'b', 'c'], q3: ['a', 'b'] }, 0],
    ['a right choice said twice is not two choices', { q2: ['a', 'a'] }, 0],
  ])('%s', (_, answers, score) => {
    expect(mark(key, answers).score).toBe(score)
  })

  it('gives nothing for a check without questions', () => {
    expect(mark([], { q1: ['a'] })).toEqual({ right: {}, score: 0 })
  })

  const choices = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
  const questions = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/), {
    minLength: 1,
    maxLength: 20,
  })

  it('never exceeds 100, is 100 for the key itself, and does not mind the order of choices', () => {
    fc.assert(
      fc.property(
        questions.chain(ids =>
          fc.record({
            key: fc.tuple(...ids.map(id => choices.map(right => ({ id, right })))),
            given: fc.tuple(...ids.map(id => choices.map(chosen => [id, chosen] as const))),
          }),
        ),
        ({ key, given }) => {
          const { score, right } = mark(key, Object.fromEntries(given))
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100)
          expect(score === 100).toBe(Object.values(right).every(Boolean))
          const turned = Object.fromEntries(given.map(([id, chosen]) => [id, [...chosen].reverse()]))
          expect(mark(key, turned)).toEqual({ score, right })
          const own = Object.fromEntries(key.map(question => [question.id, [...question.right].reverse()]))
          expect(mark(key, own).score).toBe(100)
        },
      ),
    )
  })
})

describe('reading answers from a form', () => {
  it('takes choices in any order and leaves other fields alone', () => {
    expect(
      readAnswers(form(['attempt', '1'], ['q:q2', 'c'], ['q:q1', 'b'], ['q:q2', 'a'], ['x', 'y']), asked),
    ).toEqual({ answers: { q1: ['b'], q2: ['a', 'c'] }, open: [] })
  })

  it('names what is open', () => {
    expect(readAnswers(form(['q:q1', 'a']), asked)).toEqual({ answers: { q1: ['a'] }, open: ['q2'] })
    expect(readAnswers(form(), asked)).toEqual({ answers: {}, open: ['q1', 'q2'] })
  })

  it.each([
    ['an unknown question', form(['q:q9', 'a'])],
    ['an unknown choice', form(['q:q1', 'z'])],
    ['an empty choice', form(['q:q1', ''])],
    ['a choice of another question', form(['q:q1', 'c'])],
    ['two answers to a single choice', form(['q:q1', 'a'], ['q:q1', 'b'])],
    ['the same choice twice', form(['q:q2', 'a'], ['q:q2', 'a'])],
    ['a file in place of a choice', form(['q:q1', new Blob(['a'])])],
    ['a question without a name', form(['q:', 'a'])],
    ['the prototype as a question', form(['q:__proto__', 'a'])],
    ['a name that only looks alike', form(['q:Q1', 'a'])],
  ])('refuses %s', (_, hostile) => {
    expect(readAnswers(hostile, asked)).toBeUndefined()
  })

  it('is not confused by questions that are named like parts of an object', () => {
    const odd = [{ id: 'constructor', kind: 'single', choices: ['a', 'b'] }]
    expect(readAnswers(form(), odd)).toEqual({ answers: {}, open: ['constructor'] })
    expect(readAnswers(form(['q:constructor', 'a']), odd)?.answers).toEqual({ constructor: ['a'] })
    expect(mark([{ id: 'constructor', right: ['a'] }], {}).score).toBe(0)
  })

  it('answers any form with known questions and choices only', () => {
    const name = fc.oneof(fc.constantFrom('q:q1', 'q:q2', 'q:', 'attempt'), fc.string())
    const value = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.string())
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), pairs => {
        const read = readAnswers(form(...pairs), asked)
        for (const [id, chosen] of Object.entries(read?.answers ?? {})) {
          const question = asked.find(one => one.id === id)
          expect(chosen.every(choice => question?.choices.includes(choice))).toBe(true)
          expect(new Set(chosen).size).toBe(chosen.length)
        }
        if (read) expect(read.open.length + Object.keys(read.answers).length).toBe(asked.length)
      }),
    )
  })
})
