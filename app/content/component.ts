import type { Nodes } from 'mdast'
import { inspectAttributes, literal } from './attributes.ts'
import type { Fault } from './course.ts'
import {
  type ComponentName,
  componentNames,
  isComponentName,
  placement,
  type SimulationSettings,
  standsDirectly,
} from './dialect.ts'
import { type Component, isComponent, type Report } from './nesting.ts'
import { inspectContent } from './shape.ts'

/** What the gate is given for one lesson. */
export interface GateOptions {
  file: string
  /** Refusals are added here, at most 100. */
  faults: Fault[]
  simulations: SimulationSettings
  /** Asked for each file that a component names; answers the faults of that file. */
  beside: (name: string, at: { line: number; column: number }) => Fault[]
}

/** What the gate has met so far in one lesson. */
export interface Seen {
  checks: Set<string>
  nodes: number
  headings: number
}

/** Name, place, attributes, content and ids of one component. */
export function inspectComponent(
  node: Component,
  above: Nodes[],
  options: GateOptions,
  seen: Seen,
  report: Report,
): void {
  const name = node.name
  if (!name) {
    report(node, 'component-unnamed', 'ลบ <> และ </> ออก', 'Remove <> and </>')
    return
  }
  if (!isComponentName(name)) {
    if (/^[a-z]/.test(name))
      report(
        node,
        'html-tag',
        `ใช้แท็ก <${name}> ไม่ได้ ให้เขียนด้วย Markdown (ถ้าหมายถึงเครื่องหมาย < ให้พิมพ์ &lt;)`,
        `The tag <${name}> is not allowed: write it in Markdown (for a literal < write &lt;)`,
      )
    else
      report(
        node,
        'unknown-component',
        `ไม่รู้จัก <${name}> ใช้ได้เฉพาะ ${componentNames}`,
        `<${name}> is not known: use one of ${componentNames}`,
      )
    inspectAttributes(node, undefined, options.simulations, report)
    return
  }
  inspectPlace(node, name, above, report)
  const given = inspectAttributes(node, name, options.simulations, report)
  inspectContent(node, name, report)
  if (!given) return
  const start = node.position?.start ?? { line: 1, column: 1 }
  for (const file of [given.src, given.captions])
    if (name !== 'Simulation' && typeof file === 'string') options.faults.push(...options.beside(file, start))
  if ((name === 'Check' || name === 'Assignment') && typeof given.id === 'string') {
    if (seen.checks.has(given.id))
      report(
        node,
        'id-twice',
        `รหัสแบบทดสอบหรืองานปฏิบัติ "${given.id}" ใช้ซ้ำ ให้ตั้งใหม่`,
        `The id "${given.id}" of a check or assignment stands twice: rename one`,
      )
    seen.checks.add(given.id)
    const questions = new Set<string>()
    for (const child of node.children) {
      const id = isComponent(child) && child.name === 'Question' ? literal(child, 'id') : undefined
      if (id !== undefined && questions.has(id))
        report(
          child,
          'id-twice',
          `รหัสคำถาม "${id}" ใช้ซ้ำในแบบทดสอบนี้ ให้ตั้งใหม่`,
          `The question id "${id}" stands twice in this check: rename one`,
        )
      if (id !== undefined) questions.add(id)
    }
  }
}

function inspectPlace(node: Component, name: ComponentName, above: Nodes[], report: Report): void {
  const around = above.findLast(isComponent)
  const place = around?.name && isComponentName(around.name) ? around.name : 'page'
  const parent = above.at(-1)
  if (!placement[name].includes(place)) {
    const where = placement[name].map(each => (each === 'page' ? 'นอกกล่อง' : `<${each}>`)).join(', ')
    const there = placement[name]
      .map(each => (each === 'page' ? 'outside components' : `inside <${each}>`))
      .join(', ')
    report(
      node,
      'component-place',
      `<${name}> วางตรงนี้ไม่ได้ ให้วางที่: ${where}`,
      `<${name}> cannot stand here; it stands ${there}`,
    )
  } else if (standsDirectly.has(name) && !(place === 'page' ? parent?.type === 'root' : parent === around))
    report(
      node,
      'component-place',
      `ให้วาง <${name}> บนบรรทัดของตัวเอง นอกรายการและข้อความยกมา`,
      `Put <${name}> on lines of its own, outside lists and quotations`,
    )
  else if (node.type === 'mdxJsxTextElement' && name !== 'Term' && name !== 'Why')
    report(
      node,
      'component-inline',
      `ให้วาง <${name}> บนบรรทัดของตัวเอง เว้นบรรทัดก่อนและหลัง`,
      `Put <${name}> on lines of its own with blank lines around it`,
    )
  if (
    name === 'Term' &&
    above.some(each => each.type === 'heading' || each.type === 'link' || each.type === 'linkReference')
  )
    report(
      node,
      'term-place',
      'ย้าย <Term> ไปไว้ในเนื้อความ ไม่ใช่ในหัวข้อหรือลิงก์',
      'Move <Term> into running text, out of headings and links',
    )
  if (name === 'Why') inspectReasonPlace(node, around, above, report)
}

/** A reason stands under its choice, or once in the question where the question has one for all. */
function inspectReasonPlace(
  node: Component,
  around: Component | undefined,
  above: Nodes[],
  report: Report,
): void {
  const kind = around && around.name === 'Question' ? (literal(around, 'kind') ?? 'single') : 'single'
  const underChoice = above.some(each => each.type === 'listItem' && typeof each.checked === 'boolean')
  if (kind === 'single' || kind === 'multiple') {
    if (!underChoice)
      report(
        node,
        'why-place',
        '<Why> อยู่ใต้ตัวเลือก - [ ] หรือ - [x] เท่านั้น ย่อหน้าสองช่อง',
        '<Why> stands under a choice - [ ] or - [x], indented by two spaces',
      )
  } else if (above.at(-1) !== around || node.type === 'mdxJsxTextElement')
    report(
      node,
      'why-place',
      'คำถามชนิดนี้มี <Why> อันเดียว วางบนบรรทัดของตัวเอง ไม่อยู่ในรายการหรือตาราง เว้นบรรทัดก่อนและหลัง',
      'A question of this kind has one <Why>, on a line of its own outside lists and tables, with blank lines around it',
    )
}
