import { Children, createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { CheckKey, LessonPart, QuestionKey, Question as QuestionShape } from './course.ts'
import { type Attributes, componentAttributes } from './dialect.ts'

/** What is taken out of a page: the parts that a learner does something with, and the keys apart from them. */
export interface Taken {
  parts: LessonPart[]
  keys: CheckKey[]
}

interface Inside {
  children?: ReactNode
}

/** Where a part stood in the page; the page's HTML is cut there. */
export const slot = /<mekha-slot n="(\d+)"><\/mekha-slot>/

const letters = 'abcdefgh'
const letter = (place: number) => letters[place] ?? String(place)

function Question(_: Inside): null {
  return null
}
function Choice(_: { right?: string } & Inside): null {
  return null
}
function Pair(_: Inside): null {
  return null
}
function Left(_: Inside): null {
  return null
}
function Accepted(_: { text: string }): null {
  return null
}
function Why(_: Inside): null {
  return null
}
function Item(_: Inside): null {
  return null
}
const answers: unknown[] = [Choice, Pair, Accepted, Why]

const propsOf = <Props,>(node: ReactNode, type: (props: Props) => ReactNode): Props | undefined =>
  isValidElement<Props>(node) && node.type === type ? node.props : undefined
const html = (nodes: ReactNode[]) => renderToStaticMarkup(createElement(Fragment, null, ...nodes)).trim()
const insideOf = <Props extends Inside>(nodes: ReactNode, type: (props: Props) => ReactNode): string =>
  html(Children.toArray(nodes).flatMap(node => Children.toArray(propsOf(node, type)?.children)))

interface TakenQuestion {
  shown: QuestionShape
  key: QuestionKey
}

/**
 * A question taken apart. What is to be ordered or chosen still stands in the order of the source, where the
 * key could be read off: `shuffleLesson` must follow before anybody is shown it.
 */
function takeQuestion(given: Inside): TakenQuestion {
  const { children, ...attributes } = given
  const { id, kind, answer, tolerance, unit } = componentAttributes.Question.parse(attributes)
  const inside = Children.toArray(children)
  const prompt = html(inside.filter(node => !(isValidElement(node) && answers.includes(node.type))))
  const choices = inside.flatMap(node => propsOf(node, Choice) ?? [])
  const shown: QuestionShape = { id, kind, prompt, choices: [], ...(unit === undefined ? {} : { unit }) }
  const key: QuestionKey = { id, right: [], why: {} }
  const reason = insideOf(inside, Why)
  if (kind === 'single' || kind === 'multiple')
    choices.forEach((choice, index) => {
      const own = letter(index)
      const parts = Children.toArray(choice.children)
      shown.choices.push({ id: own, html: html(parts.filter(node => !propsOf(node, Why))) })
      key.why[own] = insideOf(parts, Why)
      if (choice.right) key.right.push(own)
    })
  else key.reason = reason
  if (kind === 'ordering') {
    shown.choices = choices.map(({ children }, index) => ({ id: letter(index), html: html([children]) }))
    key.right = shown.choices.map((item, index) => `${item.id}:${index + 1}`)
  }
  if (kind === 'matching') Object.assign(shown, takePairs(inside, key))
  if (kind === 'number')
    Object.assign(key, { kind, right: [answer ?? ''], ...(tolerance === undefined ? {} : { tolerance }) })
  if (kind === 'text')
    Object.assign(key, { kind, right: inside.flatMap(node => propsOf(node, Accepted)?.text ?? []) })
  return { shown, key }
}

/** The rows of a matching and, once each, what may be chosen for them; the heading is the first pair. */
function takePairs(inside: ReactNode[], key: QuestionKey): Pick<QuestionShape, 'rows' | 'choices' | 'heads'> {
  const pairs = inside.flatMap(node => {
    const pair = propsOf(node, Pair)
    return pair ? [{ left: insideOf(pair.children, Left), right: insideOf(pair.children, Choice) }] : []
  })
  const [heads, ...given] = pairs
  const words = given.map(pair => pair.right.replace(/<[^>]*>/g, ''))
  const rights = [...new Set(words)]
  const choices = rights.map((right, index) => ({
    id: letter(index),
    html: given[words.indexOf(right)]?.right ?? right,
  }))
  const rows = given.map(({ left }, index) => ({ id: String(index + 1), html: left }))
  key.right = words.map((right, index) => `${index + 1}:${letter(rights.indexOf(right))}`)
  return { rows, choices, heads: { left: heads?.left ?? '', right: heads?.right ?? '' } }
}

/** The components that are taken out of the page, each leaving a slot. */
export function takingComponents(taken: Taken) {
  const leave = (part: LessonPart): ReactElement => <mekha-slot n={taken.parts.push(part) - 1} />

  function Check({ children, ...attributes }: Inside): ReactElement {
    const { kind, ...rule } = componentAttributes.Check.parse(attributes)
    const questions = Children.toArray(children).flatMap(node => {
      const props = propsOf(node, Question)
      return props ? [takeQuestion(props)] : []
    })
    taken.keys.push({ id: rule.id, questions: questions.map(each => each.key) })
    const exam = kind === 'exam' ? { exam: true } : {}
    return leave({ kind: 'check', check: { ...rule, ...exam, questions: questions.map(each => each.shown) } })
  }

  function Assignment({ id, title, children }: Attributes<'Assignment'> & Inside): ReactElement {
    const inside = Children.toArray(children)
    const items = inside.flatMap(node => {
      const item = propsOf(node, Item)
      return item ? [html([item.children])] : []
    })
    const text = html(inside.filter(node => !propsOf(node, Item)))
    return leave({ kind: 'assignment', assignment: { id, title, html: text, items } })
  }

  return { Check, Assignment, Question, Choice, Pair, Left, Accepted, Why, Item }
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'mekha-slot': { n: number }
    }
  }
}
