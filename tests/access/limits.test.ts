/** What is too large, malformed or not meant for this site is answered in a sentence, and is never a 500. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from '../support/site.ts'
import { type RawAnswer, sendRaw } from './raw.ts'
import { course, expectSafe, freshCookie, makeWorld, nothingLogged, snapshot } from './world.ts'

let site: Site
let cookie: string

beforeAll(async () => {
  await makeWorld()
  site = await openSite()
  cookie = (await freshCookie('learner')) ?? ''
})

afterAll(() => site.close())

nothingLogged()

const urlencoded = 'application/x-www-form-urlencoded'
const kilobytes = 1024

/** A long value is named by how it begins. */
const named = (values: string[]) => values.map(value => [value.slice(0, 40), value] as const)

const ask = (line: string, headers: Record<string, string> = {}, body?: string | Buffer) =>
  sendRaw(site.origin, line, { accept: 'text/html', ...headers }, body)

const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  const length = { 'content-length': String(Buffer.byteLength(body)) }
  return ask(`POST ${path}`, { origin: site.origin, 'content-type': urlencoded, ...length, ...headers }, body)
}

function expectRefused(answer: RawAnswer, of: string) {
  expect(answer.status, of).toBeGreaterThanOrEqual(300)
  expect(answer.status, of).toBeLessThan(500)
  expectSafe(answer, of)
}

describe('a body', () => {
  const large = `to=en&x=${'a'.repeat(256 * kilobytes)}`

  it('over 256 KB is refused in a sentence', async () => {
    const answer = await post('/language', large)
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('larger than 256 KB')
    expectSafe(answer, 'POST /language')
  })

  it('over 256 KB is refused when nobody says how long it is', async () => {
    const headers = { origin: site.origin, 'content-type': urlencoded, 'transfer-encoding': 'chunked' }
    const chunked = `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`
    const answer = await ask('POST /language', headers, chunked)
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('larger than 256 KB')
  })

  it('of 256 KB is read', async () => {
    const fits = `to=en&back=/courses&x=${'a'.repeat(255 * kilobytes)}`
    expect((await post('/language', fits)).status).toBe(303)
  })

  it.each([
    ['another type', 'application/json', '{"to":"en"}'],
    ['text', 'text/plain', 'to=en'],
    ['no form at all', 'multipart/form-data; boundary=x', 'nothing'],
    ['a form without its boundary', 'multipart/form-data', 'nothing'],
    ['no type', '', 'to=en'],
    ['an unreadable type', '/;=', 'to=en'],
  ])('of %s is refused, not a failure', async (_, type, body) => {
    const before = await snapshot()
    const check = `/learn/${course}/checked/checks/tiny-check`
    for (const path of ['/language', '/sign-in', check]) {
      const answer = await post(path, body, { 'content-type': type, cookie })
      expect([path, answer.status]).toEqual([path, 415])
      expectSafe(answer, path)
    }
    expect(await snapshot()).toEqual(before)
  })

  it.each([
    ['an unknown compression', { 'content-encoding': 'bogus' }, 415],
    ['a compression that it does not have', { 'content-encoding': 'gzip' }, 400],
  ])('in %s is refused', async (_, headers, status) => {
    expect((await post('/language', 'to=en', headers as Record<string, string>)).status).toBe(status)
  })

  it.each(
    named(['to=%', 'to=%E0%A4%A&back=%', '&&&===', `${'a=b&'.repeat(20_000)}`, '__proto__=x&constructor=y']),
  )('with odd fields is read as far as it goes: %s', async (_, body) => {
    expect((await post('/language', body)).status).toBe(303)
    expect((await post('/sign-in', body)).status).toBe(400)
  })

  it.each([
    'to=en&back=%00',
    `to=${'%00'.repeat(1000)}`,
    'to=\0',
  ])('with a NUL in it is refused: %j', async body => {
    for (const path of ['/language', '/sign-in']) expect((await post(path, body)).status).toBe(400)
  })

  it.each(
    named([
      'attempt=%00&q:q1=%00',
      'attempt=1e999',
      'attempt[]=1',
      `attempt=1&q:q1=${'b&q:q1='.repeat(5000)}b`,
    ]),
  )('of odd answers marks nothing: %s', async (_, body) => {
    const trainer = (await freshCookie('trainer')) ?? ''
    const before = await snapshot()
    const answer = await post(`/learn/${course}/checked/checks/tiny-check`, body, { cookie: trainer })
    expect(answer.status).toBe(400)
    expect(await snapshot()).toEqual(before)
  })
})

describe('an address', () => {
  it.each([
    '/__manifest',
    '/__manifest?p=/learn&p=/admin&version=x',
    '/__manifestation',
    '/learn.data',
    '/_root.data',
    '/courses.data?_routes=root',
    `/learn/${course}/reading.data`,
    '/?_data=root',
    '/courses?_data=routes%2Fcourses',
    '/courses?_data=',
  ])('that only a framework asks for is not there: %s', async path => {
    const started = performance.now()
    for (const line of [`GET ${path}`, `HEAD ${path}`]) {
      const answer = await ask(line, { cookie })
      expect(answer.status, line).toBe(404)
      expect(answer.headers.get('content-type'), 'no page is written for it').toContain('text/plain')
      expectSafe(answer, line)
    }
    expect(performance.now() - started).toBeLessThan(500)
  })

  it.each(
    named([
      '/courses/%E0%A4%A',
      '/%',
      '/%%%',
      '/courses/%00',
      '/courses/a%00b',
      '/credentials/%00',
      '/credentials/%E0%A4%A',
      `/courses/${'a'.repeat(8000)}`,
      `/courses/${'%E0%B8%81'.repeat(800)}`,
      `/${'a/'.repeat(3000)}`,
      '/courses/..%2f..%2fpackage.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/.env',
      '/.git/config',
      '/learn/%E0%A4%A/%E0%A4%A',
      `/learn/${course}/%00`,
      `/learn/${course}/checked/checks/%00`,
      '/courses/__proto__',
      '/courses/constructor',
      '/manage/__proto__',
      '//[',
      '//',
      '///',
      '//evil.example:99999/',
      '*',
      '/courses/%F0%9F%98%80%ED%A0%80',
    ]),
  )('that makes no sense is not a failure: %s', async (_, path) => {
    for (const line of [`GET ${path}`, `HEAD ${path}`])
      for (const headers of [{}, { cookie }] as Record<string, string>[]) {
        const answer = await ask(line, headers)
        expect(answer.status, line).toBeLessThan(500)
        if (answer.status === 200) expect(answer.body).not.toContain('"dependencies"')
        expectSafe(answer, line)
      }
  })

  it.each(
    named([
      'in=%00',
      'in=%E0%A4%A',
      'in=a&in=b',
      'page=1e9&group=nobody',
      'page=-1',
      'group[]=x',
      `in=${'a'.repeat(8000)}`,
    ]),
  )('with a query that makes no sense is not a failure: %s', async (_, query) => {
    const office = (await freshCookie('programmeOffice')) ?? ''
    for (const path of ['/manage/huawei-people', '/manage/huawei-people/people'])
      expect((await ask(`GET ${path}?${query}`, { cookie: office })).status, path).toBeLessThan(500)
  })

  it('with a NUL in it is refused', async () => {
    for (const line of ['GET /courses/%00', 'GET /manage/huawei-people?in=a%00b'])
      expect((await ask(line, { cookie })).status, line).toBe(400)
    expect((await post('/courses/%00/enrol', '', { cookie })).status).toBe(400)
  })

  it.each(
    named([`/courses/${'a'.repeat(8000)}/enrol`, '/courses/%E0%A4%A/enrol']),
  )('that makes no sense takes no writes: %s', async (_, path) => {
    const before = await snapshot()
    expect((await post(path, '', { cookie })).status).toBe(404)
    expect(await snapshot()).toEqual(before)
  })
})

describe('a method', () => {
  it.each([
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'PROPFIND',
    'REPORT',
    'PURGE',
  ])('%s is not taken, and the answer says which are', async method => {
    const before = await snapshot()
    for (const path of ['/courses', '/language', `/courses/${course}/enrol`, '/no/such/place']) {
      const answer = await ask(`${method} ${path}`, { origin: site.origin, cookie })
      expect([path, answer.status]).toEqual([path, 405])
      expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
      expectSafe(answer, path)
    }
    expect(await snapshot()).toEqual(before)
  })

  it.each(['GET', 'HEAD'])('%s with a body writes nothing', async method => {
    const headers = { cookie, 'content-type': urlencoded, 'content-length': '5' }
    const before = await snapshot()
    expectRefused(await ask(`${method} /sign-out`, headers, 'to=en'), method)
    expect((await site.fetch('/learn', { cookie })).status).toBe(200)
    expect(await snapshot()).toEqual(before)
  })

  it.each([
    'x-http-method-override',
    'x-method-override',
    'x-http-method',
  ])('is not changed by %s', async name => {
    const before = await snapshot()
    await ask('GET /sign-out', { cookie, [name]: 'POST' })
    await ask('GET /sign-out?_method=POST', { cookie })
    expect(await snapshot()).toEqual(before)
  })
})

describe('headers', () => {
  it('that are too large are refused', async () => {
    expect((await ask('GET /courses', { 'x-large': 'a'.repeat(20_000) })).status).toBe(431)
    expect((await ask(`GET /${'a'.repeat(20_000)}`)).status).toBe(431)
  })

  it.each(
    named([
      'x=%E0%A4%A',
      '%E0%A4%A=x',
      '%',
      ';;;===',
      'language=en;language=th',
      'language=%00',
      '__Host-mekha',
      '__Host-mekha=%',
      '__Host-mekha=a; __Host-mekha=b',
      `x=${'a'.repeat(8000)}`,
      '\u00ff\u00fe=x',
    ]),
  )('a cookie that makes no sense is not a failure: %s', async (_, value) => {
    expect((await ask('GET /courses', { cookie: value })).status).toBe(200)
    expect((await ask('GET /learn', { cookie: value })).status).toBe(302)
  })

  it('a cookie that makes no sense does not hide the one that does', async () => {
    expect((await ask('GET /learn', { cookie: `x=%E0%A4%A; ${cookie}; y=%` })).status).toBe(200)
  })

  it.each<Record<string, string>>([
    { 'if-none-match': '*' },
    { 'if-none-match': '"'.repeat(100) },
    { 'if-modified-since': 'yesterday' },
    { range: 'bytes=0-1,5-,-9' },
    { accept: '\u0001' },
    { 'accept-encoding': 'gzip;q=0, *;q=x' },
    { expect: 'the-unexpected' },
    { 'x-forwarded-for': '999.999.999.999, ::zz' },
    { 'content-type': '\u00ff' },
  ])('that make no sense are not a failure: %j', async headers => {
    const answer = await ask(`GET /learn/${course}/reading`, { cookie, ...headers })
    expect(answer.status).toBeLessThan(500)
  })

  it.each(['http://[/', 'mailto:x', '?'])('a request line without a path is refused: %s', async path => {
    const answer = await ask(`GET ${path}`)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })

  it('that are not HTTP are refused', async () => {
    const answer = await sendRaw(site.origin, 'NONSENSE', {})
    expect(answer.status).toBe(400)
  })
})
