import type { List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { ComponentName } from './dialect.ts'

export type Component = MdxJsxFlowElement | MdxJsxTextElement
export type Report = (node: Nodes | undefined, rule: string, thai: string, english: string) => void

export function isComponent(node: Nodes): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Whether a node is this component. */
export const isNamed = (node: Nodes, name: ComponentName) => isComponent(node) && node.name === name
/** Whether a node is more than white space. */
export const filled = (node: Nodes) => !(node.type === 'text' && node.value.trim() === '')

/** Readable text of a node, without markup. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(child => textOf(child)).join('') : ''
}

/** A list of choices: every item begins with a box. */
export function isChoiceList(node: Nodes): node is List {
  return (
    node.type === 'list' &&
    node.children.length > 0 &&
    node.children.every(item => typeof item.checked === 'boolean')
  )
}

/** Takes a choice apart: its running text and its reason. `undefined` where it has not that shape. */
export function takeChoice(
  item: ListItem,
): { text: PhrasingContent[]; why: Component; right: boolean } | undefined {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return undefined
  const inline = first.children.filter(node => isNamed(node, 'Why'))
  const below = rest.filter(node => isNamed(node, 'Why'))
  const why = [...inline, ...below][0]
  if (inline.length + below.length !== 1 || rest.length !== below.length || !why || !isComponent(why))
    return undefined
  const at = inline.length > 0 ? first.children.findIndex(node => isNamed(node, 'Why')) : -1
  if (at >= 0 && first.children.slice(at + 1).some(filled)) return undefined
  const text = at >= 0 ? first.children.slice(0, at) : first.children
  if (!text.some(node => textOf(node).trim() !== '')) return undefined
  return { text, why, right: item.checked === true }
}

/** The running text of a reason, whether it stands in the line or on its own. */
export function reasonText(why: Component): PhrasingContent[] | undefined {
  const only = why.children.filter(filled)
  if (only.length === 1 && only[0]?.type === 'paragraph') return only[0].children
  return only.every(isPhrasing) ? only : undefined
}

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'mdxJsxTextElement',
])
export function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasing.has(node.type)
}
