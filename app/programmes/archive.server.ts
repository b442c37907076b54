/** A ZIP that is written while it is sent: nothing of it is held, and whoever stops reading stops the writing. */
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export interface Part {
  name: string
  content: Buffer | (() => AsyncIterable<Buffer>)
}

/** The parts as one archive; `at` is the time that stands at every part, ms UTC. */
export function archive(parts: readonly Part[], at: number): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  const options = { mtime: new Date(at), mode: 0o100644 }
  let running: Readable | undefined
  for (const { name, content } of parts) {
    if (Buffer.isBuffer(content)) zip.addBuffer(content, name, options)
    else
      zip.addReadStreamLazy(name, options, give => {
        running = Readable.from(content(), { objectMode: false, highWaterMark: 65_536 })
        running.on('error', error => out.destroy(error))
        give(null, running)
      })
  }
  zip.on('error', error => out.destroy(error))
  zip.end()
  out.on('close', () => running?.destroy())
  return out
}
