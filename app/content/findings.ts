import type { List, PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import {
  type Component,
  isChoiceList,
  isComponent,
  isPhrasing,
  reasonText,
  takeChoice,
  textOf,
} from './nesting.ts'

/** One element of a lesson's build that must be the same in every language. */
export interface Trait {
  /** Equal keys are equal traits. */
  key: string
  /** What an author calls it. */
  name: string
  line: number
  column: number
}

/** What is known of a lesson from its tree. */
export interface Findings {
  outline: { id: string; title: string }[]
  traits: Trait[]
  /** Relative links with their places. */
  links: { url: string; line: number; column: number }[]
  pictures: string[]
  simulations: string[]
  text: string
  sources: boolean
}

export const noFindings = (): Findings => ({
  outline: [],
  traits: [],
  links: [],
  pictures: [],
  simulations: [],
  text: '',
  sources: false,
})

/**
 * Second remark plugin, after the gate: notes what the lesson consists of and settles its shape for the page
 * (heading ids, table scopes, choices taken apart from their reasons).
 */
export function settle(findings: Findings) {
  return (tree: Root): void => {
    gather(tree, findings)
    visit(tree, (node, _, parent) => {
      if ('children' in node) wrap(node)
      if (node.type === 'heading' && node.depth === 2) {
        const id = `s${findings.outline.length + 1}`
        findings.outline.push({ id, title: textOf(node).trim() })
        node.data = { ...node.data, hProperties: { id } }
      }
      if (node.type === 'table')
        scope(node, parent !== undefined && isComponent(parent) && parent.name === 'Compare')
      if (isComponent(node) && node.name === 'Question') takeApart(node)
    })
  }
}

/** Mail addresses become plain text; terms and loose text that stand alone get a paragraph. */
function wrap(node: { type: string; children: RootContent[] }): void {
  node.children = node.children.map(child =>
    child.type === 'link' && child.url === `mailto:${textOf(child)}`
      ? { type: 'text', value: textOf(child), position: child.position }
      : child,
  )
  const flow = ['root', 'blockquote', 'listItem'].includes(node.type)
  const boxed =
    node.type === 'mdxJsxFlowElement' &&
    !('name' in node && (node.name === 'Term' || node.name === 'Why' || node.name === 'Choice'))
  if (!flow && !boxed) return
  const settled: RootContent[] = []
  let run: PhrasingContent[] = []
  const close = () => {
    if (run.some(each => each.type !== 'text' || each.value.trim() !== ''))
      settled.push({ type: 'paragraph', children: run })
    run = []
  }
  for (const child of node.children) {
    if (isComponent(child) && child.name === 'Term')
      run.push({ ...child, type: 'mdxJsxTextElement', children: child.children.filter(isPhrasing) })
    else if (isPhrasing(child)) run.push(child)
    else {
      close()
      settled.push(child)
    }
  }
  close()
  node.children = settled
}

function scope(table: Table, rowHeaders: boolean): void {
  const align = table.align ?? []
  table.align = null
  table.children.forEach((row, r) => {
    row.children.forEach((cell, c) => {
      const className = align[c] === 'right' || align[c] === 'center' ? [`align-${align[c]}`] : undefined
      const header = r === 0 ? 'col' : rowHeaders && c === 0 ? 'row' : undefined
      const empty = textOf(cell).trim() === ''
      cell.data = {
        ...(empty ? { hName: 'td' } : header ? { hName: 'th' } : {}),
        hProperties: { ...(header && !empty ? { scope: header } : {}), ...(className ? { className } : {}) },
      }
    })
  })
}

const element = (name: string, children: RootContent[], right = false): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: right ? [{ type: 'mdxJsxAttribute', name: 'right', value: 'yes' }] : [],
  // The children are running text: the page puts them into a label of its own.
  children: children as MdxJsxFlowElement['children'],
})

/** The list of choices becomes one `Choice` each, its text beside its `Why`. */
function takeApart(question: Component): void {
  const at = question.children.findLastIndex(isChoiceList)
  const list: RootContent | undefined = question.children[at]
  if (list?.type !== 'list') return
  const choices = list.children.flatMap(item => {
    const choice = takeChoice(item)
    if (!choice) return []
    return [
      element(
        'Choice',
        [...trimEnd(choice.text), element('Why', reasonText(choice.why) ?? [])],
        choice.right,
      ),
    ]
  })
  question.children = [...question.children.slice(0, at), ...choices] as typeof question.children
}

function trimEnd(text: PhrasingContent[]): PhrasingContent[] {
  const last = text.at(-1)
  if (last?.type === 'break') return trimEnd(text.slice(0, -1))
  return last?.type === 'text' ? [...text.slice(0, -1), { ...last, value: last.value.trimEnd() }] : text
}

function gather(tree: Root, findings: Findings): void {
  const words: string[] = []
  const literal = (node: Component, name: string) => {
    const found = node.attributes.find(attribute => 'name' in attribute && attribute.name === name)
    return typeof found?.value === 'string' ? found.value : undefined
  }
  visit(tree, node => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    const trait = (key: string, name = key) => findings.traits.push({ key, name, line, column })
    if (node.type === 'heading' && node.depth === 2) trait('##')
    if (['paragraph', 'heading', 'tableCell', 'code'].includes(node.type)) words.push(readable(node))
    if ((node.type === 'link' || node.type === 'definition') && !/^(https?|mailto):/i.test(node.url))
      findings.links.push({ url: node.url, line, column })
    if (!isComponent(node)) return
    const name = node.name ?? ''
    for (const attribute of ['agency', 'title', 'means', 'caption'])
      words.push(literal(node, attribute) ?? '')
    if (name === 'Figure') findings.pictures.push(literal(node, 'src') ?? '')
    if (name === 'Simulation') findings.simulations.push(literal(node, 'name') ?? '')
    if (name === 'Sources') findings.sources = true
    if (name === 'Term' || name === 'Why') return
    if (name === 'Question')
      trait(...questionTrait(node, literal(node, 'id') ?? '', literal(node, 'kind') ?? 'single'))
    else if (name === 'Check') {
      const {
        id = '',
        pass = '80',
        attempts = '3',
      } = { id: literal(node, 'id'), pass: literal(node, 'pass'), attempts: literal(node, 'attempts') }
      trait(`<Check id="${id}" pass="${Number(pass)}" attempts="${Number(attempts)}">`)
    } else if (name === 'Simulation') {
      const settings = node.attributes.flatMap(each =>
        'name' in each ? [`${each.name}="${String(each.value)}"`] : [],
      )
      trait(`<Simulation ${settings.sort().join(' ')}>`)
    } else trait(name === 'Callout' ? `<Callout kind="${literal(node, 'kind') ?? ''}">` : `<${name}>`)
  })
  findings.text = words
    .map(each => each.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
  findings.simulations = [...new Set(findings.simulations)]
}

function questionTrait(node: Component, id: string, kind: string): [string, string] {
  const list: List | undefined = node.children.filter(child => child.type === 'list').findLast(isChoiceList)
  const marks = (list?.children ?? []).map(item => (item.checked ? '[x]' : '[ ]')).join('')
  return [`Question ${id} ${kind} ${marks}`, `<Question id="${id}" kind="${kind}"> ${marks}`]
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

declare module 'mdast' {
  interface TableCellData {
    hName?: string
    hProperties?: { scope?: string; className?: string[] }
  }
}
