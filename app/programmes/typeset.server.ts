/** Pages as PDF/A-2a (tagged), set by Typst in a worker of its own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { env } from '#env'

type Answer = { number: number; pdf: Uint8Array } | { number: number; problem: string }

/** One page takes some tens of milliseconds; a worker that takes this long has failed. In ms. */
const patience = 20_000

const folder = join(env.root, 'app/programmes')
const sources = new Map<string, string>()
let worker: Worker | undefined
let number = 0

const sourceOf = (template: string) => {
  const source = sources.get(template) ?? readFileSync(join(folder, `${template}.typ`), 'utf8')
  sources.set(template, source)
  return source
}

function end(ended: Worker) {
  if (worker === ended) worker = undefined
  void ended.terminate()
}

/** The parts of a date as Typst takes them, UTC. */
export function madeAt(at: number) {
  const date = new Date(at)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

/**
 * Sets a template with data; the type becomes smaller until it fits into `pages`. `made` is the time in the file, so
 * that the same data gives the same figures. Throws when Typst refuses the page or does not answer.
 */
export function typeset(
  template: 'report' | 'closing',
  data: { language: string; title: string; made: number } & Record<string, unknown>,
  pages = 1,
): Promise<Buffer> {
  worker ??= new Worker(join(folder, 'typeset.worker.js'), { workerData: { folder }, env: {} })
  const current = worker
  const own = ++number
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      current.off('message', answered).off('error', failed).off('exit', left)
      if (current.listenerCount('message') === 0) current.unref()
      act()
    }
    const failed = (error: unknown) => {
      end(current)
      settle(() => reject(error))
    }
    const left = () => failed(new Error('The typesetter ended.'))
    const answered = (answer: Answer) => {
      if (answer.number !== own) return
      settle(() => ('pdf' in answer ? resolve(Buffer.from(answer.pdf)) : reject(new Error(answer.problem))))
    }
    const timer = setTimeout(() => failed(new Error('The typesetter does not answer.')), patience)
    current.setMaxListeners(0)
    current.on('message', answered).on('error', failed).on('exit', left)
    current.ref()
    const made = madeAt(data.made)
    current.postMessage({
      number: own,
      job: { source: sourceOf(template), data: { ...data, made, brand: 'Mekha' }, pages },
    })
  })
}
