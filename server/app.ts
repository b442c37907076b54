/** The HTTP server around Remix, in the order in which a request meets it. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express'
import { DatabaseBusy } from '#db/connection.server.ts'
import { read } from '#db/door.server.ts'
import { settings } from '#db/schema.ts'
import { env } from '#env'
import { fileHeaders, securityHeaders } from './headers.ts'
import { acceptedOrigins, originGate } from './origin.ts'
import { type Build, pages } from './remix.ts'
import { said } from './sentences.ts'

const bodyLimit = '256kb'

/** The addresses that take a file, and what they take at most. */
const uploads = /^\/manage\/[a-z0-9-]+\/partners$/
const uploadLimit = '10mb'
const isUpload = (request: Request): boolean =>
  uploads.test(request.path) && request.is('multipart/form-data') !== false
const year = 365 * 86_400_000

function answerFor(error: unknown): { status: number; which: Parameters<typeof said>[0] } {
  const given = error as { type?: string; status?: number }
  if (given.type === 'entity.too.large') return { status: 413, which: 'large' }
  if (error instanceof DatabaseBusy) return { status: 503, which: 'busy' }
  if (given.status !== undefined && given.status >= 400 && given.status < 500)
    return { status: given.status, which: 'unreadable' }
  return { status: 500, which: 'failed' }
}

const lastResort: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error)
  const { status, which } = answerFor(error)
  if (status === 500) console.error(error)
  if (status === 503) response.set('retry-after', '2')
  if (status === 413) request.unpipe()
  response
    .status(status)
    .type('text/plain')
    .send(`${said(which)}${response.getHeader('x-request-id')}\n`)
}

/** Pages are read (GET, HEAD) and forms are posted; nothing else is taken. */
const methods: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next()
  response.status(405).set('allow', 'GET, HEAD, POST').type('text/plain').send(said('method'))
}

/** NUL stands in nothing that people type, and PostgreSQL keeps no text with it. */
const holdsNul = (request: Request): boolean =>
  request.originalUrl.includes('%00') ||
  (Buffer.isBuffer(request.body) && /%00|\0/.test(request.body.toString('latin1')))

/** A post is a form as browsers send it; a post without a body is an empty form. */
const forms: RequestHandler = (request, response, next) => {
  if (isUpload(request)) return next()
  if (holdsNul(request)) return void response.status(400).type('text/plain').send(said('unreadable'))
  if (request.method !== 'POST') return next()
  const empty = !Buffer.isBuffer(request.body) || request.body.length === 0
  if (empty) request.headers['content-type'] = 'application/x-www-form-urlencoded'
  if (request.is('application/x-www-form-urlencoded') || empty) return next()
  response.status(415).type('text/plain').send(said('form'))
}

/** Loader data without its page is asked for by framework scripts only, and no page carries one. */
const isFrameworkData = (request: Request): boolean =>
  request.path.startsWith('/__manifest') || request.path.endsWith('.data') || '_data' in request.query

/** Everything that answers HTTP. `serving` says whether the process still takes work. */
export function createApp(
  build: Build,
  { serving, origin = env.origin }: { serving(): boolean; origin?: string },
): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', env.trustProxy)
  app.use((_, response, next) => {
    response.set('x-request-id', randomUUID())
    next()
  })
  app.use(securityHeaders)

  app.get('/healthz', (_, response) => {
    response.type('text/plain').send('alive\n')
  })
  app.get('/readyz', (_, response, next) => {
    if (!serving()) return response.status(503).type('text/plain').send(said('stopping'))
    read()
      .select()
      .from(settings)
      .limit(1)
      .then(() => response.type('text/plain').send('ready\n'))
      .catch(next)
  })

  app.use(methods)
  app.use(originGate(acceptedOrigins(origin)))
  app.use(compression({ level: 1 }))
  app.use(
    '/assets',
    express.static(join(env.root, 'build/client/assets'), {
      immutable: true,
      maxAge: year,
      index: false,
      setHeaders: fileHeaders,
    }),
  )
  app.use(express.static(join(env.root, 'public'), { maxAge: 3_600_000, index: false }))
  app.use((request, response, next) => {
    if (!isFrameworkData(request)) return next()
    response.status(404).type('text/plain').send(said('nothing'))
  })
  const form = express.raw({ type: () => true, limit: bodyLimit })
  const upload = express.raw({ type: () => true, limit: uploadLimit })
  app.use((request, response, next) => (isUpload(request) ? upload : form)(request, response, next))
  app.use(forms)
  app.use(pages(build, origin))
  app.use(lastResort)
  return app
}
