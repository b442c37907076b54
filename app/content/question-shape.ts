import type { List, RootContent, Table } from 'mdast'
import { literal } from './attributes.ts'
import { foldText } from './fold.ts'
import {
  type Component,
  filled,
  isChoiceList,
  isComponent,
  isNamed,
  isPhrasing,
  type Report,
  takeChoice,
  textOf,
} from './nesting.ts'

const promptBlocks = new Set(['paragraph', 'list', 'table', 'blockquote', 'code', 'mdxJsxFlowElement'])
const boxed = (node: RootContent) =>
  node.type === 'list' && node.children.some(item => typeof item.checked === 'boolean')

/** Whether a question has the shape that its kind needs. */
export function inspectQuestion(node: Component, report: Report): void {
  const kind = literal(node, 'kind') ?? 'single'
  inspectFigures(node, kind, report)
  if (kind === 'single' || kind === 'multiple') inspectChoices(node, kind, report)
  else if (kind === 'ordering') inspectOrdering(node, report)
  else if (kind === 'matching') inspectMatching(node, report)
  else if (kind === 'number') inspectPrompt(parts(node, report), 'ในคำถาม', 'In the question', node, report)
  else if (kind === 'text') inspectText(node, report)
}

/** answer, tolerance and unit belong to numbers, and a number has its answer. */
function inspectFigures(node: Component, kind: string, report: Report): void {
  if (kind === 'number' && literal(node, 'answer') === undefined)
    report(
      node,
      'attribute-missing',
      '<Question kind="number"> ขาด answer="…" ให้เติมตัวเลขที่ถูก',
      '<Question kind="number"> needs answer="…": add the right number',
    )
  if (kind === 'number') return
  for (const name of ['answer', 'tolerance', 'unit'])
    if (literal(node, name) !== undefined)
      report(
        node,
        'attribute-unknown',
        `${name} ใช้กับ kind="number" เท่านั้น ให้ลบออก`,
        `${name} belongs to kind="number" only: remove it`,
      )
}

/** What a question of the later kinds holds beside its one reason; a missing or second reason is a fault. */
function parts(node: Component, report: Report): RootContent[] {
  const inside = node.children.filter(filled)
  const reasons = inside.filter(child => isNamed(child, 'Why'))
  if (reasons.length !== 1)
    report(
      reasons[1] ?? node,
      'why-once',
      'คำถามชนิดนี้มี <Why>เหตุผล</Why> หนึ่งอันพอดี บนบรรทัดของตัวเอง เว้นบรรทัดก่อนและหลัง',
      'A question of this kind has exactly one <Why>reason</Why>, on a line of its own with blank lines around it',
    )
  return inside.filter(child => !isNamed(child, 'Why'))
}

function inspectPrompt(
  prompt: RootContent[],
  thai: string,
  english: string,
  node: Component,
  report: Report,
): void {
  if (!prompt.some(child => child.type === 'paragraph'))
    report(
      node,
      'question-prompt',
      `${thai}ต้องมีข้อความคำถามหนึ่งย่อหน้าขึ้นไป`,
      `${english} stands the question itself, a paragraph or more`,
    )
  for (const child of prompt)
    if (!promptBlocks.has(child.type) || boxed(child))
      report(
        child,
        'question-shape',
        `${thai}มีได้เฉพาะข้อความ รายการ ตาราง หรือภาพ`,
        `${english} stand only text, lists, tables or pictures`,
      )
}

function inspectChoices(node: Component, kind: string, report: Report): void {
  const inside = node.children.filter(filled)
  const last = inside.at(-1)
  const choices = last && isChoiceList(last) ? last : undefined
  if (!choices) {
    report(
      node,
      'question-choices',
      'คำถามต้องจบด้วยตัวเลือกที่ทุกข้อขึ้นต้นด้วย - [ ] หรือ - [x] และไม่มีข้อความต่อท้าย',
      'A question ends with its choices, each beginning with - [ ] or - [x], and nothing after them',
    )
    return
  }
  inspectPrompt(inside.slice(0, -1), 'ก่อนตัวเลือก', 'Before the choices', node, report)
  if (choices.children.length < 2 || choices.children.length > 8)
    report(choices, 'question-size', 'คำถามมีตัวเลือกได้ 2–8 ข้อ', 'A question has 2 to 8 choices')
  const right = choices.children.filter(item => item.checked).length
  if (kind === 'single' && right !== 1)
    report(
      choices,
      'question-right',
      `คำถามนี้ต้องมี [x] หนึ่งข้อพอดี แต่มี ${right} ข้อ (ถ้าถูกหลายข้อ ให้ใส่ kind="multiple")`,
      `This question needs exactly one [x] and has ${right} (where several are right, write kind="multiple")`,
    )
  if (kind === 'multiple' && right < 1)
    report(choices, 'question-right', 'คำถามนี้ต้องมี [x] อย่างน้อยหนึ่งข้อ', 'This question needs at least one [x]')
  for (const item of choices.children)
    if (!takeChoice(item))
      report(
        item,
        'choice-shape',
        'ตัวเลือกต้องเป็นข้อความหนึ่งย่อหน้า ตามด้วย <Why>เหตุผล</Why> หนึ่งอันในบรรทัดถัดไป ย่อหน้าสองช่อง',
        'A choice is one paragraph, then one <Why>reason</Why> on the next line, indented by two spaces',
      )
}

/** Whether the texts differ once case, spaces and punctuation are left out. */
const differ = (texts: string[]) => new Set(texts.map(text => foldText(text) || text)).size === texts.length

function inspectOrdering(node: Component, report: Report): void {
  const inside = parts(node, report)
  const last = inside.at(-1)
  const list: List | undefined = last?.type === 'list' && last.ordered ? last : undefined
  if (!list || boxed(list)) {
    report(
      node,
      'ordering-shape',
      'คำถามเรียงลำดับต้องมีรายการลำดับเลข (1. 2. 3.) ในลำดับที่ถูก ตามด้วย <Why>',
      'An ordering question holds a numbered list (1. 2. 3.) in the right order, then its <Why>',
    )
    return
  }
  inspectPrompt(inside.slice(0, -1), 'ก่อนรายการ', 'Before the list', node, report)
  if (list.children.length < 3 || list.children.length > 7)
    report(
      list,
      'ordering-size',
      `รายการให้เรียงมีได้ 3–7 ข้อ แต่มี ${list.children.length} ข้อ`,
      `An ordering has 3 to 7 items; this has ${list.children.length}`,
    )
  for (const item of list.children)
    if (item.children.length !== 1 || item.children[0]?.type !== 'paragraph' || textOf(item).trim() === '')
      report(
        item,
        'ordering-item',
        'แต่ละข้อให้เรียงเป็นข้อความหนึ่งย่อหน้า',
        'Each item to be ordered is one paragraph of text',
      )
  if (!differ(list.children.map(textOf)))
    report(
      list,
      'ordering-twice',
      'มีข้อที่ข้อความเหมือนกัน ผู้เรียนแยกไม่ออก ให้แก้ให้ต่างกัน',
      'Two items read the same, so nobody can tell them apart: make them differ',
    )
}

function inspectMatching(node: Component, report: Report): void {
  const inside = parts(node, report)
  const last = inside.at(-1)
  const table: Table | undefined = last?.type === 'table' ? last : undefined
  if (!table || table.children.some(row => row.children.length !== 2)) {
    report(
      table ?? node,
      'matching-shape',
      'คำถามจับคู่ต้องมีตารางสองช่องหนึ่งตาราง (ซ้ายให้มา ขวาให้เลือก) ตามด้วย <Why>',
      'A matching question holds one table of two columns (left is given, right is chosen), then its <Why>',
    )
    return
  }
  inspectPrompt(inside.slice(0, -1), 'ก่อนตาราง', 'Before the table', node, report)
  const rows = table.children.slice(1)
  if (rows.length < 3 || rows.length > 6)
    report(
      table,
      'matching-size',
      `ตารางจับคู่มีได้ 3–6 แถว ไม่นับหัวตาราง แต่มี ${rows.length} แถว`,
      `A matching has 3 to 6 rows below its heading; this has ${rows.length}`,
    )
  for (const row of table.children)
    if (row.children.some(cell => textOf(cell).trim() === '' || cell.children.some(isComponent)))
      report(
        row,
        'matching-cell',
        'ทุกช่องของตารางจับคู่ต้องมีข้อความ และไม่มีกล่องหรือ <Term>',
        'Every cell of a matching holds text, and no components',
      )
  if (!differ(rows.map(row => (row.children[0] ? textOf(row.children[0]) : ''))))
    report(
      table,
      'matching-twice',
      'ช่องซ้ายมีข้อความซ้ำกัน ให้แก้ให้ต่างกัน (ช่องขวาซ้ำได้)',
      'Two cells on the left read the same: make them differ (those on the right may repeat)',
    )
  if (new Set(rows.map(row => (row.children[1] ? textOf(row.children[1]).trim() : ''))).size < 2)
    report(
      table,
      'matching-choices',
      'ช่องขวาต้องมีคำตอบต่างกันอย่างน้อยสองคำตอบ',
      'The right side holds at least two different answers',
    )
}

function inspectText(node: Component, report: Report): void {
  const inside = parts(node, report)
  const last = inside.at(-1)
  const list = last && isChoiceList(last) ? last : undefined
  if (!list) {
    report(
      node,
      'text-answers',
      'คำถามเติมคำต้องมีคำตอบที่รับ บรรทัดละหนึ่งคำตอบ ขึ้นต้นด้วย - [x] ตามด้วย <Why>',
      'A text question holds every accepted answer, each on a line beginning with - [x], then its <Why>',
    )
    return
  }
  inspectPrompt(inside.slice(0, -1), 'ก่อนคำตอบ', 'Before the answers', node, report)
  if (list.children.length > 8)
    report(
      list,
      'text-answers',
      'คำถามเติมคำมีคำตอบที่รับได้ 1–8 คำตอบ',
      'A text question has 1 to 8 accepted answers',
    )
  for (const item of list.children) {
    const only = item.children.length === 1 ? item.children[0] : undefined
    const text = textOf(item).trim()
    const plain =
      only?.type === 'paragraph' && only.children.every(child => isPhrasing(child) && !isComponent(child))
    if (!item.checked || !plain || !/[\p{L}\p{N}]/u.test(foldText(text)) || text.length > 200)
      report(
        item,
        'text-answer',
        'คำตอบที่รับต้องเป็นข้อความหนึ่งบรรทัดไม่เกิน 200 ตัวอักษร มีตัวอักษรหรือตัวเลข ขึ้นต้นด้วย - [x]',
        'An accepted answer is one line of text, at most 200 characters, with a letter or a figure, beginning with - [x]',
      )
  }
}
