import type { Nodes } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import type { z } from 'zod'
import { type ComponentName, componentAttributes, type SimulationSettings } from './dialect.ts'
import type { Component, Report } from './nesting.ts'

/** Every attribute of a component, literal and known; `undefined` when any is refused. */
export function inspectAttributes(
  node: Component,
  name: ComponentName | undefined,
  simulations: SimulationSettings,
  report: Report,
): Record<string, unknown> | undefined {
  const given = new Map<string, string>()
  let sound = true
  const refuse = (
    at: Nodes | MdxJsxAttribute | { position?: Nodes['position'] },
    rule: string,
    thai: string,
    english: string,
  ) => {
    sound = false
    report({ type: 'text', value: '', position: at.position ?? node.position }, rule, thai, english)
  }
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse(attribute, 'spread-attribute', 'ลบ {…} ออกจากแท็ก', 'Remove {…} from the tag')
      continue
    }
    if (/^on/i.test(attribute.name))
      refuse(
        attribute,
        'event-handler',
        `ลบ ${attribute.name} ออก บทเรียนไม่มีคำสั่ง`,
        `Remove ${attribute.name}: lessons hold no code`,
      )
    else if (typeof attribute.value === 'object' && attribute.value !== null)
      refuse(
        attribute,
        'attribute-expression',
        `เขียน ${attribute.name}="…" ด้วยเครื่องหมายคำพูดตรง ไม่ใช่ { }`,
        `Write ${attribute.name}="…" with straight quotes, not { }`,
      )
    else if (typeof attribute.value !== 'string')
      refuse(
        attribute,
        'attribute-empty',
        `ใส่ค่าให้ ${attribute.name}="…" หรือลบออก`,
        `Give ${attribute.name}="…" a value or remove it`,
      )
    else if (given.has(attribute.name))
      refuse(
        attribute,
        'attribute-twice',
        `${attribute.name} เขียนซ้ำ ให้เหลือหนึ่งอัน`,
        `${attribute.name} stands twice: keep one`,
      )
    else if (name && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(attribute.name))
      refuse(
        attribute,
        'attribute-unknown',
        `<${name}> ไม่มี ${attribute.name} ให้ลบออก`,
        `<${name}> has no ${attribute.name}: remove it`,
      )
    else given.set(attribute.name, attribute.value)
  }
  if (!name || !sound) return undefined
  const at = (key: PropertyKey | undefined) =>
    node.attributes.find(attribute => 'name' in attribute && attribute.name === key) ?? node
  const explain = (issues: z.core.$ZodIssue[]) => {
    for (const issue of issues) {
      const key = String(issue.path[0] ?? '')
      if (issue.code === 'unrecognized_keys')
        for (const unknown of issue.keys)
          refuse(
            at(unknown),
            'attribute-unknown',
            `<${name}> ไม่มี ${unknown} ให้ลบออกหรือแก้ตัวสะกด`,
            `<${name}> has no ${unknown}: remove it or correct its spelling`,
          )
      else if (!given.has(key))
        refuse(
          node,
          'attribute-missing',
          `<${name}> ขาด ${key}="…" ให้เติม`,
          `<${name}> needs ${key}="…": add it`,
        )
      else {
        const values = allowed(issue)
        const file = Object.hasOwn(files, `${name} ${key}`) ? files[`${name} ${key}`] : undefined
        refuse(
          at(key),
          file ? (name === 'Figure' ? 'picture-place' : 'file-place') : 'attribute-value',
          file
            ? `${key} ต้องเป็นชื่อไฟล์ ${file} ในโฟลเดอร์ของบทเรียนนี้ ใช้อักษรเล็ก ตัวเลข และ - เช่น ${key}="cloud-th${file.split(' ')[0]}"`
            : `ค่า ${key}="${(given.get(key) ?? '').slice(0, 40)}" ของ <${name}> ใช้ไม่ได้${values}`,
          file
            ? `${key} is the name of a file (${file}) in this lesson’s own folder: small letters, digits and -, for example ${key}="cloud-th${file.split(' ')[0]}"`
            : `${key}="${(given.get(key) ?? '').slice(0, 40)}" cannot be used on <${name}>${values}`,
        )
      }
    }
  }
  const checked = componentAttributes[name].safeParse(Object.fromEntries(given))
  if (!checked.success) explain(checked.error.issues)
  else if (name === 'Simulation') {
    const { name: wanted = '', ...settings } = Object.fromEntries(given)
    const simulation = Object.hasOwn(simulations, wanted) ? simulations[wanted] : undefined
    if (!simulation) {
      const known = Object.keys(simulations).join(', ')
      refuse(
        at('name'),
        'simulation-unknown',
        `ไม่รู้จักสถานการณ์จำลอง "${wanted}" ใช้ได้เฉพาะ ${known}`,
        `"${wanted}" is not a simulation; use one of ${known}`,
      )
    } else {
      const fits = simulation.settings.safeParse(settings)
      if (!fits.success) explain(fits.error.issues)
    }
  }
  return sound && checked.success ? checked.data : undefined
}

/** What the files may be that an attribute names. */
const files: Record<string, string> = {
  'Figure src': '.svg .png .jpg .webp',
  'Video src': '.mp4 .webm',
  'Video captions': '.vtt',
  'Download src': '.csv .txt .pdf',
}

/** The values that an attribute may have, in brackets, where the schema names them. */
function allowed(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return ` (${issue.values.map(String).join(', ')})`
  return issue.code === 'custom' ? ` (${issue.message})` : ''
}

/** The literal value of an attribute, where it has one. */
export function literal(node: Component, name: string): string | undefined {
  const found = node.attributes.find(attribute => 'name' in attribute && attribute.name === name)
  return typeof found?.value === 'string' ? found.value : undefined
}
