/** The HTTP server around Remix, in the order in which a request meets it. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express } from 'express'
import { DatabaseBusy } from '#db/connection.server.ts'
import { read } from '#db/door.server.ts'
import { settings } from '#db/schema.ts'
import { env } from '#env'
import { securityHeaders } from './headers.ts'
import { acceptedOrigins, originGate } from './origin.ts'
import { type Build, pages } from './remix.ts'

const bodyLimit = '256kb'
const year = 365 * 86_400_000

const plain = (error: unknown): { status: number; sentence: string } => {
  const given = error as { type?: string; status?: number }
  if (given.type === 'entity.too.large')
    return { status: 413, sentence: 'This form is larger than 256 KB. Send less at once.' }
  if (error instanceof DatabaseBusy)
    return { status: 503, sentence: 'The site is busy. Nothing was lost; try again in a moment.' }
  if (given.status !== undefined && given.status >= 400 && given.status < 500)
    return { status: given.status, sentence: 'This request could not be read.' }
  return { status: 500, sentence: 'Something went wrong on our side. Nothing that was saved is lost.' }
}

const lastResort: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error)
  const { status, sentence } = plain(error)
  if (status === 500) console.error(error)
  if (status === 503) response.set('retry-after', '2')
  if (status === 413) request.unpipe()
  response
    .status(status)
    .type('text/plain')
    .send(`${sentence}\nRequest id: ${response.getHeader('x-request-id')}\n`)
}

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
    if (!serving()) return response.status(503).type('text/plain').send('stopping\n')
    read()
      .select()
      .from(settings)
      .limit(1)
      .then(() => response.type('text/plain').send('ready\n'))
      .catch(next)
  })

  app.use(originGate(acceptedOrigins(origin)))
  app.use(compression({ level: 1 }))
  app.use(
    '/assets',
    express.static(join(env.root, 'build/client/assets'), { immutable: true, maxAge: year, index: false }),
  )
  app.use(express.static(join(env.root, 'public'), { maxAge: 3_600_000, index: false }))
  app.all(/^\/__manifest|\.data$/, (_, response) => {
    response.status(404).type('text/plain').send('Not found\n')
  })
  app.use(express.raw({ type: () => true, limit: bodyLimit }))
  app.use(pages(build, origin))
  app.use(lastResort)
  return app
}
