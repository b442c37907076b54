/** Writes come from this site's own pages, and nobody is sent elsewhere from here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownPath } from '#people/gate.server.ts'
import { acceptedOrigins } from '#server/origin.ts'
import { openSite, type Site, siteRoutes } from '../support/site.ts'
import { sendRaw } from './raw.ts'
import { course, expectSafe, freshCookie, makeWorld, nothingLogged, snapshot, target } from './world.ts'

let site: Site
const actions = (await siteRoutes()).filter(({ module }) => 'action' in module)

const concrete = (path: string) =>
  path
    .replace(':course', course)
    .replace(':lesson', 'checked')
    .replace(':check', 'tiny-check')
    .replace(':target', target)
    .replace('*', 'no/such/place')

beforeAll(async () => {
  await makeWorld()
  site = await openSite()
})

afterAll(() => site.close())

nothingLogged()

const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }

/** Origins that are not this site, and what else comes with them. */
const foreign: [string, (site: URL) => Record<string, string>][] = [
  ['another site', () => ({ origin: 'https://evil.example' })],
  ['null', () => ({ origin: 'null' })],
  ['no origin', () => ({})],
  ['no origin but an own referrer', url => ({ referer: `${url.origin}/learn` })],
  ['another port', url => ({ origin: `http://${url.hostname}:${Number(url.port) + 1}` })],
  ['another scheme', url => ({ origin: `https://${url.host}` })],
  ['a name that begins like ours', url => ({ origin: `${url.origin}.evil.example` })],
  ['our origin in capitals', url => ({ origin: url.origin.toUpperCase() })],
  ['our origin with a path', url => ({ origin: `${url.origin}/` })],
  ['two origins', url => ({ origin: `${url.origin}, https://evil.example` })],
  [
    'another site that forges where it was sent',
    () => ({
      origin: 'https://evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example;proto=https',
    }),
  ],
  ['another site that forges the host', () => ({ origin: 'http://evil.example', host: 'evil.example' })],
]

describe('a write from elsewhere', () => {
  it.each(foreign)('is refused on every route: %s', async (_, headersFor) => {
    const cookie = (await freshCookie('learner')) ?? ''
    const before = await snapshot()
    for (const { path } of actions) {
      const headers = { ...form, cookie, 'content-length': '5', ...headersFor(new URL(site.origin)) }
      const answer = await sendRaw(site.origin, `POST ${concrete(path)}`, headers, 'to=en')
      expect(answer.status, path).toBe(403)
      expect(answer.headers.get('set-cookie'), path).toBeNull()
      expectSafe(answer, path)
    }
    expect(await snapshot()).toEqual(before)
    expect((await site.fetch('/learn', { cookie })).status, 'the session goes on').toBe(200)
  })

  it('is refused whatever the method', async () => {
    const before = await snapshot()
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE']) {
      const headers = { ...form, origin: 'https://evil.example' }
      const answer = await sendRaw(site.origin, `${method} /courses/${course}/enrol`, headers)
      expect([403, 405]).toContain(answer.status)
    }
    expect(await snapshot()).toEqual(before)
  })

  it('is refused before its body is read', async () => {
    const headers = { ...form, origin: 'https://evil.example', 'content-length': '100000' }
    expect((await sendRaw(site.origin, 'POST /sign-in', headers, 'half')).status).toBe(403)
  })
})

describe('a write from here', () => {
  it('is taken under every name of this machine, with the same port', async () => {
    const { port } = new URL(site.origin)
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      const origin = `http://${name}:${port}`
      const headers = { ...form, origin, host: `${name}:${port}`, 'content-length': '5' }
      const answer = await sendRaw(site.origin, 'POST /language', headers, 'to=en')
      expect([name, answer.status]).toEqual([name, 303])
    }
  })

  it.each([
    ['http://localhost:3000', ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']],
    ['http://127.0.0.1', ['http://localhost', 'http://127.0.0.1', 'http://[::1]']],
    ['https://learn.example.go.th', ['https://learn.example.go.th']],
    ['https://learn.example.go.th:8443', ['https://learn.example.go.th:8443']],
  ])('for %s is accepted from %j only', (origin, accepted) => {
    expect([...acceptedOrigins(origin)].sort()).toEqual([...accepted].sort())
  })
})

/** What somebody may write into a link to get a reader elsewhere. */
const evil = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  'https://evil.example',
  'https:evil.example',
  'http:/evil.example',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/%2e//evil.example',
  '/x/..//evil.example',
  '/.\\/evil.example',
  '//own//evil.example',
  '//user@evil.example',
  '//[',
  '//evil.example:99999',
  'evil.example',
  '',
]

/** Paths that look odd and lead nowhere but here. */
const odd = [
  '/%5Cevil.example',
  '/%2Fevil.example',
  '/@evil.example',
  '/https://evil.example',
  '/learn?to=//evil',
]

const leadsTo = (location: string) => new URL(location, 'http://here.example').host

describe('a redirect parameter', () => {
  it.each(evil)('never leads elsewhere: %j', async to => {
    expect(ownPath(to)).toBe('/')
    const cookie = (await freshCookie('learner')) ?? ''
    const opened = await site.fetch(`/sign-in?${new URLSearchParams({ to })}`, { cookie })
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/'])
    const back = await site.post('/language', { to: 'en', back: to })
    expect([back.status, back.headers.get('location')]).toEqual([303, '/'])
  })

  it.each(odd)('may be an odd path of this site: %j', async to => {
    expect(leadsTo(ownPath(to))).toBe('here.example')
    const back = await site.post('/language', { to: 'en', back: to })
    expect(leadsTo(back.headers.get('location') ?? '')).toBe('here.example')
  })

  it('keeps where the reader wanted to go', () => {
    expect(ownPath(`/learn/${course}/reading?x=1&y=%E0%B8%81#s2`)).toBe(
      `/learn/${course}/reading?x=1&y=%E0%B8%81#s2`,
    )
  })

  it.each([
    '//evil.example/learn',
    'http://evil.example/learn',
    '///evil.example/learn',
    '//evil.example/manage',
  ])('is not made from a request line that names another host: %s', async asked => {
    const answer = await sendRaw(site.origin, `GET ${asked}`, { accept: 'text/html' })
    const location = answer.headers.get('location') ?? '/'
    expect(leadsTo(location)).toBe('here.example')
    const to = new URL(location, 'http://here.example').searchParams.get('to') ?? '/'
    expect(leadsTo(ownPath(to))).toBe('here.example')
  })
})

it('a forged host changes nothing that is sent', async () => {
  const headers = { accept: 'text/html', host: 'evil.example', 'x-forwarded-host': 'evil.example' }
  for (const path of ['/learn', '/courses', '/sign-in']) {
    const answer = await sendRaw(site.origin, `GET ${path}`, headers)
    expect(`${answer.headers.get('location')} ${answer.body}`).not.toContain('evil.example')
  }
})
