import type { ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { env } from '#env'

/** Nothing inline, nothing from elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(env.origin.startsWith('https:') && {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  }),
}

/** The headers of every answer, errors too. Referrer-Policy stays `same-origin`: `no-referrer` makes browsers post `Origin: null`. */
export const securityHeaders: RequestHandler = (_, response, next) => {
  response.set({
    ...everywhere,
    'content-security-policy': contentSecurityPolicy,
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  })
  next()
}

/** A file that is found is never a document: what only a document heeds is left out of its headers. */
export function fileHeaders(response: ServerResponse): void {
  for (const name of ['x-frame-options', 'cross-origin-opener-policy', 'permissions-policy'])
    response.removeHeader(name)
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
}
