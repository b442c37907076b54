import type { QuestionKey } from '#content/course.ts'

export type Answers = Record<string, string[]>

export interface Marked {
  right: Record<string, boolean>
  /** Percent of questions answered fully right, rounded down. */
  score: number
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(choice => b.includes(choice))

/** Marks an answer set: a question is right when exactly its right choices were chosen. */
export function mark(key: readonly Pick<QuestionKey, 'id' | 'right'>[], answers: Answers): Marked {
  const right = Object.fromEntries(
    key.map(({ id, right }) => [id, same(right, Object.hasOwn(answers, id) ? (answers[id] ?? []) : [])]),
  )
  const points = Object.values(right).filter(Boolean).length
  return { right, score: key.length === 0 ? 0 : Math.floor((points * 100) / key.length) }
}

interface AskedQuestion {
  id: string
  kind: string
  choices: string[]
}

/**
 * Reads an answer set from a form. Unknown questions and choices, a second answer to a single
 * choice, or a question left open make it unusable: undefined, or the ids that are still open.
 */
export function readAnswers(
  form: FormData,
  questions: readonly AskedQuestion[],
): { answers: Answers; open: string[] } | undefined {
  const answers = new Map<string, string[]>()
  for (const [name, value] of form.entries()) {
    if (!name.startsWith('q:')) continue
    const question = questions.find(asked => `q:${asked.id}` === name)
    if (!question || typeof value !== 'string' || !question.choices.includes(value)) return undefined
    const chosen = answers.get(question.id) ?? []
    if (chosen.includes(value) || (question.kind === 'single' && chosen.length > 0)) return undefined
    answers.set(question.id, [...chosen, value].sort())
  }
  const open = questions.filter(question => !answers.has(question.id)).map(question => question.id)
  return { answers: Object.fromEntries(answers), open }
}
