import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Fault } from './course.ts'
import { fault } from './fault.ts'

/** The largest piece of YAML that is read, in characters. */
export const yamlLimit = 16_384

/**
 * Reads plain YAML (no anchors, aliases or tags) against a schema.
 * `lineOffset` is the number of lines of the file before the text; `most` the characters that are read. Never throws: what is wrong comes back as faults.
 */
export function readYaml<Schema extends z.ZodType>(
  given: { file: string; text: string; lineOffset: number },
  schema: Schema,
  most = yamlLimit,
): {
  value?: z.output<Schema>
  place: (path: PropertyKey[]) => { line: number; column: number }
  faults: Fault[]
} {
  const { file, text, lineOffset } = given
  const start = { file, line: lineOffset + 1, column: 1 }
  const nowhere = () => ({ line: start.line, column: 1 })
  if (text.length > most)
    return {
      place: nowhere,
      faults: [
        fault(
          start,
          'yaml-too-large',
          `ส่วนข้อมูลนำยาวเกิน ${most} ตัวอักษร ให้ย่อลง`,
          `This block is longer than ${most} characters; shorten it`,
        ),
      ],
    }
  const lines = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line) + lineOffset, column: Math.max(1, col) }
  }
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      schema: 'core',
      uniqueKeys: true,
      prettyErrors: false,
    })
    const faults: Fault[] = [...document.errors, ...document.warnings].map(problem =>
      fault(
        at(problem.pos[0]),
        'yaml-broken',
        `อ่านส่วนข้อมูลนำไม่ได้ ตรวจการย่อหน้า เครื่องหมาย : และใส่เครื่องหมาย " คร่อมข้อความที่มี : หรือ # (${problem.code})`,
        `This block cannot be read: check indentation and colons, and put text that holds : or # between double quotes (${problem.code})`,
      ),
    )
    visit(document, (_, node) => {
      const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
      if (!isNode(node)) return undefined
      if (!isScalar(node) && !isMap(node) && 'source' in node)
        faults.push(
          fault(
            at(offset),
            'yaml-alias',
            'ใช้ * อ้างถึงข้อความอื่นไม่ได้ ให้พิมพ์ข้อความเต็ม หรือใส่เครื่องหมาย " คร่อมข้อความ',
            'References with * are not used here: write the text in full, or put it between double quotes',
          ),
        )
      if ('anchor' in node && node.anchor)
        faults.push(
          fault(
            at(offset),
            'yaml-anchor',
            'ใช้ & ตั้งชื่อข้อความไม่ได้ ให้ใส่เครื่องหมาย " คร่อมข้อความ',
            'Names with & are not used here: put the text between double quotes',
          ),
        )
      if (node.tag)
        faults.push(
          fault(
            at(offset),
            'yaml-tag',
            'ใช้ ! นำหน้าข้อความไม่ได้ ให้ใส่เครื่องหมาย " คร่อมข้อความ',
            'Tags with ! are not used here: put the text between double quotes',
          ),
        )
      return undefined
    })
    const place = (path: PropertyKey[]) => {
      for (let length = path.length; length > 0; length--) {
        const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents
        const key = path[length - 1]
        if (isMap(parent)) {
          const pair = parent.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === key)
          if (pair && isNode(pair.key)) return at(pair.key.range?.[0] ?? 0)
        }
        const node = document.getIn(path.slice(0, length), true)
        if (isNode(node)) return at(node.range?.[0] ?? 0)
      }
      return { line: start.line, column: 1 }
    }
    if (faults.length > 0) return { place, faults }
    const checked = schema.safeParse(document.toJS({ maxAliasCount: 0 }))
    if (checked.success) return { value: checked.data, place, faults: [] }
    for (const issue of checked.error.issues)
      faults.push(...describe(issue, document.hasIn(issue.path), path => ({ file, ...place(path) })))
    return { place, faults }
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem
    return {
      place: nowhere,
      faults: [
        fault(
          start,
          'yaml-broken',
          'อ่านส่วนข้อมูลนำไม่ได้ ให้เขียนใหม่ตามตัวอย่าง',
          'This block cannot be read; write it again after the example',
        ),
      ],
    }
  }
}

function describe(
  issue: z.core.$ZodIssue,
  written: boolean,
  at: (path: PropertyKey[]) => { file: string; line: number; column: number },
): Fault[] {
  const name = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key =>
      fault(
        at([...issue.path, key]),
        'yaml-unknown-key',
        `ไม่รู้จักหัวข้อ "${key}" ให้ลบออกหรือแก้ตัวสะกด`,
        `"${key}" is not a known key: remove it or correct its spelling`,
      ),
    )
  if (!written && issue.path.length > 0)
    return [fault(at(issue.path), 'yaml-missing', `ขาด "${name}" ให้เติม`, `"${name}" is missing: add it`)]
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ')
    return [
      fault(
        at(issue.path),
        'yaml-value',
        `"${name}" ต้องเป็นค่าใดค่าหนึ่งใน ${values}`,
        `"${name}" must be one of ${values}`,
      ),
    ]
  }
  const thai: Record<string, string> = {
    too_small: 'สั้นหรือน้อยเกินไป',
    too_big: 'ยาวหรือมากเกินไป',
    invalid_type: 'เป็นชนิดที่ใช้ไม่ได้',
    invalid_format: 'ใช้อักขระที่ใช้ไม่ได้',
  }
  return [
    fault(
      at(issue.path),
      'yaml-value',
      `"${name}" ${thai[issue.code] ?? 'ใช้ไม่ได้'} ให้แก้ตามตัวอย่าง`,
      `"${name}" cannot be used (${issue.message}): correct it after the example`,
    ),
  ]
}
