import type { List } from 'mdast'
import { inspectAssignment, inspectCheck } from './check-shape.ts'
import type { ComponentName } from './dialect.ts'
import { type Component, filled, type Report, reasonText, textOf } from './nesting.ts'
import { inspectQuestion } from './question-shape.ts'

/** Whether what stands inside a component has the shape that the component needs. */
export function inspectContent(node: Component, name: ComponentName, report: Report): void {
  const inside = node.children.filter(filled)
  const only = inside.length === 1 ? inside[0] : undefined
  if (name === 'Figure' || name === 'Simulation' || name === 'Download') {
    if (inside.length > 0)
      report(
        node,
        'component-filled',
        `<${name}> ไม่มีเนื้อหาข้างใน ให้ปิดด้วย />`,
        `<${name}> holds nothing inside: close it with />`,
      )
    return
  }
  if (inside.length === 0) {
    report(
      node,
      'component-empty',
      `<${name}> ว่างเปล่า ให้ใส่เนื้อหาหรือลบออก`,
      `<${name}> is empty: fill it or remove it`,
    )
    return
  }
  if (name === 'Steps' && !(only?.type === 'list' && only.ordered))
    report(
      node,
      'steps-shape',
      'ใน <Steps> ให้มีรายการลำดับเลข (1. 2. 3.) หนึ่งรายการ เว้นบรรทัดก่อนและหลัง',
      '<Steps> holds one numbered list (1. 2. 3.) with blank lines around it',
    )
  if (name === 'Compare' && only?.type !== 'table')
    report(
      node,
      'compare-shape',
      'ใน <Compare> ให้มีตารางหนึ่งตาราง เว้นบรรทัดก่อนและหลัง',
      '<Compare> holds exactly one table with blank lines around it',
    )
  if (name === 'Sources' && only?.type !== 'list')
    report(
      node,
      'sources-shape',
      'ใน <Sources> ให้มีรายการแหล่งอ้างอิงหนึ่งรายการ แต่ละบรรทัดขึ้นต้นด้วย -',
      '<Sources> holds one list of sources, each line beginning with -',
    )
  if (name === 'Monday') {
    const lists = inside.filter((child): child is List => child.type === 'list')
    const others = inside.filter(child => child.type !== 'list' && child.type !== 'paragraph')
    const steps = lists[0]?.children.length ?? 0
    if (lists.length !== 1 || others.length > 0 || steps < 1 || steps > 3)
      report(
        node,
        'monday-shape',
        'ใน <Monday> ให้มีรายการเดียว 1–3 ข้อ',
        '<Monday> holds one list of one to three steps',
      )
  }
  if (name === 'Check') inspectCheck(node, report)
  if (name === 'Question') inspectQuestion(node, report)
  if (name === 'Assignment') inspectAssignment(node, report)
  if (name === 'Why' && (!reasonText(node) || textOf(node).trim() === ''))
    report(
      node,
      'why-shape',
      'ใน <Why> ให้เขียนเหตุผลเป็นข้อความบรรทัดเดียว',
      '<Why> holds the reason as text on one line',
    )
  if (
    name === 'Term' &&
    node.children.some(child => !['text', 'emphasis', 'strong', 'inlineCode'].includes(child.type))
  )
    report(node, 'term-shape', 'ใน <Term> ให้มีเฉพาะคำศัพท์', '<Term> holds the term alone')
}
