import { createHash } from 'node:crypto'
import type { CheckKey, LessonPage, LessonPart, Question, QuestionKey } from './course.ts'
import { foldText } from './fold.ts'

/**
 * An order of `size` things other than the one they have, equally likely by the seed: place → place before.
 * Numbers from 1 to size! − 1 name every order but the first, which is the one they have.
 */
export function shuffledOrder(size: number, seed: string): number[] {
  const places = Array.from({ length: size }, (_, place) => place)
  if (size < 2) return places
  const orders = places.reduce((product, place) => product * BigInt(place + 1), 1n)
  const random = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`)
  let number = 1n + (random % (orders - 1n))
  let left = orders
  const shuffled: number[] = []
  for (let rest = size; rest > 0; rest--) {
    left /= BigInt(rest)
    shuffled.push(...places.splice(Number(number / left), 1))
    number %= left
  }
  return shuffled
}

const letters = 'abcdefgh'

interface Asked {
  question: Question
  key: QuestionKey
}

/** What nobody is shown before marking, so that the order cannot be reckoned from the page. */
const secretOf = ({ question, key }: Asked): string =>
  JSON.stringify([question.id, key.right, question.rows, question.choices, key.reason])

/** The question with its choices in another order than the source's; their ids say only where they stand now. */
function shuffleQuestion({ question, key }: Asked, seed: string): Asked {
  if (question.kind !== 'ordering' && question.kind !== 'matching') return { question, key }
  const order = shuffledOrder(question.choices.length, seed)
  const renamed = new Map(
    order.map((before, now) => [question.choices[before]?.id ?? '', letters[now] ?? '']),
  )
  const choices = order.flatMap((before, now) => {
    const choice = question.choices[before]
    return choice ? [{ id: letters[now] ?? '', html: choice.html }] : []
  })
  const ordering = question.kind === 'ordering'
  const right = key.right.map(pair => {
    const [one = '', other = ''] = pair.split(':')
    return ordering ? `${renamed.get(one)}:${other}` : `${one}:${renamed.get(other)}`
  })
  return { question: { ...question, choices }, key: { ...key, right: right.sort() } }
}

function askedIn(page: LessonPage): Map<string, Asked> {
  const found = new Map<string, Asked>()
  const keys = new Map<string, CheckKey>(page.keys.map(key => [key.id, key]))
  for (const part of page.parts)
    if (part.kind === 'check')
      for (const question of part.check.questions) {
        const key = keys.get(part.check.id)?.questions.find(each => each.id === question.id)
        if (key) found.set(`${part.check.id}/${question.id}`, { question, key })
      }
  return found
}

/**
 * A compiled lesson as it may be shown: what is ordered or matched stands in a seeded order that is never the
 * key's. `source` is the lesson in its first language; every language takes its order from there.
 */
export function shuffleLesson(page: LessonPage, source: LessonPage = page): LessonPage {
  const own = askedIn(page)
  const first = askedIn(source)
  const settled = new Map(
    [...own].map(([name, asked]) => {
      const other = first.get(name) ?? asked
      return [name, shuffleQuestion(asked, secretOf(other))]
    }),
  )
  const parts = page.parts.map((part): LessonPart => {
    if (part.kind !== 'check') return part
    const questions = part.check.questions.map(
      question => settled.get(`${part.check.id}/${question.id}`)?.question ?? question,
    )
    return { kind: 'check', check: { ...part.check, questions } }
  })
  const keys = page.keys.map(check => ({
    ...check,
    questions: check.questions.map(key => settled.get(`${check.id}/${key.id}`)?.key ?? key),
  }))
  return { ...page, parts, keys }
}

/** The keys of a lesson with the text answers that its other language accepts after its own. */
export function acceptBoth(page: LessonPage, other: LessonPage): LessonPage {
  const theirs = askedIn(other)
  const keys = page.keys.map(check => ({
    ...check,
    questions: check.questions.map(key => {
      if (key.kind !== 'text') return key
      const all = [...key.right, ...(theirs.get(`${check.id}/${key.id}`)?.key.right ?? [])]
      const folded = all.map(foldText)
      return { ...key, right: all.filter((_, place) => folded.indexOf(folded[place] ?? '') === place) }
    }),
  }))
  return { ...page, keys }
}
