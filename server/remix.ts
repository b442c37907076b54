/** Between express and Remix: a request in, a whole answer out; a file to keep goes out in pieces. */
import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Response as Answering, Request as Asking, RequestHandler } from 'express'
import { env } from '#env'
import { findVisitor, type Visitor } from '#people/session.server.ts'

/** Remix's build, or how to get the one of this moment. */
export type Build = ServerBuild | (() => Promise<ServerBuild>)

function toRequest(asking: Asking, origin: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(asking.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
  }
  const body = asking.method === 'POST' && Buffer.isBuffer(asking.body) ? new Uint8Array(asking.body) : null
  const url = new URL(origin)
  const [path = '/', ...query] = asking.originalUrl.split('?')
  url.pathname = path.replace(/^\/+/, '/')
  url.search = query.join('?')
  return new Request(url, { method: asking.method, headers, body })
}

const revalidated = 'private, no-cache'

/** The fingerprint of an answer that may be kept but must be asked for again. */
function fingerprint(answer: Response, body: Buffer): string | undefined {
  if (answer.status !== 200 || answer.headers.get('cache-control') !== revalidated) return undefined
  return `W/"${createHash('sha1').update(body).digest('base64url')}"`
}

function copyHead(answering: Answering, answer: Response) {
  answering.status(answer.status)
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') answering.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) answering.setHeader('set-cookie', cookies)
}

const gone = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'

/**
 * Sends a file as fast as it is taken, and reads no further once the connection has ended. A file that cannot be read to
 * its end is cut off, so that nobody takes it for whole.
 */
async function sendPieces(asking: Asking, answering: Answering, answer: Response) {
  copyHead(answering, answer)
  if (asking.method === 'HEAD' || !answer.body) {
    await answer.body?.cancel()
    answering.end()
    return
  }
  try {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), answering)
  } catch (error) {
    if (!gone(error)) console.error(error)
    answering.destroy()
  }
}

async function send(asking: Asking, answering: Answering, answer: Response) {
  if (answer.headers.get('content-disposition')?.startsWith('attachment'))
    return sendPieces(asking, answering, answer)
  const body = Buffer.from(await answer.arrayBuffer())
  const etag = fingerprint(answer, body)
  const unchanged = etag !== undefined && asking.headers['if-none-match'] === etag
  copyHead(answering, answer)
  if (unchanged) answering.status(304)
  if (etag) answering.setHeader('etag', etag)
  answering.end(unchanged || asking.method === 'HEAD' ? undefined : body)
}

/** Serves the pages. The visitor is looked up once a request, when somebody asks for them. */
export function pages(build: Build, origin: string): RequestHandler {
  const handle = createRequestHandler(build, env.mode)
  return (asking, answering, next) => {
    const request = toRequest(asking, origin)
    let visitor: Promise<Visitor | null> | undefined
    const context = {
      visitor: () => {
        visitor ??= findVisitor(request)
        return visitor
      },
      requestId: String(answering.getHeader('x-request-id') ?? randomUUID()),
      address: asking.ip ?? '',
    }
    handle(request, context)
      .then(answer => send(asking, answering, answer))
      .catch(next)
  }
}
