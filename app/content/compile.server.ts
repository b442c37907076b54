import { Worker } from 'node:worker_threads'
import { env } from '#env'
import type { Answer, Job } from './compile.worker.ts'
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
import { editionHash } from './read.server.ts'
import { compareCourse, sortFiles } from './structure.ts'

export type { LessonSource } from './lesson.tsx'

/** Limits of one lesson: milliseconds from when the compiler turns to it, bytes of its text. */
export interface CompileLimits {
  milliseconds: number
  bytes: number
}

const warmUp = 30_000
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

interface Compiler {
  worker: Worker
  ready: Promise<void>
  /** Process id of the worker's esbuild, once it runs. */
  bundler?: number
}
let compiler: Compiler | undefined
let queue: Promise<unknown> = Promise.resolve()
let number = 0

function open(): Compiler {
  const worker = new Worker(env.compileWorker, { env: { NODE_ENV: 'production' }, resourceLimits: memory })
  const ready = answerOf(worker, 0, warmUp).then(answered => {
    if (answered.kind !== 'answer') throw new Error(`The lesson compiler did not start: ${answered.kind}`)
  })
  const opened: Compiler = { worker, ready }
  worker.once('message', (first: { bundler?: number }) => {
    opened.bundler = first.bundler
  })
  return opened
}

/** Ends a worker; its esbuild goes first, which would otherwise write its own crash report. */
async function end(ended: Compiler): Promise<void> {
  if (compiler === ended) compiler = undefined
  try {
    if (ended.bundler !== undefined) process.kill(ended.bundler, 'SIGKILL')
  } catch {
    // It is gone already.
  }
  await ended.worker.terminate()
}

type Answered = { kind: 'answer'; answer: Answer } | { kind: 'too-slow' } | { kind: 'too-heavy' }

function answerOf(worker: Worker, wanted: number, milliseconds: number): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const onMessage = (message: { number: number; answer: Answer }) => {
      if (message.number === wanted) settle(() => resolve({ kind: 'answer', answer: message.answer }))
    }
    const onError = (error: Error & { code?: string }) =>
      settle(() =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError
          ? resolve({ kind: 'too-heavy' })
          : reject(error),
      )
    const onExit = () => settle(() => resolve({ kind: 'too-heavy' }))
    /** An answer that already waits in the loop counts: the loop turns once more before the verdict. */
    const timer = setTimeout(
      () => setImmediate(() => settle(() => resolve({ kind: 'too-slow' }))),
      milliseconds,
    )
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}

/** One job at a time on the one worker; a worker that overran is ended and the next job opens another. */
function ask(job: Job, milliseconds: number): Promise<Answered> {
  const turn = queue.then(async () => {
    compiler ??= open()
    const current = compiler
    const { worker, ready } = current
    worker.ref()
    try {
      await ready
      number += 1
      const answered = answerOf(worker, number, milliseconds)
      worker.postMessage({ number, job })
      const result = await answered
      if (result.kind !== 'answer') await end(current)
      return result
    } catch (problem) {
      await end(current)
      throw problem
    } finally {
      worker.unref()
    }
  })
  queue = turn.catch(() => undefined)
  return turn
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

/** Ends the worker after the work that is under way. */
export async function closeCompiler(): Promise<void> {
  await queue
  if (compiler) await end(compiler)
}

/**
 * Compiles a whole course: every lesson in every language, and that the languages agree. `course` is there
 * only without faults; each fault says file (inside the course), line, column and the mend.
 */
export async function compileCourse(
  source: CourseSource,
): Promise<{ course?: CompiledCourse; faults: Fault[] }> {
  const { texts, faults } = sortFiles(source)
  const yaml = texts.get('course.yaml')
  if (yaml === undefined) return { faults: inOrder(faults) }
  const read = await ask({ kind: 'outline', file: 'course.yaml', source: yaml }, timeLimit)
  if (read.kind !== 'answer') return { faults: inOrder([...faults, overrun('course.yaml', read)]) }
  const { outline, places, faults: outlineFaults } = read.answer as ReturnType<typeof readOutline>
  faults.push(...outlineFaults)

  const answers = new Map<string, LessonAnswer>()
  for (const [path, text] of texts) {
    const language = languages.find(each => path.endsWith(`/${each}.mdx`))
    if (!language) continue
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const pictures = Object.fromEntries(
      [...texts]
        .filter(([name]) => name.startsWith(folder) && name.endsWith('.svg'))
        .map(([name, svg]) => [name.slice(folder.length), svg]),
    )
    const answer = await compileLesson({ file: path, source: text, language, pictures })
    answers.set(path, answer)
    faults.push(...answer.faults)
  }
  if (outline) faults.push(...compareCourse({ outline, places, texts, answers }))
  if (!outline || faults.length > 0) return { faults: inOrder(faults) }

  const page = (lesson: string, language: Language): LessonPage => {
    const found = answers.get(`${lesson}/${language}.mdx`)?.page
    if (!found) throw new Error(`No page of ${lesson} in ${language}`)
    return found
  }
  const lessons = outline.modules.flatMap(module =>
    module.lessons.map(id => ({ id, module: module.id, pages: { th: page(id, 'th'), en: page(id, 'en') } })),
  )
  return { course: { id: source.id, hash: editionHash(source), outline, lessons }, faults: [] }
}
