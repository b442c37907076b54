/** The operator's command as a process: the built one, on a folder of its own. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionHash, readCourseFolder } from '#content/read.server.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'mekha-command-'))
const data = join(folder, 'data')
const tiny = join(root, 'tests/courses')

const run = (words: string[], given: { env?: Record<string, string>; input?: string } = {}) => {
  const { PATH = '', HOME = '' } = process.env
  const ran = spawnSync(process.execPath, [join(root, 'bin/mekha'), ...words], {
    encoding: 'utf8',
    input: given.input ?? '',
    env: { NODE_ENV: 'production', PATH, HOME, MEKHA_DATA: data, ...given.env },
  })
  return { code: ran.status, out: ran.stdout, errors: ran.stderr }
}
const json = (words: string[]) => JSON.parse(run([...words, '--json']).out) as Record<string, unknown>

/** One sentence, not a stack. */
const expectSentence = (ran: ReturnType<typeof run>, sentence: RegExp) => {
  expect(ran.code).toBe(1)
  expect(ran.errors).toMatch(sentence)
  expect(ran.errors).not.toMatch(/\n\s+at /)
}

beforeAll(() => {
  expect(run(['courses', 'import', tiny]).out).toBe('tiny-course: new\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('mekha', () => {
  it('shows its commands, and fails on one that it does not know', () => {
    expect(run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('ledger verify') })
    for (const unknown of ['dance', 'constructor', 'toString'])
      expect(run([unknown])).toMatchObject({ code: 1, out: expect.stringContaining('mekha courses check') })
  })

  it('says of a course what is wrong, where, and exits by it', () => {
    expect(json(['courses', 'check', tiny])).toEqual({
      courses: 1,
      lessons: 2,
      languages: 2,
      statistics: { 'tiny-course': expect.objectContaining({ single: 1, rightSecond: 1, rightLongest: 0 }) },
      errors: [],
    })
    const broken = join(folder, 'broken')
    cpSync(join(tiny, 'tiny-course'), join(broken, 'tiny-course'), { recursive: true })
    const lesson = join(broken, 'tiny-course/reading/th.mdx')
    writeFileSync(lesson, `${readFileSync(lesson, 'utf8')}\n<script>alert(1)</script>\n`)
    const found = json(['courses', 'check', broken]) as {
      errors: { file: string; line: number; rule: string }[]
    }
    const [error] = found.errors
    expect(error?.file).toBe(lesson)
    expect(error?.line).toBe(
      readFileSync(lesson, 'utf8').split('\n').indexOf('<script>alert(1)</script>') + 1,
    )
    expect(run(['courses', 'check', broken]).code).toBe(1)
    expect(run(['courses', 'import', broken])).toMatchObject({
      code: 1,
      out: expect.stringContaining('refused'),
    })
  })

  it('publishes the same folder once and gives it back byte for byte', async () => {
    expect(run(['courses', 'import', tiny]).out).toBe('tiny-course: unchanged\n')
    const out = join(folder, 'tiny-course')
    expect(run(['courses', 'export', 'tiny-course', out]).code).toBe(0)
    expect(editionHash(await readCourseFolder(out))).toBe(
      editionHash(await readCourseFolder(join(tiny, 'tiny-course'))),
    )
    expectSentence(run(['courses', 'export', 'tiny-course', out]), /exists already/)
  })

  it('refuses folders that hold no course', () => {
    mkdirSync(join(folder, 'empty'))
    for (const given of [
      join(folder, 'empty'),
      join(folder, 'nowhere'),
      join(tiny, 'tiny-course/course.yaml'),
    ])
      expectSentence(run(['courses', 'import', given]), /no folder|no courses/)
  })

  it('makes the first account, once, with a password that signs in by the same rules', () => {
    const who = ['people', 'create-admin', '--given', 'สมชาย', '--family', 'ใจดี', '--email']
    const input = '  a pass phrase of one\nmore\n'
    expect(run([...who, ' First@Agency.go.th '], { input })).toMatchObject({
      code: 0,
      out: 'Account made: first@agency.go.th\n',
    })
    expectSentence(run([...who, 'first@agency.go.th'], { input }), /has an account already/)
    expectSentence(run([...who, 'second@agency.go.th'], { input: 'short\n' }), /12 to 1000 characters/)
    for (const email of ['@', 'a b@agency.go.th']) expectSentence(run([...who, email]), /Say who/)
    const database = new Sqlite(join(data, 'mekha.sqlite'), { readonly: true })
    expect(database.prepare('select role from role_grants order by role').pluck().all()).toEqual([
      'administrator',
      'manager',
    ])
    expect(String(database.prepare('select hash from passwords').pluck().get())).toMatch(/^\$argon2id\$/)
    database.close()
  })

  it('gives the figures of an installation that has just begun, and proves them', () => {
    const { targets } = json(['targets']) as {
      targets: { target: string; amount: number; counted: number }[]
    }
    expect(targets.map(({ target, amount, counted }) => [target, amount, counted])).toEqual([
      ['huawei-people', 2000, 0],
      ['aws-people', 1200, 0],
    ])
    expect(json(['ledger', 'verify'])).toMatchObject({ sound: true })
    expect(JSON.parse(run(['ledger', 'head']).out)).toMatchObject({ signature: expect.any(String) })
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['ORIGIN', 'nonsense'],
    ['ORIGIN', 'http://mekha.example.go.th'],
    ['HOST', ''],
    ['DATABASE_URL', 'nonsense'],
    ['TRUST_PROXY', 'yes'],
  ])('says which variable cannot be used: %s=%s', (name, value) => {
    expectSentence(run(['targets'], { env: { [name]: value } }), new RegExp(`cannot be used.*${name}`))
  })

  it("leaves another program's file as it is", () => {
    const foreign = join(folder, 'foreign.sqlite')
    const made = new Sqlite(foreign)
    made.exec('create table settings (key text); insert into settings values (1)')
    made.close()
    const text = join(folder, 'text.sqlite')
    writeFileSync(text, 'not a database at all, but long enough to be looked at as one'.repeat(20))
    for (const path of [foreign, text]) {
      const before = readFileSync(path)
      expectSentence(
        run(['targets'], { env: { DATABASE_URL: `file:${path}` } }),
        /another program|cannot be used/,
      )
      expect(readFileSync(path).equals(before)).toBe(true)
      expect(existsSync(`${path}-wal`)).toBe(false)
    }
    expectSentence(run(['targets'], { env: { DATABASE_URL: `file:${folder}` } }), /cannot be used/)
  })
})
