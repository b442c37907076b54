/**
 * The gates. Every loader and every action starts with one of them: a parent's gate does not
 * protect a child's action. Nobody: sign-in for pages, 401 for data. Wrong role: 403.
 */
import { managedPaths, type Role } from './role.server.ts'
import type { Visitor } from './session.server.ts'

/** What a loader or action is given. `context.visitor` looks the visitor up once a request. */
export interface Asked {
  request: Request
  context: { visitor(): Promise<Visitor | null> }
}

/** Only this site's own paths: anything else becomes `/`. */
export function ownPath(given: string | null): string {
  if (!given?.startsWith('/') || !URL.canParse(given, 'http://own')) return '/'
  const url = new URL(given, 'http://own')
  if (url.host !== 'own' || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}

function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  const page = (request.headers.get('accept') ?? '').includes('text/html')
  if (!page) return new Response('Sign in first.', { status: 401 })
  const reading = ['GET', 'HEAD'].includes(request.method)
  const to = reading ? pathname + search : pathname
  const lost = reading ? '' : '&lost=1'
  return new Response(null, {
    status: 302,
    headers: { location: `/sign-in?to=${encodeURIComponent(to)}${lost}` },
  })
}

/** For pages that anyone may open: who asks, or null. */
export function anyone({ context }: Asked): Promise<Visitor | null> {
  return context.visitor()
}

/** For everything personal. Throws the answer for a visitor who is not signed in. */
export async function requirePerson({ request, context }: Asked): Promise<Visitor> {
  const visitor = await context.visitor()
  if (!visitor) throw signInFirst(request)
  return visitor
}

/** For the pages of one audience. Throws 403 when the visitor does not hold the role. */
export async function requireRole(asked: Asked, role: Exclude<Role, 'learner'>): Promise<Visitor> {
  const visitor = await requirePerson(asked)
  if (!visitor.roles.some(held => held.role === role)) throw new Response('Forbidden', { status: 403 })
  return visitor
}

/** The manager and the subtrees that are theirs. */
export async function requireManager(asked: Asked): Promise<{ visitor: Visitor; within: string[] }> {
  const visitor = await requireRole(asked, 'manager')
  return { visitor, within: managedPaths(visitor.roles) }
}

/** The programme office: whoever manages all of government. It alone sets rules, decides, merges and closes. */
export async function requireProgrammeOffice(asked: Asked): Promise<Visitor> {
  const { visitor, within } = await requireManager(asked)
  if (!within.includes('/')) throw new Response('Forbidden', { status: 403 })
  return visitor
}

/** What is not there and what the asker may not see answer alike. */
export function absent(): Response {
  return new Response('Not found', { status: 404 })
}
