import type { List } from 'mdast'
import type { ComponentName } from './dialect.ts'
import {
  type Component,
  filled,
  isChoiceList,
  isNamed,
  type Report,
  reasonText,
  takeChoice,
  textOf,
} from './nesting.ts'

/** Whether what stands inside a component has the shape that the component needs. */
export function inspectContent(node: Component, name: ComponentName, report: Report): void {
  const inside = node.children.filter(filled)
  const only = inside.length === 1 ? inside[0] : undefined
  if (name === 'Figure' || name === 'Simulation') {
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

function inspectCheck(node: Component, report: Report): void {
  const inside = node.children.filter(filled)
  for (const child of inside)
    if (!isNamed(child, 'Question'))
      report(
        child,
        'check-shape',
        'ใน <Check> มีได้เฉพาะ <Question> ให้ย้ายข้อความนี้ออกไปก่อน <Check>',
        '<Check> holds only <Question>: move this before <Check>',
      )
  const questions = inside.filter((child): child is Component => isNamed(child, 'Question'))
  if (questions.length < 1 || questions.length > 20)
    report(node, 'check-size', 'แบบทดสอบมีได้ 1–20 คำถาม', 'A check has 1 to 20 questions')
}

const promptBlocks = new Set(['paragraph', 'list', 'table', 'blockquote', 'code', 'mdxJsxFlowElement'])

function inspectQuestion(node: Component, report: Report): void {
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
  const prompt = inside.slice(0, -1)
  if (!prompt.some(child => child.type === 'paragraph'))
    report(
      node,
      'question-prompt',
      'คำถามต้องมีข้อความคำถามก่อนตัวเลือก',
      'A question has its text before the choices',
    )
  for (const child of prompt) {
    const boxed = child.type === 'list' && child.children.some(item => typeof item.checked === 'boolean')
    if (!promptBlocks.has(child.type) || boxed)
      report(
        child,
        'question-shape',
        'ก่อนตัวเลือกมีได้เฉพาะข้อความ รายการ ตาราง หรือภาพ',
        'Before the choices stand only text, lists, tables or pictures',
      )
  }
  if (choices.children.length < 2 || choices.children.length > 8)
    report(choices, 'question-size', 'คำถามมีตัวเลือกได้ 2–8 ข้อ', 'A question has 2 to 8 choices')
  const right = choices.children.filter(item => item.checked).length
  const multiple = node.attributes.some(
    attribute => 'name' in attribute && attribute.name === 'kind' && attribute.value === 'multiple',
  )
  if (!multiple && right !== 1)
    report(
      choices,
      'question-right',
      `คำถามนี้ต้องมี [x] หนึ่งข้อพอดี แต่มี ${right} ข้อ (ถ้าถูกหลายข้อ ให้ใส่ kind="multiple")`,
      `This question needs exactly one [x] and has ${right} (where several are right, write kind="multiple")`,
    )
  if (multiple && right < 1)
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
