import type { Nodes, Root } from 'mdast'
import { type GateOptions, inspectComponent, type Seen } from './component.ts'
import { depthLimit, markdownKept, nodeLimit } from './dialect.ts'
import { fault } from './fault.ts'
import { linkAllowed } from './link.ts'
import { isComponent, type Report, textOf } from './nesting.ts'

/** Thrown by the gate so that nothing is compiled from a refused lesson. */
export class GateRefusal extends Error {}

const refusedMarkdown: Record<string, [rule: string, thai: string, english: string]> = {
  mdxjsEsm: [
    'import-export',
    'บรรทัดที่ขึ้นต้นด้วย import หรือ export ใช้ไม่ได้ ให้ลบออกหรือขึ้นต้นด้วยคำอื่น',
    'A line that begins with import or export is not allowed: remove it or begin it with another word',
  ],
  mdxFlowExpression: [
    'expression',
    'เครื่องหมาย { } ใช้เขียนคำสั่งไม่ได้ ให้ลบออก หรือพิมพ์ &#123; แทน {',
    'Braces { } cannot hold code: remove them, or write &#123; for a literal {',
  ],
  mdxTextExpression: [
    'expression',
    'เครื่องหมาย { } ใช้เขียนคำสั่งไม่ได้ ให้ลบออก หรือพิมพ์ &#123; แทน {',
    'Braces { } cannot hold code: remove them, or write &#123; for a literal {',
  ],
  html: ['html-tag', 'ใช้แท็ก HTML ไม่ได้ ให้เขียนด้วย Markdown', 'HTML tags are not allowed: write it in Markdown'],
  image: [
    'image',
    'ใส่ภาพด้วย <Figure src="ชื่อภาพ.svg" alt="…" /> แทน ![ ]( )',
    'Put a picture in with <Figure src="name.svg" alt="…" /> instead of ![ ]( )',
  ],
  imageReference: [
    'image',
    'ใส่ภาพด้วย <Figure src="ชื่อภาพ.svg" alt="…" /> แทน ![ ]',
    'Put a picture in with <Figure src="name.svg" alt="…" /> instead of ![ ]',
  ],
  footnoteReference: [
    'footnote',
    'ใช้เชิงอรรถไม่ได้ ให้ใส่ใน <Sources>',
    'Footnotes are not used: put it into <Sources>',
  ],
  footnoteDefinition: [
    'footnote',
    'ใช้เชิงอรรถไม่ได้ ให้ใส่ใน <Sources>',
    'Footnotes are not used: put it into <Sources>',
  ],
}
const refusedElsewhere: [string, string, string] = [
  'markdown',
  'รูปแบบนี้ใช้ในบทเรียนไม่ได้ ให้เขียนเป็นข้อความธรรมดา',
  'This form is not used in lessons: write it as plain text',
]

/**
 * The gate: the first remark plugin on the tree that mdx-bundler compiles. Adds a fault for all that the
 * dialect does not keep and throws `GateRefusal` when there is any, so that a refused tree goes no further.
 */
export function gate(options: GateOptions) {
  return (tree: Root): void => {
    const ids = { checks: new Set<string>(), nodes: 0, headings: 1 }
    walk(tree, [], options, ids)
    if (options.faults.length > 0) throw new GateRefusal('refused')
  }
}

function walk(node: Nodes, above: Nodes[], options: GateOptions, seen: Seen): void {
  const report = (at: Nodes | undefined, rule: string, thai: string, english: string) => {
    const start = at?.position?.start
    if (options.faults.length < 100)
      options.faults.push(
        fault(
          { file: options.file, line: start?.line ?? 1, column: start?.column ?? 1 },
          rule,
          thai,
          english,
        ),
      )
  }
  seen.nodes += 1
  if (seen.nodes === nodeLimit)
    report(
      node,
      'too-much',
      'บทเรียนมีส่วนประกอบมากเกินไป ให้แบ่งเป็นหลายบทเรียน',
      'The lesson has too many parts: split it into several lessons',
    )
  if (above.length === depthLimit)
    report(
      node,
      'too-deep',
      'ซ้อนกันหลายชั้นเกินไป ให้ลดระดับรายการหรือกล่อง',
      'Nested too deeply: use fewer levels of lists or boxes',
    )
  if (seen.nodes >= nodeLimit || above.length >= depthLimit) return

  if (isComponent(node)) inspectComponent(node, above, options, seen, report)
  else if (!markdownKept.has(node.type)) {
    const [rule, thai, english] = refusedMarkdown[node.type] ?? refusedElsewhere
    report(node, rule, thai, english)
    return
  } else inspectMarkdown(node, above, seen, report)
  if ('children' in node) {
    const inside = [...above, node]
    for (const child of node.children) walk(child, inside, options, seen)
  }
}

function inspectMarkdown(node: Nodes, above: Nodes[], seen: Seen, report: Report): void {
  if (node.type === 'heading') {
    if (node.depth < 2 || node.depth > 4)
      report(
        node,
        'heading-level',
        'หัวข้อใช้ ## ### หรือ #### (ชื่อบทเรียนอยู่ในส่วนข้อมูลนำแล้ว)',
        'Headings are ##, ### or #### (the page writes the title itself)',
      )
    else if (above.length > 1)
      report(
        node,
        'heading-place',
        'หัวข้อต้องอยู่นอกกล่องและนอกรายการ',
        'Headings stand outside components and lists',
      )
    else if (node.depth > seen.headings + 1)
      report(
        node,
        'heading-skip',
        `ข้ามระดับหัวข้อ ให้ใช้ ${'#'.repeat(seen.headings + 1)}`,
        `A heading level is skipped: use ${'#'.repeat(seen.headings + 1)}`,
      )
    if (textOf(node).trim() === '') report(node, 'heading-empty', 'หัวข้อว่างเปล่า', 'The heading is empty')
    seen.headings = Math.max(2, Math.min(4, node.depth))
  }
  if (node.type === 'link' || node.type === 'definition') {
    const address = node.type === 'link' && node.url === `mailto:${textOf(node)}`
    if (!linkAllowed(node.url) && !address)
      report(
        node,
        'link',
        'ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http:// หรือเป็นชื่อบทเรียนในหลักสูตรนี้',
        'A link begins with https:// or http://, or names a lesson of this course',
      )
  }
  if ((node.type === 'link' || node.type === 'linkReference') && textOf(node).trim() === '')
    report(node, 'link-empty', 'ลิงก์ต้องมีข้อความให้อ่าน', 'A link needs words to read')
}
