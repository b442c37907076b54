import type { Element, ElementContent, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Fault } from './course.ts'
import { fileLimit } from './dialect.ts'
import { fault } from './fault.ts'

const number = /^-?(\d+(\.\d+)?|\.\d+)$/
const numbers = /^-?(\d+(\.\d+)?|\.\d+)([ ,]+-?(\d+(\.\d+)?|\.\d+))*$/
const positive = /^(\d+(\.\d+)?|\.\d+)$/
const path = /^[MmZzLlHhVvCcSsQqTtAa0-9eE.,\s+-]+$/
const points = /^[0-9.,\s+-]+$/
const transform = /^((translate|scale|rotate|matrix|skewX|skewY)\([0-9.,\s+-]+\)\s*)+$/
const none = /^none$/
const classes = /^(ink|muted|line|paper|accent|accent-line|accent-paper|progress|warning|on-accent)$/

/** Attributes kept on every drawn element, by their name in the tree. */
const common: Record<string, RegExp> = {
  className: classes,
  transform,
  fill: none,
  stroke: none,
  strokeWidth: positive,
  strokeDashArray: numbers,
  strokeLineCap: /^(butt|round|square)$/,
  strokeLineJoin: /^(miter|round|bevel)$/,
  fillRule: /^(evenodd|nonzero)$/,
  fontSize: positive,
  fontWeight: /^(normal|bold|400|600|700)$/,
  textAnchor: /^(start|middle|end)$/,
  dominantBaseline: /^(auto|middle|central|hanging|text-top|text-bottom|alphabetic)$/,
}
const text: Record<string, RegExp> = { x: numbers, y: numbers, dx: numbers, dy: numbers, rotate: number }

const elements: Record<string, { own: Record<string, RegExp>; inside: readonly string[] | 'text' }> = {
  svg: {
    own: {
      viewBox: numbers,
      xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
      preserveAspectRatio: /^(none|x(Min|Mid|Max)Y(Min|Mid|Max)( (meet|slice))?)$/,
    },
    inside: [
      'g',
      'path',
      'rect',
      'circle',
      'ellipse',
      'line',
      'polyline',
      'polygon',
      'text',
      'title',
      'desc',
    ],
  },
  g: {
    own: {},
    inside: [
      'g',
      'path',
      'rect',
      'circle',
      'ellipse',
      'line',
      'polyline',
      'polygon',
      'text',
      'title',
      'desc',
    ],
  },
  path: { own: { d: path }, inside: ['title', 'desc'] },
  rect: {
    own: { x: number, y: number, width: positive, height: positive, rx: positive, ry: positive },
    inside: ['title', 'desc'],
  },
  circle: { own: { cx: number, cy: number, r: positive }, inside: ['title', 'desc'] },
  ellipse: { own: { cx: number, cy: number, rx: positive, ry: positive }, inside: ['title', 'desc'] },
  line: { own: { x1: number, y1: number, x2: number, y2: number }, inside: ['title', 'desc'] },
  polyline: { own: { points }, inside: ['title', 'desc'] },
  polygon: { own: { points }, inside: ['title', 'desc'] },
  text: { own: text, inside: ['tspan', 'title', 'desc'] },
  tspan: { own: text, inside: ['tspan'] },
  title: { own: {}, inside: 'text' },
  desc: { own: {}, inside: 'text' },
}
const holdsText = new Set(['text', 'tspan', 'title', 'desc'])
const elementLimit = 2_000
const depthLimit = 24
/** Width in pixels of a picture on a small phone, and the least height of its letters there. */
const phone = { width: 320, letter: 12.4 }

const schema = {
  tagNames: Object.keys(elements),
  attributes: Object.fromEntries(
    Object.entries(elements).map(([name, { own }]) => [
      name,
      [...Object.keys(own), ...(name === 'title' || name === 'desc' ? [] : Object.keys(common))],
    ]),
  ),
  ancestors: {},
  protocols: {},
  required: {},
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
}

/**
 * Reads an SVG picture against the allow-list. What is not on the list is a fault with its line, nothing is
 * dropped silently. `svg` is there only when there are no faults.
 */
export function readPicture(file: string, source: string): { svg?: Element; faults: Fault[] } {
  const faults: Fault[] = []
  const top = { file, line: 1, column: 1 }
  if (source.length > fileLimit)
    return {
      faults: [
        fault(
          top,
          'picture-too-large',
          'ภาพใหญ่เกิน 100 KB ให้ลดรายละเอียด',
          'The picture is larger than 100 KB; simplify it',
        ),
      ],
    }
  const refuse = (node: Nodes | undefined, rule: string, thai: string, english: string) => {
    const start = node?.position?.start
    faults.push(fault({ file, line: start?.line ?? 1, column: start?.column ?? 1 }, rule, thai, english))
  }
  const tree = fromHtml(source.replace(/^\uFEFF/, ''), {
    fragment: true,
    space: 'svg',
    onerror: message => {
      faults.push(
        fault(
          { file, line: message.line ?? 1, column: message.column ?? 1 },
          'picture-broken',
          `ไฟล์ภาพเขียนไม่ถูกต้อง (${message.ruleId}) ให้แก้ที่จุดนี้หรือบันทึกภาพใหม่`,
          `The picture file is not well formed here (${message.ruleId}): correct it or save the picture again`,
        ),
      )
    },
  })
  const roots = tree.children.filter(node => !(node.type === 'text' && node.value.trim() === ''))
  for (const node of roots) if (node.type !== 'element' || node.tagName !== 'svg') refuseNode(node)
  const svg = roots.find((node): node is Element => node.type === 'element' && node.tagName === 'svg')
  if (!svg) {
    refuse(
      undefined,
      'picture-not-svg',
      'ไฟล์นี้ไม่มี <svg> ให้บันทึกภาพเป็น SVG',
      'This file holds no <svg>: save the picture as SVG',
    )
    return { faults }
  }
  if (roots.filter(node => node.type === 'element' && node.tagName === 'svg').length > 1)
    refuse(roots[1], 'picture-twice', 'ไฟล์หนึ่งมีได้หนึ่งภาพ', 'One file holds one picture')

  const box =
    typeof svg.properties.viewBox === 'string' ? svg.properties.viewBox.split(/[ ,]+/).map(Number) : []
  const width = box[2] ?? 0
  if (box.length !== 4 || !(width > 0) || !((box[3] ?? 0) > 0))
    refuse(
      svg,
      'picture-view-box',
      'ภาพต้องมี viewBox="0 0 กว้าง สูง" เช่น viewBox="0 0 360 240"',
      'The picture needs viewBox="0 0 width height", for example viewBox="0 0 360 240"',
    )

  let count = 0
  walk(svg, 1, undefined)
  if (faults.length > 0) return { faults }

  const clean = sanitize({ type: 'root', children: [svg] } satisfies Root, schema)
  const cleaned = clean.type === 'root' ? clean.children[0] : clean
  if (cleaned?.type !== 'element' || toHtml(cleaned, { space: 'svg' }) !== toHtml(svg, { space: 'svg' })) {
    refuse(
      svg,
      'picture-not-clean',
      'ภาพมีสิ่งที่ใช้ไม่ได้ ให้วาดใหม่ด้วยรูปทรงพื้นฐาน',
      'The picture holds something that is not allowed: draw it again with plain shapes',
    )
    return { faults }
  }
  return { svg: cleaned, faults }

  function walk(node: Element, depth: number, inherited: number | undefined): void {
    if (++count === elementLimit || depth === depthLimit)
      refuse(
        node,
        'picture-too-complex',
        'ภาพซับซ้อนเกินไป ให้ลดจำนวนรูปทรงหรือกลุ่ม',
        'The picture is too complex: use fewer shapes or groups',
      )
    if (count >= elementLimit || depth >= depthLimit) return
    const allowed = Object.hasOwn(elements, node.tagName) ? elements[node.tagName] : undefined
    if (!allowed) {
      refuseNode(node)
      return
    }
    inspectAttributes(node, allowed.own)
    const size =
      typeof node.properties.fontSize === 'string'
        ? Number(node.properties.fontSize)
        : (numeric(node.properties.fontSize) ?? inherited)
    for (const child of node.children) inspectChild(node, child, allowed.inside, depth, size)
    if ((node.tagName === 'text' || node.tagName === 'tspan') && width > 0 && node.children.some(written)) {
      if (size === undefined)
        refuse(
          node,
          'picture-text-size',
          'ข้อความในภาพต้องบอกขนาด เช่น font-size="14"',
          'Text in a picture states its size, for example font-size="14"',
        )
      else if ((size * phone.width) / width < phone.letter)
        refuse(
          node,
          'picture-text-small',
          `ตัวอักษรเล็กเกินไปเมื่อดูบนโทรศัพท์ ให้ใช้ font-size อย่างน้อย ${Math.ceil((phone.letter * width) / phone.width)}`,
          `The letters are too small on a phone: use font-size ${Math.ceil((phone.letter * width) / phone.width)} or more`,
        )
    }
  }

  function inspectChild(
    parent: Element,
    child: ElementContent,
    inside: readonly string[] | 'text',
    depth: number,
    size: number | undefined,
  ): void {
    if (child.type === 'text') {
      if (child.value.trim() !== '' && !holdsText.has(parent.tagName))
        refuse(child, 'picture-text', 'ข้อความในภาพต้องอยู่ใน <text>', 'Text in a picture stands inside <text>')
    } else if (child.type !== 'element' || !Object.hasOwn(elements, child.tagName)) refuseNode(child)
    else if (inside === 'text' || !inside.includes(child.tagName))
      refuse(
        child,
        'picture-nesting',
        `<${child.tagName}> อยู่ใน <${parent.tagName}> ไม่ได้ ให้ย้ายออกมา`,
        `<${child.tagName}> cannot stand inside <${parent.tagName}>: move it out`,
      )
    else walk(child, depth + 1, size)
  }

  function inspectAttributes(node: Element, own: Record<string, RegExp>): void {
    for (const [name, value] of Object.entries(node.properties)) {
      const rule = Object.hasOwn(own, name)
        ? own[name]
        : node.tagName !== 'title' && node.tagName !== 'desc' && Object.hasOwn(common, name)
          ? common[name]
          : undefined
      const values = Array.isArray(value) ? value.map(String) : [String(value)]
      if (!rule)
        refuse(
          node,
          'picture-attribute',
          `ลบ ${name} ออกจาก <${node.tagName}> (สีใช้ class เช่น class="accent")`,
          `Remove ${name} from <${node.tagName}> (colours come by class, for example class="accent")`,
        )
      else if (values.length === 0 || !values.every(each => rule.test(each.trim())))
        refuse(
          node,
          'picture-value',
          `ค่า ${name}="${values.join(' ').slice(0, 40)}" ของ <${node.tagName}> ใช้ไม่ได้ (สีใช้ class)`,
          `${name}="${values.join(' ').slice(0, 40)}" cannot be used on <${node.tagName}> (colours come by class)`,
        )
    }
  }

  function refuseNode(node: Nodes): void {
    if (node.type === 'element')
      refuse(
        node,
        'picture-element',
        `ลบ <${node.tagName}> ออก ใช้ได้เฉพาะ ${Object.keys(elements).join(', ')}`,
        `Remove <${node.tagName}>: only ${Object.keys(elements).join(', ')} are drawn`,
      )
    else if (node.type === 'text')
      refuse(node, 'picture-text', 'ลบข้อความที่อยู่นอกภาพ', 'Remove the text outside the picture')
    else
      refuse(
        node,
        'picture-node',
        'ลบบรรทัดหมายเหตุหรือคำสั่งที่ไม่ใช่รูปทรง',
        'Remove this comment or instruction: only shapes stay',
      )
  }
}

const numeric = (value: unknown) => (typeof value === 'number' ? value : undefined)
const written = (node: ElementContent) => node.type === 'text' && node.value.trim() !== ''

/** The picture as HTML that says to everyone what it shows. */
export function pictureHtml(svg: Element, alt: string): string {
  const { xmlns: _, ...properties } = svg.properties
  return toHtml(
    { ...svg, properties: { ...properties, role: 'img', ariaLabel: alt, focusable: 'false' } },
    { space: 'svg' },
  )
}
