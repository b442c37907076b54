import type { ChildProcess } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { parentPort } from 'node:worker_threads'
import { fault } from './fault.ts'
import { type LessonAnswer, type LessonSource, makeLesson } from './lesson.tsx'
import { readOutline } from './outline.ts'
import { simulations } from './simulations/index.ts'

/** What the worker is asked and what it answers, each with the number of the question. */
export type Job = { kind: 'lesson'; lesson: LessonSource } | { kind: 'outline'; file: string; source: string }
export type Answer = LessonAnswer | ReturnType<typeof readOutline>

const door = parentPort
if (!door) throw new Error('compile.worker runs as a worker thread')

/** esbuild's own process, so that whoever ends this thread can end that process first. */
let bundler: ChildProcess | undefined
subscribe('child_process', message => {
  bundler = (message as { process: ChildProcess }).process
})

async function answer(job: Job): Promise<Answer> {
  if (job.kind === 'outline') return readOutline(job.file, job.source)
  try {
    return await makeLesson(job.lesson, simulations)
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message.slice(0, 200) : ''
    const refused = fault(
      { file: job.lesson.file, line: 1, column: 1 },
      'cannot-compile',
      'แปลงบทเรียนนี้เป็นหน้าเว็บไม่ได้ ให้ลดความซับซ้อนแล้วลองอีกครั้ง',
      `This lesson cannot be turned into a page; simplify it and try again (${reason})`,
    )
    return { minutesAt: { line: 1, column: 1 }, faults: [refused] }
  }
}

door.on('message', async ({ number, job }: { number: number; job: Job }) => {
  door.postMessage({ number, answer: await answer(job) })
})

/** The first lesson pays for loading everything; it is nobody's. */
await answer({
  kind: 'lesson',
  lesson: {
    file: 'th.mdx',
    source: '---\ntitle: a\nminutes: 1\nobjectives: [a]\n---\na\n',
    language: 'th',
    pictures: {},
  },
})
door.postMessage({ number: 0, bundler: bundler?.pid })
