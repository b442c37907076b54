import type { Element } from 'hast'
import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client/index.js'
import { renderToStaticMarkup } from 'react-dom/server'
import remarkGfm from 'remark-gfm'
import { slot, type Taken } from './asked.tsx'
import { lessonComponents } from './components.tsx'
import type { Fault, Language, LessonPage, LessonPart } from './course.ts'
import { fault, inOrder } from './fault.ts'
import { type Findings, noFindings } from './findings.ts'
import { takeFrontMatter } from './front-matter.ts'
import { GateRefusal, gate } from './gate.ts'
import type { Media } from './media.ts'
import { readPicture } from './picture.ts'
import { settle } from './settle.ts'
import type { Simulation } from './simulations/simulation.ts'

/** A lesson to compile: its path in the course, its text, and the pictures of its folder by file name. */
export interface LessonSource {
  file: string
  source: string
  language: Language
  pictures: Record<string, string>
  /** The other files of its folder, by name. */
  media?: Record<string, Media>
}

/** `page` is there only without faults; `findings` are for comparing languages. */
export interface LessonAnswer {
  page?: LessonPage
  findings?: Findings
  minutesAt: { line: number; column: number }
  faults: Fault[]
}

const refuseFrontMatter = () => {
  throw new Error('Front matter is taken off before compiling')
}

/**
 * Compiles one lesson in this very thread, without limits of time or size: only the worker calls it.
 * Evaluates the compiled module, so nothing reaches this point that the gate has not passed.
 */
export async function makeLesson(
  lesson: LessonSource,
  simulations: Record<string, Simulation>,
): Promise<LessonAnswer> {
  const { file, language } = lesson
  const { front, minutesAt, body, faults } = takeFrontMatter(file, lesson.source)
  if (body === '') return { minutesAt, faults }
  const findings = noFindings()
  const pictures = new Map<string, Element>()
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const media = lesson.media ?? {}
  const beside = (name: string, at: { line: number; column: number }): Fault[] => {
    if (Object.hasOwn(media, name)) return []
    const source = Object.hasOwn(lesson.pictures, name) ? lesson.pictures[name] : undefined
    if (source === undefined)
      return [
        fault(
          { file, line: at.line, column: at.column },
          /\.(mp4|webm|vtt|csv|txt|pdf)$/.test(name) ? 'file-missing' : 'picture-missing',
          `ไม่พบไฟล์ ${name} ในโฟลเดอร์ของบทเรียนนี้ ให้ตรวจชื่อไฟล์`,
          `There is no file ${name} in this lesson’s folder: check the file name`,
        ),
      ]
    const read = readPicture(`${folder}${name}`, source)
    if (read.svg) pictures.set(name, read.svg)
    return read.faults
  }
  let code: string
  try {
    const bundled = await bundleMDX({
      source: body,
      mdxOptions: options => ({
        ...options,
        development: false,
        remarkPlugins: [
          [gate, { file, faults, simulations, beside }],
          [remarkGfm, { singleTilde: false }],
          [settle, findings],
        ],
        rehypePlugins: [],
        recmaPlugins: [],
      }),
      esbuildOptions: options => ({ ...options, tsconfigRaw: '{}', logLevel: 'silent' }),
      grayMatterOptions: options => ({
        ...options,
        engines: { yaml: refuseFrontMatter, json: refuseFrontMatter, javascript: refuseFrontMatter },
      }),
    })
    code = bundled.code
  } catch (problem) {
    const cause = causeOf(problem)
    if (!(cause instanceof GateRefusal)) faults.push(explain(file, cause))
    return { minutesAt, faults: inOrder(faults) }
  }
  if (faults.length > 0 || !front) return { minutesAt, findings, faults: inOrder(faults) }

  const taken: Taken = { parts: [], keys: [] }
  const components = lessonComponents({
    language,
    picture: name => pictures.get(name),
    media: name => (Object.hasOwn(media, name) ? media[name] : undefined),
    simulations,
    taken,
  })
  const Lesson = getMDXComponent(code)
  const pieces = renderToStaticMarkup(<Lesson components={components as never} />).split(slot)
  const parts = pieces.flatMap((piece, index): LessonPart[] => {
    if (index % 2 === 0) return piece.trim() === '' ? [] : [{ kind: 'html', html: piece.trim() }]
    const part = taken.parts[Number(piece)]
    return part ? [part] : []
  })
  const { outline, simulations: used, text } = findings
  return {
    page: { ...front, parts, keys: taken.keys, outline, simulations: used, text },
    findings,
    minutesAt,
    faults: [],
  }
}

const syntax: Record<string, [thai: string, english: string]> = {
  'end-tag-mismatch': [
    'แท็กเปิดกับแท็กปิดไม่เข้าคู่กัน ตรวจว่าทุก <ชื่อ> มี </ชื่อ> และเว้นบรรทัดก่อนและหลังเนื้อหา',
    'An opening and a closing tag do not match: check that every <Name> has its </Name>, with blank lines around what it holds',
  ],
  'unexpected-character': [
    'มีอักขระที่ใช้ในแท็กไม่ได้ ตรวจเครื่องหมายคำพูดตรง " และถ้าหมายถึงเครื่องหมาย < ให้พิมพ์ &lt;',
    'A character cannot stand inside a tag: check for straight quotes, and write &lt; for a literal <',
  ],
  'unexpected-eof': [
    'แท็กหรือเครื่องหมาย { ยังไม่ปิด ตรวจ > และ " และพิมพ์ &lt; หรือ &#123; ถ้าเป็นตัวอักษรธรรมดา',
    'A tag or a { is not closed: check > and quotes, and write &lt; or &#123; for literal ones',
  ],
  'unexpected-lazy': [
    'แท็กในรายการต้องย่อหน้าให้ตรงกันทุกบรรทัด',
    'A tag inside a list keeps the same indentation on every line',
  ],
  acorn: [
    'เครื่องหมาย { } หรือบรรทัด import/export ใช้ไม่ได้ ให้ลบออก หรือพิมพ์ &#123; แทน {',
    'Braces { } and lines of import/export are not allowed: remove them, or write &#123; for a literal {',
  ],
}

/** What really stopped the compile, below the layers of esbuild and of the Markdown plugin. */
function causeOf(problem: unknown): unknown {
  const errors =
    typeof problem === 'object' && problem && 'errors' in problem && Array.isArray(problem.errors)
      ? problem.errors
      : []
  const detail: unknown = errors[0]?.detail
  return detail instanceof Error ? (detail.cause ?? detail) : problem
}

/** What stopped the Markdown reader, as a fault with its place. */
function explain(file: string, cause: unknown): Fault {
  const place = typeof cause === 'object' && cause && 'place' in cause ? cause.place : undefined
  const start = point(place)
  const rule = typeof cause === 'object' && cause && 'ruleId' in cause ? String(cause.ruleId) : ''
  const reason = cause instanceof Error ? cause.message.split('\n')[0]?.slice(0, 200) : ''
  const words = syntax[rule] ?? [
    'อ่านบทเรียนตรงนี้ไม่ได้ ตรวจแท็กที่ไม่ปิด เครื่องหมาย < และ {',
    `This place cannot be read: check for tags left open and stray < or {`,
  ]
  return fault({ file, ...start }, 'syntax', words[0], reason ? `${words[1]} (${reason})` : words[1])
}

function point(place: unknown): { line: number; column: number } {
  const start = typeof place === 'object' && place && 'start' in place ? place.start : place
  if (typeof start === 'object' && start && 'line' in start && 'column' in start)
    return { line: Number(start.line) || 1, column: Number(start.column) || 1 }
  return { line: 1, column: 1 }
}
