/** What is served beside the pages by its content: how it is handed out, in which parts, and what never is. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepBlob } from '#db/blobs.server.ts'
import { openSite, type Site } from '../support/site.ts'
import { download, expectSafe, freshCookie, kinds, makeWorld, nothingLogged, plainly } from './world.ts'

const film = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 31) % 251)
const page = new TextEncoder().encode('<script>alert(1)</script>')
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let site: Site
let cookie: string | undefined

beforeAll(async () => {
  await makeWorld()
  await plainly('test.keep', async tx => {
    await keepBlob(tx, film, 'video/mp4')
    await keepBlob(tx, page, 'text/html')
  })
  site = await openSite()
  cookie = await freshCookie('learner')
})
afterAll(() => site.close())
nothingLogged()

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await site.fetch(path, { cookie, headers: { accept: '*/*', ...headers } })
  expectSafe(answer, path)
  return answer
}

describe('a download', () => {
  it('is kept under its own name, runs nothing and never changes', async () => {
    const answer = await get(`/media/${download}?name=form.csv`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="form.csv"')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    )
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(await answer.text()).toContain('=1+1,@')
  })

  it.each([
    'x.html',
    'form.csv"; x="',
    '../form.csv',
    'form.csv\r\nset-cookie: a=b',
    'แบบ.csv',
    'form.CSV',
    'form.pdf',
    '',
  ])('named %j is named after its type', async name => {
    const answer = await get(`/media/${download}?name=${encodeURIComponent(name)}`)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="file.csv"')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('a film', () => {
  const path = `/media/${hashOf(film)}`
  it('comes whole, and in the parts that are asked for', async () => {
    const whole = await get(path)
    expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes'])
    expect(Buffer.from(await whole.arrayBuffer()).equals(film)).toBe(true)
    for (const [range, from, to] of [
      ['bytes=0-1', 0, 1],
      ['bytes=1000-2999', 1000, 2999],
      ['bytes=299990-', 299_990, 299_999],
      ['bytes=-5', 299_995, 299_999],
    ] as const) {
      const part = await get(path, { range })
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${from}-${to}/300000`])
      expect(Buffer.from(await part.arrayBuffer()).equals(film.subarray(from, to + 1))).toBe(true)
    }
  })
  it('has nothing beyond its end', async () => {
    const answer = await get(path, { range: 'bytes=300000-' })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */300000'])
  })
})

describe('what is kept but not served', () => {
  it('is not there: sources, originals, drawings, pages', async () => {
    const folder = join(import.meta.dirname, `../kinds/${kinds}`)
    const hashes = ['course.yaml', 'every/th.mdx', 'every/sky.png'].map(file =>
      hashOf(readFileSync(join(folder, file))),
    )
    for (const hash of [...hashes, hashOf(page), 'x', `${download}0`, download.toUpperCase()])
      expect((await get(`/media/${hash}`)).status, hash).toBe(404)
  })
  it('is not there for whoever is not signed in either', async () => {
    const answer = await site.fetch(`/media/${download}`, { headers: { accept: '*/*' } })
    expect(answer.status).toBe(401)
  })
})

describe('an assignment', () => {
  const path = `/learn/${kinds}/desk/assignments/desk`
  const send = async (form: Record<string, string | string[]>) => {
    const trainer = (await freshCookie('trainer')) ?? ''
    const answer = await site.post(path, form, `${trainer}; language=en`)
    return { status: answer.status, to: answer.headers.get('location'), body: await answer.text() }
  }
  const ticked = (body: string) =>
    [...body.matchAll(/name="item" (?:checked="" )?value="(\d)"|checked="" name="item" value="(\d)"/g)]
      .filter(([whole]) => whole.includes('checked'))
      .map(([, a, b]) => a ?? b)

  it('keeps what was ticked and typed until everything is ticked', async () => {
    const some = await send({ item: ['1', '3'], note: 'my <b>note</b>' })
    expect(some.status).toBe(400)
    expect(some.body).toContain('Not ticked yet: 1')
    expect(some.body).toContain('my &lt;b&gt;note&lt;/b&gt;</textarea>')
    expect(ticked(some.body)).toEqual(['1', '3'])
  })
  it.each([
    ['a note of 2,001 characters', { item: ['1', '2', '3'], note: 'ก'.repeat(2001) }, 'longer than 2,000'],
    ['an item that is not there', { item: ['1', '2', '4'] }, 'Not ticked yet: 1'],
    ['the same item three times', { item: ['1', '1', '1'] }, 'Not ticked yet: 2'],
    ['words for items', { item: ['1', '2', 'three'] }, 'could not be read'],
    ['a hundred items', { item: Array.from({ length: 100 }, () => '1') }, 'could not be read'],
  ])('refuses %s', async (_, form, problem) => {
    const answer = await send(form)
    expect([answer.status, answer.body.includes(problem)]).toEqual([400, true])
  })
  it('refuses a megabyte', async () => {
    expect((await send({ item: ['1', '2', '3'], note: 'x'.repeat(1_000_000) })).status).toBe(413)
  })
  it('is submitted once and shown with its date and note', async () => {
    expect(await send({ item: ['1', '2', '3'], note: 'done 😀' })).toMatchObject({
      status: 303,
      to: `/learn/${kinds}/desk#desk`,
    })
    expect((await send({ item: ['1', '2', '3'], note: 'again' })).status).toBe(303)
    const trainer = `${await freshCookie('trainer')}; language=en`
    const shown = await (await site.fetch(`/learn/${kinds}/desk`, { cookie: trainer })).text()
    expect(shown).toMatch(/Submitted on \d/)
    expect(shown).toContain('done 😀')
    expect(shown).not.toContain('name="item"')
  })
})

describe('a final exam', () => {
  it('is locked: the page says what is missing with links, and answers are refused', async () => {
    const trainer = `${await freshCookie('trainer')}; language=en`
    for (const path of [`/learn/${kinds}/final`, `/learn/${kinds}/final/checks/exam`]) {
      const shown = await (await site.fetch(path, { cookie: trainer })).text()
      expect(shown).toContain('2 questions; you pass with 100 %')
      expect(shown).toContain(`<a href="/learn/${kinds}/every">`)
      expect(shown).not.toContain('name="q:')
    }
    const form = Object.fromEntries([
      ['attempt', '1'],
      ...Array.from({ length: 6 }, (_, n) => [`q:e${n + 1}`, 'b']),
    ])
    expect((await site.post(`/learn/${kinds}/final/checks/exam`, form, trainer)).status).toBe(400)
    for (let a = 1; a <= 6; a++)
      for (let b = a + 1; b <= 6; b++) {
        const pair = { attempt: '1', [`q:e${a}`]: 'b', [`q:e${b}`]: 'b' }
        expect([400, 409]).toContain(
          (await site.post(`/learn/${kinds}/final/checks/exam`, pair, trainer)).status,
        )
      }
  })
})
