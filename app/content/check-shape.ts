import { literal } from './attributes.ts'
import { poolFactor, questionLimit } from './dialect.ts'
import { type Component, filled, isChoiceList, isNamed, type Report, textOf } from './nesting.ts'

/** A check holds questions only, and a pool holds enough of them for what is drawn. */
export function inspectCheck(node: Component, report: Report): void {
  const inside = node.children.filter(filled)
  for (const child of inside)
    if (!isNamed(child, 'Question'))
      report(
        child,
        'check-shape',
        'ใน <Check> มีได้เฉพาะ <Question> ให้ย้ายข้อความนี้ออกไปก่อน <Check>',
        '<Check> holds only <Question>: move this before <Check>',
      )
  const size = inside.filter(child => isNamed(child, 'Question')).length
  if (size < 1 || size > questionLimit)
    report(
      node,
      'check-size',
      `แบบทดสอบมีได้ 1–${questionLimit} คำถาม`,
      `A check has 1 to ${questionLimit} questions`,
    )
  const draw = Number(literal(node, 'draw'))
  if (!(draw >= 1)) return
  if (draw > size)
    report(
      node,
      'draw-size',
      `draw="${draw}" มากกว่าจำนวนคำถามในคลัง ซึ่งมี ${size} ข้อ ให้ลด draw หรือเพิ่มคำถาม`,
      `draw="${draw}" is more than the pool holds, ${size} questions: lower it or add questions`,
    )
  else if (size < draw * poolFactor)
    report(
      node,
      'pool-size',
      `คลังคำถามต้องมีอย่างน้อย ${poolFactor} เท่าของ draw คือ ${draw * poolFactor} ข้อ แต่มี ${size} ข้อ ให้เพิ่มคำถามหรือลด draw`,
      `A pool holds at least ${poolFactor} times what is drawn, ${draw * poolFactor} questions, and this has ${size}: add questions or lower draw`,
    )
}

/** An assignment says what to do and ends with what can be seen to be done. */
export function inspectAssignment(node: Component, report: Report): void {
  const inside = node.children.filter(filled)
  const last = inside.at(-1)
  const boxes = inside.filter(isChoiceList)
  if (!last || !isChoiceList(last) || boxes.length !== 1) {
    report(
      node,
      'assignment-checklist',
      'ใน <Assignment> ให้จบด้วยรายการตรวจหนึ่งรายการ ทุกข้อขึ้นต้นด้วย - [ ] และไม่มีข้อความต่อท้าย',
      '<Assignment> ends with one checklist, each item beginning with - [ ], and nothing after it',
    )
    return
  }
  if (inside.length < 2)
    report(
      node,
      'assignment-text',
      'ก่อนรายการตรวจให้บอกว่าต้องทำอะไร ใช้อะไร และได้อะไร',
      'Before the checklist say what to do, with what, and what comes out',
    )
  if (last.children.length < 3 || last.children.length > 10)
    report(
      last,
      'assignment-size',
      `รายการตรวจมีได้ 3–10 ข้อ แต่มี ${last.children.length} ข้อ`,
      `A checklist has 3 to 10 items; this has ${last.children.length}`,
    )
  for (const item of last.children)
    if (
      item.checked ||
      item.children.length !== 1 ||
      item.children[0]?.type !== 'paragraph' ||
      textOf(item).trim() === ''
    )
      report(
        item,
        'assignment-item',
        'แต่ละข้อในรายการตรวจเป็นข้อความหนึ่งย่อหน้า ขึ้นต้นด้วย - [ ] (ไม่ใช่ [x])',
        'Each item of the checklist is one paragraph beginning with - [ ], not [x]',
      )
}
