import type { Nodes, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { literal } from './attributes.ts'
import { type Component, filled, isChoiceList, isComponent, isNamed, textOf } from './nesting.ts'

/** One element of a lesson's build that must be the same in every language. */
export interface Trait {
  /** Equal keys are equal traits. */
  key: string
  /** What an author calls it. */
  name: string
  line: number
  column: number
}

/** Words with their place in the file. */
export interface Words {
  text: string
  line: number
  column: number
}

/** What is known of a lesson from its tree. */
export interface Findings {
  outline: { id: string; title: string }[]
  traits: Trait[]
  /** Relative links with their places. */
  links: { url: string; line: number; column: number }[]
  /** Files of the lesson's folder that it shows or hands out. */
  files: string[]
  simulations: string[]
  /** Readable text for search: without reasons, and without what would give an answer away. */
  text: string
  /** Characters that one reader reads: of a pool only the share that is drawn. */
  length: number
  /** Questions that one attempt at every check asks. */
  asked: number
  assignments: number
  sources: boolean
  /** Whether the lesson teaches, so that it has sources to name; an exam or an assignment alone does not. */
  teaches: boolean
  terms: (Words & { means: string })[]
  /** Every piece of running text and every readable attribute, for reading them against their language. */
  blocks: Words[]
}

export const noFindings = (): Findings => ({
  outline: [],
  traits: [],
  links: [],
  files: [],
  simulations: [],
  text: '',
  length: 0,
  asked: 0,
  assignments: 0,
  sources: false,
  teaches: true,
  terms: [],
  blocks: [],
})

const running = new Set(['paragraph', 'heading', 'tableCell'])
const readableAttributes = ['agency', 'title', 'means', 'caption']

/** Notes what a lesson consists of, before its tree is settled for the page. */
export function gather(tree: Root, findings: Findings): void {
  const words: string[] = []
  const kinds = { checks: 0, exams: 0 }
  const hidden = new Set<Nodes>()
  const shares = new Map<Nodes, number>()
  /** Sources are cited as they are named, in whatever language that is. */
  const cited = new Set<Nodes>()
  const add = (text: string, share: number) => {
    const plain = text.replace(/\s+/g, ' ').trim()
    if (plain === '') return
    words.push(plain)
    findings.length += (plain.length + 1) * share
  }
  visit(tree, (node, _, parent) => {
    if (hidden.has(node)) return SKIP
    const share = (parent && shares.get(parent)) ?? 1
    shares.set(node, share)
    if (isNamed(node, 'Sources') || (parent && cited.has(parent))) cited.add(node)
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    const trait = (key: string, name = key) => findings.traits.push({ key, name, line, column })
    if (node.type === 'heading' && node.depth === 2) trait('##')
    if (running.has(node.type)) {
      add(readable(node), share)
      if (!cited.has(node)) findings.blocks.push(block(node))
    } else if (node.type === 'code') add(node.value, share)
    if ((node.type === 'link' || node.type === 'definition') && !/^(https?|mailto):/i.test(node.url))
      findings.links.push({ url: node.url, line, column })
    if (!isComponent(node)) return
    const name = node.name ?? ''
    for (const attribute of readableAttributes) add(literal(node, attribute) ?? '', share)
    findings.blocks.push(...attributeWords(node))
    for (const attribute of ['src', 'captions']) {
      const file = literal(node, attribute)
      if (file !== undefined && name !== 'Simulation') findings.files.push(file)
    }
    if (name === 'Simulation') findings.simulations.push(literal(node, 'name') ?? '')
    if (name === 'Sources') findings.sources = true
    if (name === 'Term')
      findings.terms.push({ text: textOf(node).trim(), means: literal(node, 'means') ?? '', line, column })
    if (name === 'Check') {
      const size = node.children.filter(child => isNamed(child, 'Question')).length
      const drawn = Math.min(size, Number(literal(node, 'draw') ?? size))
      shares.set(node, size === 0 ? 1 : drawn / size)
      findings.asked += drawn
      kinds[literal(node, 'kind') === 'exam' ? 'exams' : 'checks'] += 1
    }
    if (name === 'Assignment') findings.assignments += 1
    if (
      name === 'Why' &&
      parent?.type !== 'paragraph' &&
      !node.children.some(child => child.type === 'paragraph')
    )
      findings.blocks.push(block(node))
    if (name === 'Question')
      for (const secret of secrets(node)) {
        hidden.add(secret)
        findings.length += readable(secret as RootContent).length * share
        if (literal(node, 'kind') !== 'text') findings.blocks.push(...wordsIn(secret))
      }
    const own = traitOf(node, name)
    if (own) trait(...own)
  })
  findings.teaches = kinds.checks > 0 || kinds.exams + findings.assignments === 0
  findings.text = words.join('\n')
  findings.simulations = [...new Set(findings.simulations)]
}

/** Running text without what is written for computers, from the first of its words. */
function block(node: Nodes): Words {
  const spoken = (each: Nodes): string =>
    each.type === 'inlineCode' || each.type === 'code'
      ? ''
      : 'children' in each
        ? each.children.map(spoken).join('')
        : 'value' in each
          ? each.value
          : ' '
  const first = node.type === 'tableCell' ? (node.children[0] ?? node) : node
  return { text: spoken(node), ...(first.position?.start ?? { line: 1, column: 1 }) }
}

const spokenAttributes = new Set(['title', 'alt', 'caption', 'means', 'unit'])
function attributeWords(node: Component): Words[] {
  return node.attributes.flatMap(each =>
    'name' in each && spokenAttributes.has(each.name) && typeof each.value === 'string'
      ? [{ text: each.value, ...((each.position ?? node.position)?.start ?? { line: 1, column: 1 }) }]
      : [],
  )
}

const wordsIn = (node: Nodes): Words[] =>
  running.has(node.type) ? [block(node)] : 'children' in node ? node.children.flatMap(wordsIn) : []

/** The part of a question in which the right order, pair or word could be read. */
function secrets(question: Component): Nodes[] {
  const kind = literal(question, 'kind') ?? 'single'
  if (kind !== 'ordering' && kind !== 'matching' && kind !== 'text') return []
  const last = question.children.filter(child => filled(child) && !isNamed(child, 'Why')).at(-1)
  return last ? [last] : []
}

/** What of a component must be the same in every language; nothing for terms and reasons. */
function traitOf(node: Component, name: string): [key: string, shown?: string] | undefined {
  const given = (attribute: string) => literal(node, attribute)
  if (name === 'Term' || name === 'Why') return undefined
  if (name === 'Question') return questionTrait(node, given('id') ?? '', given('kind') ?? 'single')
  if (name === 'Callout') return [`<Callout kind="${given('kind') ?? ''}">`]
  if (name === 'Check') {
    const draw = given('draw') === undefined ? '' : ` draw="${Number(given('draw'))}"`
    const kind = given('kind') === 'exam' ? ' kind="exam"' : ''
    const [pass, attempts] = [Number(given('pass') ?? 80), Number(given('attempts') ?? 3)]
    return [`<Check id="${given('id') ?? ''}"${kind}${draw} pass="${pass}" attempts="${attempts}">`]
  }
  if (name === 'Assignment') {
    const items = node.children.filter(child => child.type === 'list').findLast(isChoiceList)
    return [`<Assignment id="${given('id') ?? ''}"> ${items?.children.length ?? 0} × [ ]`]
  }
  if (name === 'Simulation') {
    const settings = node.attributes.flatMap(each =>
      'name' in each ? [`${each.name}="${String(each.value)}"`] : [],
    )
    return [`<Simulation ${settings.sort().join(' ')}>`]
  }
  return [`<${name}>`]
}

function questionTrait(node: Component, id: string, kind: string): [string, string] {
  const lists = node.children.filter(child => child.type === 'list')
  const answer = {
    single: () =>
      (lists.findLast(isChoiceList)?.children ?? []).map(item => (item.checked ? '[x]' : '[ ]')).join(''),
    ordering: () => `${lists.findLast(list => list.ordered)?.children.length ?? 0} × 1.`,
    matching: () => {
      const rows = node.children.findLast(child => child.type === 'table')?.children.slice(1) ?? []
      const rights = rows.map(row => (row.children[1] ? textOf(row.children[1]).trim() : ''))
      return rights.map(right => rights.indexOf(right) + 1).join('-')
    },
    number: () =>
      `answer="${literal(node, 'answer') ?? ''}" tolerance="${Number(literal(node, 'tolerance') ?? 0)}"`,
    text: () => '',
  }
  const own = Object.hasOwn(answer, kind) ? answer[kind as keyof typeof answer]() : answer.single()
  return [`Question ${id} ${kind} ${own}`, `<Question id="${id}" kind="${kind}"> ${own}`.trim()]
}

/** The text of a block without the reasons, which belong to the answer key. */
function readable(node: RootContent | Root): string {
  if (isComponent(node) && node.name === 'Why') return ''
  if ('value' in node) return node.value
  return 'children' in node
    ? node.children.map(child => readable(child)).join('')
    : node.type === 'break'
      ? '\n'
      : ''
}
