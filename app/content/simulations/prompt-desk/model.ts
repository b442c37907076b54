export const tasks = ['letter', 'summary', 'faq'] as const
export type Task = (typeof tasks)[number]

export const promptParts = ['role', 'audience', 'material', 'limits', 'format'] as const
export type PromptPart = (typeof promptParts)[number]

/** A sentence of the canned answers: written when all of `when` and none of `unless` stand in the prompt. */
interface Sentence {
  when: readonly PromptPart[]
  unless: readonly PromptPart[]
  /** A statement to verify: the line of the material that it comes from, or contradicts, or no line. */
  claim?: { supported: boolean; line: number | null }
}

const invented = {
  when: [],
  unless: ['material', 'limits'],
  claim: { supported: false, line: null },
} as const

/** The sentences in the order of the answer, the same for each task. */
export const sentences = {
  openingBare: { when: [], unless: ['role'] },
  openingRole: { when: ['role'], unless: [] },
  invented1: invented,
  invented2: invented,
  invented3: invented,
  empty: { when: ['limits'], unless: ['material'] },
  given1: { when: ['material'], unless: [], claim: { supported: true, line: 1 } },
  given2: { when: ['material'], unless: [], claim: { supported: true, line: 2 } },
  twisted: { when: ['material'], unless: ['limits'], claim: { supported: false, line: 3 } },
  given3: { when: ['material', 'limits'], unless: [], claim: { supported: true, line: 3 } },
  added: { when: [], unless: ['limits'], claim: { supported: false, line: null } },
  honest: { when: ['material', 'limits'], unless: [] },
  closingStiff: { when: [], unless: ['audience'] },
  closingPlain: { when: ['audience'], unless: [] },
} as const satisfies Record<string, Sentence>
export type SentenceName = keyof typeof sentences
export const sentenceNames = Object.keys(sentences).filter((name): name is SentenceName => name in sentences)

const of = (name: SentenceName): Sentence => sentences[name]

/** The statement that a sentence makes; nothing where it makes none. */
export function claimOf(name: SentenceName): Sentence['claim'] {
  return of(name).claim
}

/** The sentences of the answer to a prompt with these parts, in order. */
export function answer(prompt: ReadonlySet<PromptPart>): SentenceName[] {
  return sentenceNames.filter(name => {
    const { when, unless } = of(name)
    return when.every(part => prompt.has(part)) && !unless.some(part => prompt.has(part))
  })
}

/** The sentences of an answer that have to be verified. */
export function claims(prompt: ReadonlySet<PromptPart>): SentenceName[] {
  return answer(prompt).filter(name => of(name).claim !== undefined)
}

export interface Marking {
  right: number
  wrong: number
  open: number
}

/** Counts the claims of an answer that were rightly called supported or unsupported. */
export function mark(
  prompt: ReadonlySet<PromptPart>,
  given: Partial<Record<SentenceName, boolean>>,
): Marking {
  const marking = { right: 0, wrong: 0, open: 0 }
  for (const name of claims(prompt)) {
    const called = given[name]
    if (called === undefined) marking.open += 1
    else marking[called === of(name).claim?.supported ? 'right' : 'wrong'] += 1
  }
  return marking
}
