import { type Answered, ask } from './compiler.server.ts'
import {
  type CompiledCourse,
  type CourseSource,
  type Fault,
  type Language,
  type LessonPage,
  languages,
} from './course.ts'
import { fileLimit, timeLimit } from './dialect.ts'
import { fault, inOrder } from './fault.ts'
import type { LessonAnswer, LessonSource } from './lesson.tsx'
import type { readOutline } from './outline.ts'
import { undecodable } from './pictures.server.ts'
import { editionHash } from './read.server.ts'
import { acceptBoth, shuffleLesson } from './shuffle.ts'
import { compareCourse, sortFiles } from './structure.ts'

export { closeCompiler } from './compiler.server.ts'
export type { LessonSource } from './lesson.tsx'

/** Limits of one lesson: milliseconds from when the compiler turns to it, bytes of its text. */
export interface CompileLimits {
  milliseconds: number
  bytes: number
}

function overrun(file: string, answered: Answered): Fault {
  const at = { file, line: 1, column: 1 }
  return answered.kind === 'too-slow'
    ? fault(
        at,
        'too-slow',
        'บทเรียนนี้ใช้เวลาแปลงนานเกินไป มักเกิดจากเครื่องหมาย * _ [ ซ้ำ ๆ จำนวนมาก ให้ลบออกหรือแบ่งบทเรียน',
        'This lesson takes too long to read, most often because of very many * _ or [ marks: remove them or split the lesson',
      )
    : fault(
        at,
        'too-heavy',
        'บทเรียนนี้ใช้หน่วยความจำมากเกินไป ให้แบ่งเป็นหลายบทเรียน',
        'This lesson takes too much memory to read: split it into several lessons',
      )
}

/**
 * Compiles one lesson in the worker. `page` is there only when nothing is refused; a lesson that overruns its
 * limits is a fault. Throws when the compiler itself cannot start.
 */
export async function compileLesson(
  lesson: LessonSource,
  limits: Partial<CompileLimits> = {},
): Promise<LessonAnswer> {
  const answer = await readLesson(lesson, limits)
  return answer.page ? { ...answer, page: shuffleLesson(answer.page) } : answer
}

/** A lesson whose questions still stand in the order of their source. */
async function readLesson(lesson: LessonSource, limits: Partial<CompileLimits> = {}): Promise<LessonAnswer> {
  const { milliseconds = timeLimit, bytes = fileLimit } = limits
  const refuse = (refused: Fault) => ({ minutesAt: { line: 1, column: 1 }, faults: [refused] })
  const at = { file: lesson.file, line: 1, column: 1 }
  if (Buffer.byteLength(lesson.source) > bytes)
    return refuse(
      fault(
        at,
        'too-large',
        `ไฟล์ใหญ่เกิน ${Math.floor(bytes / 1024)} KB ให้แบ่งเป็นหลายบทเรียน`,
        `The file is larger than ${Math.floor(bytes / 1024)} KB: split it into several lessons`,
      ),
    )
  const hidden = hiddenCharacter(lesson.source)
  if (hidden)
    return refuse(
      fault(
        { file: lesson.file, line: hidden.line, column: hidden.column },
        'hidden-character',
        `มีอักขระที่มองไม่เห็น (${hidden.name}) ให้ลบออกหรือพิมพ์บรรทัดนี้ใหม่`,
        `A hidden character (${hidden.name}) stands here: remove it or type this line again`,
      ),
    )
  const answered = await ask({ kind: 'lesson', lesson }, milliseconds)
  if (answered.kind !== 'answer') return refuse(overrun(lesson.file, answered))
  return answered.answer as LessonAnswer
}

/** Control characters and marks that turn the direction of text; zero-width space stays, Thai needs it. */
function hiddenCharacter(text: string): { line: number; column: number; name: string } | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const at = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/)
  if (at < 0) return undefined
  const before = text.slice(0, at).split(/\r\n|\n|\r/)
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, name: `U+${code}` }
}

/**
 * Compiles a whole course: every lesson in every language, and that the languages agree. `course` is there
 * only without faults; each fault says file (inside the course), line, column and the mend. `answers` are the
 * lessons by path, their questions still in the order of the source.
 */
export async function compileCourse(
  source: CourseSource,
): Promise<{ course?: CompiledCourse; faults: Fault[]; answers: Map<string, LessonAnswer> }> {
  const answers = new Map<string, LessonAnswer>()
  const { texts, media, faults } = sortFiles(source)
  faults.push(...(await undecodable(source, media)))
  const yaml = texts.get('course.yaml')
  if (yaml === undefined) return { faults: inOrder(faults), answers }
  const asked = await ask({ kind: 'outline', file: 'course.yaml', source: yaml }, timeLimit)
  if (asked.kind !== 'answer') return { faults: inOrder([...faults, overrun('course.yaml', asked)]), answers }
  const { outline, places, faults: outlineFaults } = asked.answer as ReturnType<typeof readOutline>
  faults.push(...outlineFaults)

  for (const [path, text] of texts) {
    const language = languages.find(each => path.endsWith(`/${each}.mdx`))
    if (!language) continue
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const pictures = Object.fromEntries(
      [...texts]
        .filter(([name]) => name.startsWith(folder) && name.endsWith('.svg'))
        .map(([name, svg]) => [name.slice(folder.length), svg]),
    )
    const beside = Object.fromEntries(
      [...media]
        .filter(([name]) => name.startsWith(folder))
        .map(([name, found]) => [name.slice(folder.length), found]),
    )
    const answer = await readLesson({ file: path, source: text, language, pictures, media: beside })
    answers.set(path, answer)
    faults.push(...answer.faults)
  }
  if (outline) faults.push(...compareCourse({ outline, places, texts, media, answers }))
  if (!outline || faults.length > 0) return { faults: inOrder(faults), answers }

  const read = (lesson: string, language: Language): LessonPage => {
    const found = answers.get(`${lesson}/${language}.mdx`)?.page
    if (!found) throw new Error(`No page of ${lesson} in ${language}`)
    return found
  }
  const lessons = outline.modules.flatMap(module =>
    module.lessons.map(id => {
      const [th, en] = [read(id, 'th'), read(id, 'en')]
      const pages = { th: acceptBoth(shuffleLesson(th), en), en: acceptBoth(shuffleLesson(en, th), th) }
      return { id, module: module.id, pages }
    }),
  )
  return { course: { id: source.id, hash: editionHash(source), outline, lessons }, faults: [], answers }
}
