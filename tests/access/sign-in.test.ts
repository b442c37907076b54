/** Coming in, staying in, and being shown out. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { eq, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { cast } from '#db/demo/cast.ts'
import { read } from '#db/door.server.ts'
import * as schema from '#db/schema.ts'
import { env } from '#env'
import { signIn } from '#people/sign-in.server.ts'
import { demoPassword } from '../../bin/demo.server.ts'
import { openSite, type Site } from '../support/site.ts'
import { freshCookie, makeWorld, nothingLogged, plainly, suspend } from './world.ts'

const verified = vi.hoisted((): string[] => [])

vi.mock('@node-rs/argon2', async original => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return {
    ...real,
    verify: (hash: string, password: string) => {
      verified.push(hash)
      return real.verify(hash, password)
    },
  }
})

const minute = 60_000
const start = Date.UTC(2026, 5, 1)
const { email } = cast.learner

let site: Site

beforeAll(async () => {
  await makeWorld()
  site = await openSite()
})

afterAll(() => site.close())

nothingLogged()

beforeEach(async () => {
  await plainly('test.forget', tx => tx.delete(schema.signInFailures))
})

const guess = (as: string, address: string, now: number, password = 'wrong') =>
  signIn({ email: as, password }, address, now)

const seconds = (answer: Awaited<ReturnType<typeof signIn>>) =>
  'refused' in answer && answer.refused === 'too-many' ? answer.retryAfterSeconds : undefined

describe('guessing', () => {
  it('stops after five failures at one account, wherever they come from', async () => {
    for (let failure = 1; failure <= 5; failure++)
      expect(await guess(email, `10.0.0.${failure}`, start + failure)).toEqual({ refused: 'wrong' })
    const sixth = await guess(email, '10.0.0.6', start + 10)
    expect(seconds(sixth)).toBeGreaterThan(14 * 60)
    expect(seconds(sixth)).toBeLessThanOrEqual(15 * 60)
    expect(seconds(await guess(` ${email.toUpperCase()} `, '10.0.0.7', start + 11))).toBeDefined()
  })

  it('stops even the right password meanwhile, and checks none', async () => {
    for (let failure = 1; failure <= 5; failure++) await guess(email, '10.0.1.1', start)
    verified.length = 0
    expect(seconds(await guess(email, '10.0.1.2', start + 1, demoPassword))).toBe(15 * 60)
    expect(verified).toEqual([])
  })

  it('lets another account in from the same address', async () => {
    for (let failure = 1; failure <= 5; failure++) await guess(email, '10.0.2.1', start)
    expect(await guess(cast.trainer.email, '10.0.2.1', start, demoPassword)).toHaveProperty('cookie')
  })

  it('stops after thirty failures from one address, whatever the account', async () => {
    for (let failure = 1; failure <= 30; failure++)
      expect(await guess(`nobody-${failure}@agency.go.example`, '10.0.3.1', start)).toEqual({
        refused: 'wrong',
      })
    expect(seconds(await guess(cast.trainer.email, '10.0.3.1', start + 1, demoPassword))).toBe(15 * 60)
    expect(await guess(cast.trainer.email, '10.0.3.2', start + 1, demoPassword)).toHaveProperty('cookie')
  })

  it('never locks for good: asking while it waits does not prolong it', async () => {
    for (let failure = 1; failure <= 5; failure++) await guess(email, '10.0.4.1', start)
    for (let asked = 1; asked < 15; asked++)
      expect(seconds(await guess(email, '10.0.4.1', start + asked * minute, demoPassword))).toBe(
        (15 - asked) * 60,
      )
    expect(await guess(email, '10.0.4.1', start + 15 * minute, demoPassword)).toHaveProperty('cookie')
  })

  it('counts afresh after fifteen minutes, and keeps no older failures', async () => {
    for (let failure = 1; failure <= 4; failure++) await guess(email, '10.0.5.1', start)
    expect(await guess(email, '10.0.5.1', start + 16 * minute)).toEqual({ refused: 'wrong' })
    expect(await read().$count(schema.signInFailures)).toBe(1)
    expect(await guess(email, '10.0.5.1', start + 16 * minute, demoPassword)).toHaveProperty('cookie')
  })

  it('is answered 429 with Retry-After, in words, and no cookie', async () => {
    for (let failure = 1; failure <= 5; failure++)
      expect((await site.post('/sign-in', { email, password: 'wrong' })).status).toBe(400)
    const answer = await site.post('/sign-in', { email, password: demoPassword }, 'language=en')
    expect(answer.status).toBe(429)
    const wait = Number(answer.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(14 * 60)
    expect(wait).toBeLessThanOrEqual(15 * 60)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.text()).toContain('15 minutes')
  })

  it('learns nothing about who has an account: the same page after the same work', async () => {
    const bodies: string[] = []
    const work: number[] = []
    for (const as of [email, 'nobody.at.all@dlt.go.example', cast.unconfirmed.email]) {
      verified.length = 0
      const answer = await site.post('/sign-in', { email: as, password: 'wrong' })
      expect(answer.status).toBe(400)
      bodies.push((await answer.text()).replaceAll(as, '(email)'))
      work.push(verified.length)
    }
    expect(new Set(bodies).size).toBe(1)
    expect(work).toEqual([1, 1, 1])
  })
})

describe('a session', () => {
  it('begins with a new id at each sign-in, also for a browser that brings one', async () => {
    const first = await site.signIn(email, demoPassword)
    const second = await site.signIn(email, demoPassword)
    const brought = '__Host-mekha=an-id-that-somebody-else-knows-beforehand00'
    const answer = await site.post('/sign-in', { email, password: demoPassword }, brought)
    const third = answer.headers.getSetCookie()[0]?.split(';')[0]
    expect(new Set([first, second, third, brought]).size).toBe(4)
    expect((await site.fetch('/learn', { cookie: brought })).status).toBe(302)
    expect((await site.fetch('/learn', { cookie: third })).status).toBe(200)
  })

  it('travels in a cookie that scripts and other sites cannot reach', async () => {
    const answer = await site.post('/sign-in', { email, password: demoPassword })
    const [cookie = '', ...others] = answer.headers.getSetCookie()
    expect(others).toEqual([])
    const [pair = '', ...attributes] = cookie.split(/;\s*/)
    expect(pair).toMatch(/^__Host-mekha=[a-z\d]{40}$/)
    const named = attributes.map(attribute => attribute.toLowerCase())
    expect(named).toEqual(expect.arrayContaining(['httponly', 'secure', 'samesite=lax', 'path=/']))
    expect(named.some(attribute => attribute.startsWith('domain'))).toBe(false)
  })

  it('ends at once when its person signs out, and only that one', async () => {
    const here = await site.signIn(email, demoPassword)
    const there = await site.signIn(email, demoPassword)
    const out = await site.post('/sign-out', {}, here)
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-mekha=;.*Max-Age=0/i)
    expect((await site.fetch('/learn', { cookie: here })).status).toBe(302)
    expect((await site.fetch('/learn', { cookie: there })).status).toBe(200)
  })

  it('ends when its time is over', async () => {
    const cookie = await site.signIn(email, demoPassword)
    const id = createHash('sha256')
      .update(cookie.split('=')[1] ?? '')
      .digest('hex')
    const past = { expiresAt: Date.now() - 1 }
    await plainly('test.expire', tx => tx.update(schema.sessions).set(past).where(eq(schema.sessions.id, id)))
    expect((await site.fetch('/learn', { cookie })).status).toBe(302)
  })

  it.each([
    ['', 'no value'],
    ['a'.repeat(40), 'an id that nobody has'],
    ['%E0%A4%A', 'a value that cannot be decoded'],
    ["' or 1=1 --", 'SQL'],
    ['a'.repeat(4000), 'a very long value'],
  ])('is not opened by %j (%s)', async value => {
    expect((await site.fetch('/learn', { cookie: `__Host-mekha=${value}` })).status).toBe(302)
  })

  it('is not opened by what the database holds', async () => {
    const [row] = await read().select().from(schema.sessions)
    expect((await site.fetch('/learn', { cookie: `__Host-mekha=${row?.id}` })).status).toBe(302)
  })
})

describe('what changes acts on the next request', () => {
  it('a role that has ended', async () => {
    const cookie = (await freshCookie('trainer')) ?? ''
    expect((await site.fetch('/teach', { cookie })).status).toBe(200)
    const ended = { endsAt: Date.now() - 1 }
    await plainly('test.end-role', tx =>
      tx.update(schema.roleGrants).set(ended).where(eq(schema.roleGrants.personId, cast.trainer.id)),
    )
    expect((await site.fetch('/teach', { cookie })).status).toBe(403)
    expect((await site.fetch('/learn', { cookie })).status).toBe(200)
  })

  it('a suspension: nobody at once, and no way back in', async () => {
    const cookie = (await freshCookie('manager')) ?? ''
    expect((await site.fetch('/manage', { cookie })).status).toBe(200)
    await suspend(cast.manager.id)
    const answer = await site.fetch('/manage', { cookie })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in?to=%2Fmanage'])
    const again = await site.post('/sign-in', { email: cast.manager.email, password: demoPassword })
    expect([again.status, again.headers.get('set-cookie')]).toEqual([400, null])
  })

  it('a suspended account is not told apart without its password', async () => {
    await plainly('test.once', tx =>
      tx.delete(schema.suspensions).where(eq(schema.suspensions.personId, cast.administrator.id)),
    )
    await suspend(cast.administrator.id)
    const page = async (as: string) =>
      (await (await site.post('/sign-in', { email: as, password: 'wrong' })).text()).replaceAll(as, '(email)')
    expect(await page(cast.administrator.email)).toBe(await page(email))
  })
})

describe('what is stored', () => {
  it('holds no session id and no password that could be used', async () => {
    const cookie = await site.signIn(email, demoPassword)
    const sessionId = cookie.split('=')[1] ?? ''
    const secret = 'a-guess-that-must-not-be-kept'
    await site.post('/sign-in', { email, password: secret })
    await site.post('/sign-out', {}, await site.signIn(email, demoPassword))

    const rows: unknown[] = []
    for (const table of Object.values(schema))
      if (is(table, SQLiteTable)) rows.push(await read().select().from(table))
    const file = env.databaseUrl.slice('file:'.length)
    const bytes = [file, `${file}-wal`]
      .filter(existsSync)
      .map(path => readFileSync(path, 'latin1'))
      .join('')
    expect(JSON.stringify(rows)).toContain(createHash('sha256').update(sessionId).digest('hex'))
    expect(bytes).toContain(email)
    for (const clear of [sessionId, demoPassword, secret]) {
      expect(JSON.stringify(rows)).not.toContain(clear)
      expect(bytes).not.toContain(clear)
    }
    for (const { hash } of await read().select().from(schema.passwords))
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})
