import { Worker } from 'node:worker_threads'
import { env } from '#env'
import type { Answer, Job } from './compile.worker.ts'

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

export type Answered = { kind: 'answer'; answer: Answer } | { kind: 'too-slow' } | { kind: 'too-heavy' }

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

/**
 * One job at a time on the one worker, within its milliseconds; a worker that overran is ended and the next job
 * opens another. Throws when the worker cannot start.
 */
export function ask(job: Job, milliseconds: number): Promise<Answered> {
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

/** Ends the worker after the work that is under way. */
export async function closeCompiler(): Promise<void> {
  await queue
  if (compiler) await end(compiler)
}
