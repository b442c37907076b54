import type { ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { literal } from './attributes.ts'
import { type Findings, gather } from './findings.ts'
import {
  type Component,
  filled,
  isChoiceList,
  isComponent,
  isNamed,
  isPhrasing,
  reasonText,
  takeChoice,
  textOf,
} from './nesting.ts'

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
      if (isComponent(node) && node.name === 'Assignment') takeChecklist(node)
    })
  }
}

/** Elements whose text stands in a label or a line that the page writes. */
const unboxed = new Set(['Term', 'Why', 'Choice', 'Pair', 'Left', 'Accepted', 'Item'])

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
    !('name' in node && typeof node.name === 'string' && unboxed.has(node.name))
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

const element = (
  name: string,
  children: RootContent[],
  given: Record<string, string> = {},
): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(given).map(
    ([key, value]): MdxJsxAttribute => ({ type: 'mdxJsxAttribute', name: key, value }),
  ),
  // The children are running text: the page puts them into a label of its own.
  children: children as MdxJsxFlowElement['children'],
})

/** The words of a list item or of what else holds one paragraph. */
const words = (item: ListItem): PhrasingContent[] =>
  item.children[0]?.type === 'paragraph' ? trimEnd(item.children[0].children) : []

/** What is asked is taken apart: each choice, item, pair or accepted answer an element of its own, beside its reason. */
function takeApart(question: Component): void {
  const kind = literal(question, 'kind') ?? 'single'
  const inside = question.children.filter(filled)
  const why = inside.find(child => isNamed(child, 'Why'))
  const reason = why && isComponent(why) ? [element('Why', reasonText(why) ?? [])] : []
  const rest = inside.filter(child => child !== why)
  const last: RootContent | undefined = rest.at(-1)
  let taken: MdxJsxFlowElement[] = []
  if ((kind === 'single' || kind === 'multiple') && last?.type === 'list') taken = choicesOf(last.children)
  else if (kind === 'ordering' && last?.type === 'list')
    taken = last.children.map(item => element('Choice', words(item)))
  else if (kind === 'matching' && last?.type === 'table')
    taken = last.children.map(({ children: [left, right] }) =>
      element('Pair', [element('Left', left?.children ?? []), element('Choice', right?.children ?? [])]),
    )
  else if (kind === 'text' && last?.type === 'list')
    taken = last.children.map(item => element('Accepted', [], { text: textOf(item).trim() }))
  const prompt = kind === 'number' ? rest : rest.slice(0, -1)
  question.children = [...prompt, ...taken, ...reason] as typeof question.children
}

const choicesOf = (items: ListItem[]) =>
  items.flatMap(item => {
    const choice = takeChoice(item)
    if (!choice) return []
    const why = element('Why', reasonText(choice.why) ?? [])
    return [element('Choice', [...trimEnd(choice.text), why], choice.right ? { right: 'yes' } : {})]
  })

/** The checklist of an assignment becomes one `Item` each. */
function takeChecklist(assignment: Component): void {
  const at = assignment.children.findLastIndex(isChoiceList)
  const list: RootContent | undefined = assignment.children[at]
  if (list?.type !== 'list') return
  const items = list.children.map(item => element('Item', words(item)))
  assignment.children = [...assignment.children.slice(0, at), ...items] as typeof assignment.children
}

function trimEnd(text: PhrasingContent[]): PhrasingContent[] {
  const last = text.at(-1)
  if (last?.type === 'break') return trimEnd(text.slice(0, -1))
  return last?.type === 'text' ? [...text.slice(0, -1), { ...last, value: last.value.trimEnd() }] : text
}

declare module 'mdast' {
  interface TableCellData {
    hName?: string
    hProperties?: { scope?: string; className?: string[] }
  }
}
