import type { QuestionKey } from '#content/course.ts'
import { answerLimit, foldText, numbersMeet, readNumber } from '#content/fold.ts'

/** What was answered, by question: choices, pairs `item:place` or `row:choice`, or the one text that was typed. */
export type Answers = Record<string, string[]>

export interface Marked {
  right: Record<string, boolean>
  /** Percent of questions answered fully right, rounded down. */
  score: number
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(choice => b.includes(choice))

export type MarkingKey = Pick<QuestionKey, 'id' | 'right' | 'kind' | 'tolerance'>

function isRight({ right, kind, tolerance }: MarkingKey, given: readonly string[]): boolean {
  if (kind === undefined) return same(right, given)
  const [typed, more] = given
  if (typed === undefined || more !== undefined) return false
  if (kind === 'text') return right.some(accepted => foldText(accepted) === foldText(typed))
  const figure = readNumber(typed)
  return figure !== undefined && numbersMeet(figure, right[0] ?? '', tolerance)
}

/**
 * Marks an answer set over the questions of the key that is given: a question is right when exactly its right
 * choices were chosen, its number is within the tolerance, or its text is one that is accepted.
 */
export function mark(key: readonly MarkingKey[], answers: Answers): Marked {
  const right = Object.fromEntries(
    key.map(question => [
      question.id,
      isRight(question, Object.hasOwn(answers, question.id) ? (answers[question.id] ?? []) : []),
    ]),
  )
  const points = Object.values(right).filter(Boolean).length
  return { right, score: key.length === 0 ? 0 : Math.floor((points * 100) / key.length) }
}

/** A question as it is asked: `choices` lists whatever may be chosen, pairs for ordering and matching. */
export interface AskedQuestion {
  id: string
  kind: string
  choices: readonly string[]
  unit?: string
}

/** Why a question cannot be marked yet. */
export type Problem = 'open' | 'twice' | 'number' | 'long'

/** What a form said: usable answers, what is still wrong by question, and every field as it was filled in. */
export interface ReadAnswers {
  answers: Answers
  problems: Record<string, Problem>
  kept: Record<string, string[]>
}

const mostKept = 1_000
const isTyped = (kind: string) => kind === 'number' || kind === 'text'
const isPaired = (kind: string) => kind === 'ordering' || kind === 'matching'

/** The fields of a question's form: itself, or one for each item or row. */
export function fieldsOf({ id, kind, choices }: AskedQuestion): string[] {
  if (!isPaired(kind)) return [`q:${id}`]
  return [...new Set(choices.map(pair => `q:${id}:${pair.split(':')[0]}`))]
}

function readTyped(question: AskedQuestion, typed: string): { answer?: string[]; problem?: Problem } {
  if (foldText(typed) === '') return { problem: 'open' }
  if (typed.length > answerLimit) return { problem: 'long' }
  if (question.kind === 'text') return { answer: [typed.normalize('NFC').trim()] }
  const figure = readNumber(typed, question.unit)
  return figure === undefined ? { problem: 'number' } : { answer: [figure] }
}

function readChosen(
  question: AskedQuestion,
  fields: string[],
  kept: Map<string, string[]>,
): { answer?: string[]; problem?: Problem } {
  const chosen = fields.map(field => (kept.get(field) ?? []).filter(value => value !== ''))
  if (!isPaired(question.kind)) {
    const answer = chosen.flat().sort()
    return answer.length === 0 ? { problem: 'open' } : { answer }
  }
  if (chosen.some(values => values.length === 0)) return { problem: 'open' }
  if (question.kind === 'ordering' && new Set(chosen.flat()).size < fields.length) return { problem: 'twice' }
  return { answer: fields.map((field, place) => `${field.split(':')[2]}:${chosen[place]?.[0]}`) }
}

/** Whether a value may stand in a field: a choice of it once, nothing twice where only one is chosen. */
function allowed(question: AskedQuestion, field: string, value: string, before: readonly string[]): boolean {
  if (isTyped(question.kind)) return before.length === 0
  if (isPaired(question.kind))
    return (
      before.length === 0 && (value === '' || question.choices.includes(`${field.split(':')[2]}:${value}`))
    )
  return (
    question.choices.includes(value) &&
    !before.includes(value) &&
    !(question.kind === 'single' && before.length > 0)
  )
}

/**
 * Reads an answer set from a form. Questions that are not asked, choices that are not there, or two answers
 * where one is given make it unusable: undefined. What is open or cannot be read is named, and all is kept.
 */
export function readAnswers(form: FormData, questions: readonly AskedQuestion[]): ReadAnswers | undefined {
  const fields = new Map(questions.flatMap(question => fieldsOf(question).map(field => [field, question])))
  const kept = new Map<string, string[]>()
  for (const [field, value] of form.entries()) {
    if (!field.startsWith('q:')) continue
    const question = fields.get(field)
    const before = kept.get(field) ?? []
    if (!question || typeof value !== 'string' || !allowed(question, field, value, before)) return undefined
    kept.set(field, [...before, isTyped(question.kind) ? value.slice(0, mostKept) : value])
  }
  const answers = new Map<string, string[]>()
  const problems = new Map<string, Problem>()
  for (const question of questions) {
    const { answer, problem } = isTyped(question.kind)
      ? readTyped(question, kept.get(`q:${question.id}`)?.[0] ?? '')
      : readChosen(question, fieldsOf(question), kept)
    if (answer) answers.set(question.id, answer)
    else problems.set(question.id, problem ?? 'open')
  }
  return {
    answers: Object.fromEntries(answers),
    problems: Object.fromEntries(problems),
    kept: Object.fromEntries(kept),
  }
}
