import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '#content/fold.ts'
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
    ).toMatchObject({ answers: { q1: ['b'], q2: ['a', 'c'] }, problems: {} })
  })

  it('names what is open', () => {
    expect(readAnswers(form(['q:q1', 'a']), asked)).toEqual({
      answers: { q1: ['a'] },
      problems: { q2: 'open' },
      kept: { 'q:q1': ['a'] },
    })
    expect(readAnswers(form(), asked)?.problems).toEqual({ q1: 'open', q2: 'open' })
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
    expect(readAnswers(form(), odd)?.problems).toEqual({ constructor: 'open' })
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
        if (read)
          expect(Object.keys(read.problems).length + Object.keys(read.answers).length).toBe(asked.length)
      }),
    )
  })
})

describe('a number', () => {
  it.each([
    ['12500', '12500'],
    ['๑๒,๕๐๐', '12500'],
    ['12,500.50', '12500.5'],
    [' 12 500 บาท', '12500'],
    ['1\u200b2\u00a0500', '12500'],
    ['１２５００', '12500'],
    ['+0012.500', '12.5'],
    ['−5', '-5'],
    ['.5', '0.5'],
    ['-0', '0'],
  ])('%s is read as %s', (typed, read) => expect(readNumber(typed, 'บาท')).toBe(read))

  it.each([
    '',
    ' ',
    'บาท',
    '1,5',
    '12,50',
    '1.2.3',
    '1e5',
    '0x10',
    'สิบ',
    '--1',
    '1-2',
    '12500 คน',
    'NaN',
    'Infinity',
    '1'.repeat(13),
    `0.${'1'.repeat(7)}`,
    '😀',
    '1'.repeat(1_000_000),
  ])('%s cannot be read', typed => expect(readNumber(typed, 'บาท')).toBeUndefined())

  const key = (right: string, tolerance?: string) => [
    { id: 'q', kind: 'number' as const, right: [right], tolerance },
  ]
  it.each([
    ['12500', undefined, '12500', 100],
    ['12500', undefined, '12501', 0],
    ['12500', '100', '12400', 100],
    ['12500', '100', '12399.999999', 0],
    ['1.2', '0.05', '1.25', 100],
    ['1.2', '0.05', '1.15', 100],
    ['1.2', '0.05', '1.250001', 0],
    ['0.3', '0', '0.30', 100],
    ['-5', '1', '-6', 100],
    ['-5', '1', '5', 0],
  ])('%s ± %s: %s gives %i', (right, tolerance, given, score) => {
    expect(mark(key(right, tolerance), { q: [given] }).score).toBe(score)
  })
  it('is one, and is there', () => {
    for (const given of [[], ['5', '5'], ['five'], ['']]) expect(mark(key('5'), { q: given }).score).toBe(0)
  })
})

describe('a text', () => {
  const key = [{ id: 'q', kind: 'text' as const, right: ['GDCC', 'คลาวด์กลางภาครัฐ', 'น้ำ', 'แผน'] }]
  it.each([
    'gdcc',
    'G.D.C.C.',
    ' g d c c ',
    '“GDCC”',
    'GD\u200bCC\u200d',
    'คลาวด์ กลาง ภาครัฐ',
    'คลาวด์กลาง-ภาครัฐ',
    'น\u0e49\u0e4d\u0e32',
    'น\u0e4d\u0e49\u0e32',
    'เเผน',
    'GDCC\ufe0f',
  ])('%s is accepted', given => expect(mark(key, { q: [given] }).score).toBe(100))
  it.each(['', '.', 'GDC', 'GDCCC', 'คลาวดกลางภาครัฐ', 'นำ', '😀', 'constructor', '.*'])('%s is not', given =>
    expect(mark(key, { q: [given] }).score).toBe(0))
})

describe('answers of the later kinds, read from a form', () => {
  const later = [
    { id: 'o', kind: 'ordering', choices: ['a:1', 'a:2', 'a:3', 'b:1', 'b:2', 'b:3', 'c:1', 'c:2', 'c:3'] },
    { id: 'm', kind: 'matching', choices: ['1:a', '1:b', '2:a', '2:b', '3:a', '3:b'] },
    { id: 'n', kind: 'number', choices: [], unit: 'บาท' },
    { id: 't', kind: 'text', choices: [] },
  ]
  const full: [string, string][] = [
    ['q:o:a', '2'],
    ['q:o:b', '3'],
    ['q:o:c', '1'],
    ['q:m:1', 'b'],
    ['q:m:2', 'a'],
    ['q:m:3', 'b'],
    ['q:n', '๑,๒๐๐ บาท'],
    ['q:t', ' GDCC '],
  ]
  const but = (field: string, value: string | undefined) =>
    form(
      ...full.flatMap(([name, own]): [string, string][] =>
        name !== field ? [[name, own]] : value === undefined ? [] : [[name, value]],
      ),
    )

  it('are pairs, a plain number and a text', () => {
    const read = readAnswers(form(...full), later)
    expect(read?.answers).toEqual({
      o: ['a:2', 'b:3', 'c:1'],
      m: ['1:b', '2:a', '3:b'],
      n: ['1200'],
      t: ['GDCC'],
    })
    expect(read?.problems).toEqual({})
    const key = [
      { id: 'o', right: ['a:2', 'b:3', 'c:1'] },
      { id: 'm', right: ['1:b', '2:a', '3:b'] },
    ]
    expect(mark(key, read?.answers ?? {}).score).toBe(100)
    expect(mark(key, { ...read?.answers, o: ['a:2', 'b:1', 'c:3'] }).right).toEqual({ o: false, m: true })
  })

  it.each([
    ['a place used twice', 'q:o:b', '2', { o: 'twice' }],
    ['an item without a place', 'q:o:b', '', { o: 'open' }],
    ['an item that is not there', 'q:o:b', undefined, { o: 'open' }],
    ['a row without a choice', 'q:m:3', '', { m: 'open' }],
    ['words for a number', 'q:n', 'พันสอง', { n: 'number' }],
    ['an empty number', 'q:n', ' ', { n: 'open' }],
    ['an empty text', 'q:t', '\u200b ', { t: 'open' }],
    ['a text of 201 characters', 'q:t', 'ก'.repeat(201), { t: 'long' }],
  ])('%s is named and everything is kept', (_, field, value, problems) => {
    const read = readAnswers(but(field, value), later)
    expect(read?.problems).toEqual(problems)
    expect(Object.keys(read?.answers ?? {}).length).toBe(3)
    if (value !== undefined) expect(read?.kept[field]).toEqual([value])
  })

  it('keeps no more than a thousand characters of what is far too long', () => {
    const read = readAnswers(but('q:t', 'x'.repeat(1_000_000)), later)
    expect(read?.problems).toEqual({ t: 'long' })
    expect(read?.kept['q:t']?.[0]).toHaveLength(1000)
  })

  it.each([
    ['a place that is not there', 'q:o:a', '4'],
    ['an item that is not asked', 'q:o:d', '1'],
    ['a row that is not asked', 'q:m:4', 'a'],
    ['a choice that is not there', 'q:m:1', 'z'],
    ['a question as a whole', 'q:o', 'a:2'],
    ['more behind the name', 'q:n:1', '5'],
    ['a second number', 'q:n', '5'],
    ['a second text', 'q:t', 'x'],
    ['a second place', 'q:o:a', '2'],
  ])('%s makes the form unusable', (_, field, value) => {
    expect(readAnswers(form(...full, [field, value]), later)).toBeUndefined()
  })
})
