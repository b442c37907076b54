/** A real browser in front of the real built server; every test file has a world of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { cast } from '#db/demo/cast.ts'
import { demoPassword } from '../../bin/demo.server.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'build/server/mekha.js')
const shelf = join(root, 'node_modules/.cache/mekha')

/** Enough people for a figure that fills more than two pages of a hundred. */
const people = 600
const newcomers = 6
const hour = 3_600_000

export type Language = 'th' | 'en'

export interface KeyQuestion {
  id: string
  kind: string
  right: string[]
  /** Choices that are not right, for kinds that list choices. */
  wrong: string[]
  /** Reasons by choice, and the one reason of kinds without choices. */
  why: Record<string, string>
  reason?: string
}

export interface Key {
  check: string
  exam: boolean
  /** How many questions an attempt is given. */
  draw: number
  questions: KeyQuestion[]
}

/** The fields of one question and what to put in each, for a right answer or a wrong one. */
export function fieldsFor(question: KeyQuestion, pick: 'right' | 'wrong'): [name: string, value: string][] {
  const { id, kind, right, wrong } = question
  const name = `q:${id}`
  if (kind === 'text') return [[name, pick === 'right' ? (right[0] ?? '') : 'ไม่ใช่คำตอบนี้แน่นอน']]
  if (kind === 'number')
    return [[name, pick === 'right' ? (right[0] ?? '') : String(Number(right[0]) + 987_654)]]
  if (kind !== 'ordering' && kind !== 'matching')
    return (pick === 'right' ? right : wrong.slice(0, 1)).map(choice => [name, choice])
  const pairs = right.map(pair => pair.split(':') as [string, string])
  return pairs.map(([row, place], at) => {
    const other =
      kind === 'ordering'
        ? pairs[(at + 1) % pairs.length]?.[1]
        : wrong.find(pair => pair.startsWith(`${row}:`))?.split(':')[1]
    return [`${name}:${row}`, pick === 'right' ? place : (other ?? place)]
  })
}

export interface World {
  origin: string
  /** E-mail addresses of confirmed civil servants who have not learned anything yet. */
  newcomers: string[]
  /** The answer key of a lesson's check as it was compiled, with the choices that are not right. */
  key(course: string, lesson: string, language: Language): Key
  /** Whether a lesson holds a practical assignment instead of a check. */
  isAssignment(course: string, lesson: string): boolean
  /** Lesson ids of a course in reading order. */
  lessons(course: string): string[]
  /** What the server's database holds, read beside it. */
  rows<Row>(query: string, ...given: string[]): Row[]
  close(): Promise<void>
}

const newestIn = (path: string): number =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map(name => newestIn(join(path, name))))
    : statSync(path).mtimeMs

const { PATH, HOME, LANG } = process.env

/** Runs the built command in a folder of data, with nothing of the tests' own environment. */
function mekha(data: string, args: string[], more: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME, LANG, NODE_ENV: 'production', MEKHA_DATA: data, ...more },
  })
}

/** Waits for a line of a process; rejects with all it said when it ends before. */
function said(child: ChildProcess, words: string): Promise<void> {
  let heard = ''
  return new Promise((resolve, reject) => {
    const listen = (piece: Buffer) => {
      heard += piece.toString()
      if (heard.includes(words)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', code => reject(new Error(`mekha ended (${code}) before “${words}”:\n${heard}`)))
  })
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise(resolve => child.once('exit', code => resolve(code)))

/** Lets the named learners and some newcomers sign in; the demo prints fewer sign-ins than that. */
function admitLearners(file: string) {
  const database = new Database(file)
  const from = database.prepare<[string], { hash: string; changed_at: number }>(
    'select hash, changed_at from passwords where person_id = ?',
  )
  const known = from.get(cast.learner.id)
  if (!known) throw new Error('The demo has no password for its learner.')
  const fresh = database
    .prepare<[], { id: string }>(
      `select id from persons where personnel_kind = 'civil-servant' and id like 'demo-%' and given_en <> ''
         and id in (select person_id from confirmations) and id not in (select person_id from enrolments)
         and head_id in (select head_id from persons group by head_id having count(*) = 1)
       order by id limit ${newcomers}`,
    )
    .all()
  if (fresh.length < newcomers) throw new Error('The demo has too few newcomers.')
  const keep = database.prepare('insert or replace into passwords values (?, ?, ?)')
  for (const id of [cast.governmentEmployee.id, cast.unconfirmed.id, ...fresh.map(person => person.id)])
    keep.run(id, known.hash, known.changed_at)
  database.close()
}

/** Runs the built command to its end; throws what it said unless all was well. */
async function run(data: string, args: string[]) {
  const child = mekha(data, args)
  let heard = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', piece => {
      heard += piece
    })
  const code = await ended(child)
  if (code !== 0) throw new Error(`mekha ${args.join(' ')} ended with ${code}:\n${heard}`)
}

/** The demo world, with a course of every kind of question beside it, from which every file's own is copied: made once for each build and set of courses. */
async function template(): Promise<string> {
  if (!existsSync(program)) throw new Error('There is no build. Run: npm run build')
  const made = [
    statSync(program).mtimeMs,
    newestIn(join(root, 'courses')),
    newestIn(join(root, 'tests/kinds')),
    readFileSync(import.meta.filename),
  ]
  const name = `world-${createHash('sha256').update(made.join()).digest('hex').slice(0, 16)}`
  const place = join(shelf, name)
  if (existsSync(place)) return place
  mkdirSync(shelf, { recursive: true })
  const part = mkdtempSync(join(shelf, 'making-'))
  await run(part, ['demo', '--people', String(people)])
  await run(part, ['courses', 'import', join(root, 'tests/kinds')])
  admitLearners(join(part, 'mekha.sqlite'))
  for (const old of readdirSync(shelf).filter(folder => /^(world|making)-/.test(folder))) {
    const aged = Date.now() - statSync(join(shelf, old)).mtimeMs > hour
    if (aged) rmSync(join(shelf, old), { recursive: true, force: true })
  }
  try {
    renameSync(part, place)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  return place
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Serves a fresh copy of the demo world until it is closed. */
export async function openWorld(): Promise<World> {
  const data = mkdtempSync(join(tmpdir(), 'mekha-world-'))
  cpSync(await template(), data, { recursive: true })
  const port = await freePort()
  const server = mekha(data, ['serve', '--demo'], { PORT: String(port) })
  const end = () => server.kill('SIGTERM')
  process.once('exit', end)
  await said(server, 'Mekha serves')
  const database = new Database(join(data, 'mekha.sqlite'), { readonly: true })
  const edition = (course: string) =>
    database
      .prepare<[string], { id: string }>(
        'select edition_id as id from publications where course_id = ? order by number desc limit 1',
      )
      .get(course)?.id ?? ''

  return {
    origin: `http://localhost:${port}`,
    newcomers: database
      .prepare<[], { email: string }>(
        `select email from persons join passwords on person_id = persons.id where persons.id like 'demo-%' order by persons.id`,
      )
      .all()
      .map(person => person.email),
    key(course, lesson, language) {
      const row = database
        .prepare<
          [string, string, string],
          { check_id: string; exam: number; draw: number | null; asked: string; key: string }
        >(
          `select checks.check_id, checks.exam, checks.draw, checks.questions as asked, answer_keys.questions as key
             from checks join answer_keys using (edition_id, check_id)
            where edition_id = ? and lesson_id = ? and language = ?`,
        )
        .get(edition(course), lesson, language)
      if (!row) throw new Error(`No check in ${course}/${lesson}`)
      const asked: { id: string; kind: string; choices: string[] }[] = JSON.parse(row.asked)
      const key: Omit<KeyQuestion, 'kind' | 'wrong'>[] = JSON.parse(row.key)
      const known = new Map(asked.map(question => [question.id, question]))
      return {
        check: row.check_id,
        exam: row.exam === 1,
        draw: row.draw ?? key.length,
        questions: key.map(question => ({
          ...question,
          kind: known.get(question.id)?.kind ?? '',
          wrong: (known.get(question.id)?.choices ?? []).filter(choice => !question.right.includes(choice)),
        })),
      }
    },
    isAssignment: (course, lesson) =>
      database
        .prepare('select 1 from assignments where edition_id = ? and lesson_id = ?')
        .get(edition(course), lesson) !== undefined,
    lessons: course =>
      database
        .prepare<[string], { id: string }>(
          'select lesson_id as id from edition_lessons where edition_id = ? order by position',
        )
        .all(edition(course))
        .map(row => row.id),
    rows: <Row>(query: string, ...given: string[]) => database.prepare<string[], Row>(query).all(...given),
    async close() {
      database.close()
      end()
      process.off('exit', end)
      await ended(server)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Chromium: the one that MEKHA_CHROMIUM names, else the system's, else Playwright's own. */
export function openBrowser(): Promise<Browser> {
  const there = [
    process.env.MEKHA_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find(path => path && existsSync(path))
  return chromium.launch({ executablePath: there, args: flags.split(' ') })
}

export interface VisitorOptions {
  width?: number
  language?: Language
  scripts?: boolean
  scheme?: 'light' | 'dark'
}

export interface Visitor {
  page: Page
  /** Addresses of the documents shown so far, one for each screen. */
  screens: string[]
  clicks: number
  /** What went wrong in the browser: console errors, page errors, requests to other hosts. */
  complaints: string[]
  goto(path: string): Promise<void>
  /** One click that leads to another document. */
  follow(target: Locator): Promise<void>
  signIn(email: string, to?: string): Promise<void>
  close(): Promise<void>
}

/** A person with a browser window of their own. */
export async function openVisitor(
  browser: Browser,
  world: World,
  { width = 360, language = 'th', scripts = true, scheme = 'light' }: VisitorOptions = {},
): Promise<Visitor> {
  const options: BrowserContextOptions = {
    baseURL: world.origin,
    viewport: { width, height: 800 },
    javaScriptEnabled: scripts,
    colorScheme: scheme,
    isMobile: false,
  }
  const context = await browser.newContext(options)
  await context.addCookies([{ name: 'language', value: language, url: world.origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const visitor: Visitor = {
    page,
    screens: [],
    clicks: 0,
    complaints: [],
    async goto(path) {
      await page.goto(path)
    },
    async follow(target) {
      visitor.clicks++
      await Promise.all([page.waitForEvent('load'), target.click()])
    },
    async signIn(email, to) {
      await page.goto(to === undefined ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`)
      await page.locator('#email').fill(email)
      await page.locator('#password').fill(demoPassword)
      await visitor.follow(page.locator('main button[type=submit]'))
    },
    close: () => context.close(),
  }
  page.on('domcontentloaded', shown => visitor.screens.push(new URL(shown.url()).pathname))
  page.on('console', message => {
    if (message.type() === 'error') visitor.complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', problem => visitor.complaints.push(`${page.url()}: ${problem}`))
  page.on('request', request => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && origin !== world.origin) visitor.complaints.push(`asked ${request.url()}`)
  })
  return visitor
}
