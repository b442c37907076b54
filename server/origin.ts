import type { RequestHandler } from 'express'
import { said } from './sentences.ts'

/** The origins that writes are accepted from: the configured one; on a loopback address also its other names. */
export function acceptedOrigins(origin: string): Set<string> {
  const url = new URL(origin)
  const loopback = ['localhost', '127.0.0.1', '[::1]']
  const names = loopback.includes(url.hostname) ? loopback : [url.hostname]
  const port = url.port ? `:${url.port}` : ''
  return new Set(names.map(name => `${url.protocol}//${name}${port}`))
}

const readOnly = new Set(['GET', 'HEAD'])

/** Stands before Remix: a write whose Origin is foreign, `null` or missing is refused and nothing is read of it. */
export function originGate(accepted: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const origin = request.headers.origin
    if (readOnly.has(request.method) || (origin !== undefined && accepted.has(origin))) return next()
    response.status(403).type('text/plain').send(said('foreign'))
  }
}
