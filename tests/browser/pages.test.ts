/** Every page that a person can open: languages, widths, colour schemes, accessibility, and nothing that should not be there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { RouteConfigEntry } from '@remix-run/route-config'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audiences, skillGroups } from '#content/course.ts'
import { personnelKinds } from '#db/data/positions.ts'
import { cast } from '#db/demo/cast.ts'
import { nextMonth } from '#programmes/periods.ts'
import { th } from '#ui/words.th.ts'
import routes from '../../app/routes.ts'
import {
  fieldsFor,
  type Language,
  openBrowser,
  openVisitor,
  openWorld,
  type Visitor,
  type World,
} from '../support/browser.ts'

type Who = 'stranger' | 'learner' | 'newcomer' | 'trainer' | 'manager' | 'office' | 'administrator'

interface Shown {
  name: string
  who: Who
  /** The route in the table of addresses that this page shows. */
  route: string
  path: string | (() => string)
  status?: number
  /** Brings the page from its address into the state to be looked at. */
  act?(page: Page): Promise<void>
  simulations?: string[]
}

let world: World
let browser: Browser
let certificate = ''
let counted = ''
let closed = ''
let lists = ''
let held = ''
let pair = ''
let merged = ''
let revoked = ''
const visitors = new Map<string, Visitor>()

const submit = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.locator('main button[type=submit]').last().click()])
}

const course = 'cloud-foundations'
const pages: Shown[] = [
  { name: 'start', who: 'stranger', route: '', path: '/' },
  { name: 'sign-in', who: 'stranger', route: 'sign-in', path: '/sign-in' },
  {
    name: 'sign-in, left empty',
    who: 'stranger',
    route: 'sign-in',
    path: '/sign-in',
    status: 400,
    async act(page) {
      await submit(page)
    },
  },
  {
    name: 'sign-in, wrong password',
    who: 'stranger',
    route: 'sign-in',
    path: '/sign-in',
    status: 400,
    async act(page) {
      await page.locator('#email').fill('nobody@agency.go.example')
      await page.locator('#password').fill('not the password')
      await submit(page)
    },
  },
  { name: 'courses', who: 'stranger', route: 'courses', path: '/courses' },
  { name: 'course', who: 'stranger', route: 'courses/:course', path: `/courses/${course}` },
  { name: 'programmes', who: 'stranger', route: 'programmes', path: '/programmes' },
  { name: 'certificate', who: 'stranger', route: 'credentials/:code', path: () => certificate },
  { name: 'not found', who: 'stranger', route: '*', path: '/nowhere-at-all', status: 404 },

  { name: 'home, empty', who: 'newcomer', route: 'learn', path: '/learn' },
  {
    name: 'course, not enrolled',
    who: 'newcomer',
    route: 'courses/:course',
    path: '/courses/iot-smart-city',
  },
  {
    name: 'lesson, not enrolled',
    who: 'newcomer',
    route: 'learn/:course/:lesson',
    path: '/learn/ai-public-service/learning-from-data',
  },
  { name: 'forbidden', who: 'newcomer', route: 'manage', path: '/manage', status: 403 },

  { name: 'home', who: 'learner', route: 'learn', path: '/learn' },
  { name: 'course, running', who: 'learner', route: 'courses/:course', path: `/courses/${course}` },
  { name: 'course, completed', who: 'learner', route: 'courses/:course', path: '/courses/iot-smart-city' },
  {
    name: 'lesson, passed',
    who: 'learner',
    route: 'learn/:course/:lesson',
    path: `/learn/${course}/what-is-cloud`,
  },
  {
    name: 'lesson, failed',
    who: 'learner',
    route: 'learn/:course/:lesson',
    path: `/learn/${course}/service-models`,
  },
  {
    name: 'lesson, no attempt left',
    who: 'learner',
    route: 'learn/:course/:lesson',
    path: `/learn/${course}/deployment-models`,
  },
  { name: 'lesson', who: 'learner', route: 'learn/:course/:lesson', path: `/learn/${course}/what-moves` },
  {
    name: 'lesson, last of a completed course',
    who: 'learner',
    route: 'learn/:course/:lesson',
    path: '/learn/iot-smart-city/bus-tracking',
    simulations: ['bus-tracking'],
  },
  {
    name: 'lesson with the responsibility sorter',
    who: 'learner',
    route: 'learn/:course/:lesson',
    path: `/learn/${course}/shared-responsibility`,
    simulations: ['shared-responsibility'],
  },
  {
    name: 'lesson with the cost estimator',
    who: 'learner',
    route: 'learn/:course/:lesson',
    path: `/learn/${course}/cost`,
    simulations: ['cloud-cost'],
  },
  {
    name: 'lesson with the sensor stream',
    who: 'learner',
    route: 'learn/:course/:lesson',
    path: '/learn/iot-smart-city/alerts-that-work',
    simulations: ['sensor-alert'],
  },
  {
    name: 'lesson with the threshold',
    who: 'learner',
    route: 'learn/:course/:lesson',
    path: '/learn/ai-public-service/classification-errors',
    simulations: ['threshold'],
  },
  {
    name: 'check',
    who: 'learner',
    route: 'learn/:course/:lesson/checks/:check',
    path: () => checkOf('service-models'),
  },
  {
    name: 'check, left empty',
    who: 'learner',
    route: 'learn/:course/:lesson/checks/:check',
    path: () => checkOf('service-models'),
    status: 400,
    async act(page) {
      await submit(page)
    },
  },

  {
    name: 'lesson with every kind',
    who: 'learner',
    route: 'learn/:course/:lesson',
    path: '/learn/every-kind/every',
  },
  {
    name: 'check of every kind, left empty',
    who: 'learner',
    route: 'learn/:course/:lesson/checks/:check',
    path: '/learn/every-kind/every/checks/kinds',
    status: 400,
    async act(page) {
      await submit(page)
    },
  },
  { name: 'exam, locked', who: 'learner', route: 'learn/:course/:lesson', path: '/learn/every-kind/final' },
  {
    name: 'assignment, half done',
    who: 'learner',
    route: 'learn/:course/:lesson/assignments/:assignment',
    path: '/learn/every-kind/desk/assignments/desk',
    status: 400,
    async act(page) {
      await page.locator('input[name="item"]').first().check()
      await submit(page)
    },
  },

  { name: 'teaching', who: 'trainer', route: 'teach', path: '/teach' },
  { name: 'teaching a course', who: 'trainer', route: 'teach/:course', path: `/teach/${course}` },
  { name: 'targets', who: 'office', route: 'manage', path: '/manage' },
  { name: 'targets of a ministry', who: 'manager', route: 'manage', path: '/manage' },
  { name: 'target', who: 'office', route: 'manage/:target', path: '/manage/aws-people' },
  { name: 'target, ministry', who: 'office', route: 'manage/:target', path: '/manage/huawei-people?in=mdes' },
  {
    name: 'people',
    who: 'office',
    route: 'manage/:target/people',
    path: '/manage/huawei-people/people?group=counted&page=2',
  },
  {
    name: 'people, nobody',
    who: 'manager',
    route: 'manage/:target/people',
    path: '/manage/huawei-people/people?group=not-eligible',
  },
  {
    name: 'evidence',
    who: 'office',
    route: 'manage/:target/people/:person',
    path: () => `/manage/huawei-people/people/${counted}`,
  },
  { name: 'targets as of a past day', who: 'office', route: 'manage', path: '/manage?asof=2025-06-30' },
  {
    name: 'target, filtered',
    who: 'office',
    route: 'manage/:target',
    path: '/manage/huawei-people?type=knowledge-worker&province=TH-10',
  },
  {
    name: 'people to confirm',
    who: 'office',
    route: 'manage/:target/people',
    path: '/manage/huawei-people/people?group=unconfirmed',
  },
  { name: 'counting rule', who: 'office', route: 'manage/:target/rule', path: '/manage/huawei-people/rule' },
  {
    name: 'counting rules compared',
    who: 'office',
    route: 'manage/:target/rule/:proposal',
    path: '/manage/huawei-people/rule',
    async act(page) {
      await page.locator('#reason').fill('หนังสือที่ ดศ 0001/2569')
      await submit(page)
    },
  },
  { name: 'months', who: 'office', route: 'manage/months', path: '/manage/months' },
  { name: 'months of a ministry', who: 'manager', route: 'manage/months', path: '/manage/months' },
  {
    name: 'a closed month',
    who: 'office',
    route: 'manage/months/:month',
    path: () => `/manage/months/${closed}`,
  },
  {
    name: 'closing a month',
    who: 'office',
    route: 'manage/months/:month/close',
    path: () => `/manage/months/${nextMonth(closed)}/close`,
  },
  {
    name: 'closing a month twice',
    who: 'office',
    route: 'manage/months/:month/close',
    path: () => `/manage/months/${closed}/close`,
  },
  { name: 'minister’s page', who: 'office', route: 'manage/report', path: '/manage/report' },
  { name: 'minister’s page of a ministry', who: 'manager', route: 'manage/report', path: '/manage/report' },
  { name: 'quotas', who: 'office', route: 'manage/:target/quotas', path: '/manage/huawei-people/quotas' },
  {
    name: 'planning date',
    who: 'office',
    route: 'manage/:target/planning',
    path: '/manage/aws-people/planning',
  },
  { name: 'partners', who: 'office', route: 'manage/:target/partners', path: '/manage/aws-people/partners' },
  { name: 'partner list', who: 'office', route: 'manage/:target/partners/:list', path: () => lists },
  {
    name: 'partner line',
    who: 'office',
    route: 'manage/:target/partners/:list/lines/:row',
    path: () => `${lists}/lines/2`,
  },
  { name: 'fast completions', who: 'office', route: 'manage/speed', path: '/manage/speed' },
  {
    name: 'fast completion',
    who: 'office',
    route: 'manage/speed/:completion',
    path: () => `/manage/speed/${held}`,
  },
  { name: 'duplicates', who: 'office', route: 'manage/duplicates', path: '/manage/duplicates' },
  { name: 'a merge', who: 'office', route: 'manage/merges/:merge', path: () => merged },
  { name: 'two accounts', who: 'office', route: 'manage/duplicates/:one/:other', path: () => pair },
  {
    name: 'revoking',
    who: 'office',
    route: 'manage/:target/people/:person/revoke/:completion',
    path: () => revoked,
  },
  { name: 'administration', who: 'administrator', route: 'admin', path: '/admin' },

  { name: 'activities', who: 'learner', route: 'activities', path: '/activities' },
  {
    name: 'activity, open',
    who: 'learner',
    route: 'activities/:activity',
    path: () => activityOf('session'),
  },
  {
    name: 'activity, full',
    who: 'learner',
    route: 'activities/:activity',
    path: () => activityOf('exchange-visit'),
  },
  {
    name: 'activity, shipped',
    who: 'learner',
    route: 'activities/:activity',
    path: '/activities/digital-ceo-5-finland',
  },
  {
    name: 'application',
    who: 'learner',
    route: 'activities/:activity/application',
    path: () => activityOf('session', '/application'),
  },
  {
    name: 'application, too late',
    who: 'learner',
    route: 'activities/:activity/application',
    path: () => activityOf('workshop'),
    status: 400,
    act: page => postHere(page, activityOf('workshop', '/application')),
  },
  {
    name: 'withdrawal',
    who: 'learner',
    route: 'activities/:activity/withdrawal',
    path: () => activityOf('session', '/withdrawal'),
  },
  { name: 'pilots', who: 'office', route: 'manage/pilots', path: '/manage/pilots' },
  { name: 'pilots, a ministry’s', who: 'manager', route: 'manage/pilots', path: '/manage/pilots' },
  {
    name: 'pilots, form left empty',
    who: 'office',
    route: 'manage/pilots',
    path: '/manage/pilots',
    status: 400,
    act: submit,
  },
  { name: 'pilot', who: 'office', route: 'manage/pilots/:pilot', path: () => pilotOf('dlt') },
  { name: 'pilot, a ministry’s', who: 'manager', route: 'manage/pilots/:pilot', path: () => pilotOf('dlt') },
  {
    name: 'stage of a pilot, left empty',
    who: 'office',
    route: 'manage/pilots/:pilot/stages',
    path: () => pilotOf('tmd', '/stages'),
    status: 400,
    act: submit,
  },
  {
    name: 'team of a pilot',
    who: 'office',
    route: 'manage/pilots/:pilot/members',
    path: () => pilotOf('tmd', '/members'),
  },
  {
    name: 'team of a pilot, candidates',
    who: 'office',
    route: 'manage/pilots/:pilot/members',
    path: () => pilotOf('tmd', '/members'),
    async act(page) {
      await page.locator('#who').fill('สม')
      await Promise.all([page.waitForEvent('load'), page.locator('.form button').first().click()])
    },
  },
  { name: 'managed activities', who: 'office', route: 'manage/activities', path: '/manage/activities' },
  {
    name: 'managed activities, form left empty',
    who: 'office',
    route: 'manage/activities',
    path: '/manage/activities',
    status: 400,
    act: submit,
  },
  {
    name: 'managed activity, over',
    who: 'office',
    route: 'manage/activities/:activity',
    path: () => activityOf('workshop', '', '/manage'),
  },
  {
    name: 'managed activity, full',
    who: 'office',
    route: 'manage/activities/:activity',
    path: () => activityOf('exchange-visit', '', '/manage'),
  },
  {
    name: 'managed activity, a ministry’s',
    who: 'manager',
    route: 'manage/activities/:activity',
    path: () => activityOf('exchange-visit', '', '/manage'),
  },
  {
    name: 'facts of an activity',
    who: 'office',
    route: 'manage/activities/:activity/facts',
    path: () => activityOf('session', '/facts', '/manage'),
  },
  {
    name: 'nomination, left empty',
    who: 'manager',
    route: 'manage/activities/:activity/nominations',
    path: () => activityOf('session', '/nominations', '/manage'),
    status: 400,
    act: submit,
  },
  {
    name: 'selection',
    who: 'office',
    route: 'manage/activities/:activity/selection',
    path: () => activityOf('exchange-visit', '/selection', '/manage'),
  },
  {
    name: 'refusals, left empty',
    who: 'office',
    route: 'manage/activities/:activity/refusals',
    path: () => activityOf('exchange-visit', '/refusals', '/manage'),
    status: 400,
    act: submit,
  },
  {
    name: 'attendance',
    who: 'office',
    route: 'manage/activities/:activity/attendance',
    path: () => activityOf('workshop', '/attendance', '/manage'),
  },
]

const activityOf = (kind: string, page = '', under = '') =>
  `${under}/activities/${world.rows<{ id: string }>('select id from activities where kind = ?', kind)[0]?.id}${page}`

const pilotOf = (agency: string, page = '') =>
  `/manage/pilots/${world.rows<{ id: string }>('select id from pilots where organisation_id = ?', agency)[0]?.id}${page}`

/** Posts an empty form from the page that is shown. */
const postHere = async (page: Page, path: string) => {
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(action => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action })
      document.body.append(form)
      form.submit()
    }, path),
  ])
}

const checkOf = (lesson: string) =>
  `/learn/${course}/${lesson}/checks/${world.key(course, lesson, 'th').check}`

const emails = (): Record<Exclude<Who, 'stranger'>, string> => ({
  learner: world.newcomers[5] ?? '',
  newcomer: cast.unconfirmed.email,
  trainer: cast.trainer.email,
  manager: cast.manager.email,
  office: cast.programmeOffice.email,
  administrator: cast.administrator.email,
})

/** Posts an attempt as the learner's browser would: of the pool, what the page asks. */
async function attempt(page: Page, at: { course: string; lesson: string; number: number; right: boolean }) {
  if (world.isAssignment(at.course, at.lesson)) return doAssignment(page, at)
  const key = world.key(at.course, at.lesson, 'th')
  const path = `/learn/${at.course}/${at.lesson}/checks/${key.check}`
  const html = await (await page.context().request.get(path)).text()
  const form = new URLSearchParams({ attempt: String(at.number) })
  for (const question of key.questions) {
    if (!html.includes(`name="q:${question.id}"`) && !html.includes(`name="q:${question.id}:`)) continue
    for (const [name, value] of fieldsFor(question, at.right ? 'right' : 'wrong')) form.append(name, value)
  }
  await post(page, path, form)
}

async function doAssignment(page: Page, { course, lesson }: { course: string; lesson: string }) {
  await page.goto(`/learn/${course}/${lesson}`)
  const path = (await page.locator('form.check-form').getAttribute('action')) ?? ''
  const form = new URLSearchParams()
  for (const item of await page.locator('input[name="item"]').all())
    form.append('item', (await item.getAttribute('value')) ?? '')
  await post(page, path, form)
}

async function post(page: Page, path: string, form: URLSearchParams) {
  const headers = { origin: world.origin, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await page.context().request.post(path, { headers, data: form.toString(), maxRedirects: 0 })
  expect([path, answer.status()]).toEqual([path, 303])
}

/** A learner with something of everything: passed, failed, out of attempts, and one course completed. */
async function learnAll(page: Page) {
  for (const enrolled of [course, 'iot-smart-city', 'ai-public-service', 'every-kind'])
    await post(page, `/courses/${enrolled}/enrol`, new URLSearchParams())
  for (const lesson of world.lessons('iot-smart-city'))
    await attempt(page, { course: 'iot-smart-city', lesson, number: 1, right: true })
  await attempt(page, { course, lesson: 'what-is-cloud', number: 1, right: true })
  await attempt(page, { course, lesson: 'service-models', number: 1, right: false })
  for (const number of [1, 2, 3])
    await attempt(page, { course, lesson: 'deployment-models', number, right: false })
}

/** Something of everything that the programme office decides on. */
async function decideAll(page: Page) {
  revoked = `/manage/huawei-people/people/${counted}/revoke/${
    world.rows<{ id: string }>('select id from course_completions where person_id = ? limit 1', counted)[0]
      ?.id
  }`
  held = world.rows<{ id: string }>('select completion_id as id from speed_holds limit 1')[0]?.id ?? ''
  const pairs = world.rows<{ one: string; other: string }>(
    `select one.head_id as one, other.head_id as other from persons other
       join persons one on other.id = one.id || '-twin' order by one.id`,
  )
  const [toMerge, toSee] = pairs.map(({ one, other }) => `/manage/duplicates/${one}/${other}`)
  pair = toSee ?? ''
  await post(page, toMerge ?? '', new URLSearchParams({ reason: 'บุคคลเดียวกันตามบัตร' }))
  merged = `/manage/merges/${world.rows<{ id: string }>('select id from merges')[0]?.id}`
  const csv = 'ชื่อ-สกุล,วันที่สำเร็จ,หน่วยงาน\nสมชาย ใจดี,31/08/2565,กรมการขนส่งทางบก\n,31/08/2565,\n'
  const answer = await page.context().request.post('/manage/aws-people/partners', {
    headers: { origin: world.origin },
    multipart: { name: 'รุ่นที่ 1', file: { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) } },
  })
  expect(answer.status()).toBe(200)
  const [list] = world.rows<{ id: string }>('select id from partner_lists')
  lists = `/manage/aws-people/partners/${list?.id}`
}

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
  const known = emails()
  for (const who of [...new Set(pages.map(page => page.who))]) {
    const visitor = await openVisitor(browser, world)
    if (who !== 'stranger') await visitor.signIn(known[who])
    visitors.set(who, visitor)
  }
  const { page } = visitors.get('learner') ?? {}
  if (!page) throw new Error('There is no learner.')
  await learnAll(page)
  await page.goto('/courses/iot-smart-city')
  certificate = (await page.locator('.notice.good a').getAttribute('href')) ?? ''
  closed = world.rows<{ month: string }>('select month from closed_months')[0]?.month ?? ''
  counted =
    world.rows<{ id: string }>(
      `select person_id as id from standing where target_id = 'huawei-people' order by person_id limit 1`,
    )[0]?.id ?? ''
  const office = visitors.get('office')
  if (office) await decideAll(office.page)
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const identifiers = [...personnelKinds, ...skillGroups, ...audiences].filter(id => id.includes('-'))
const oddities = new RegExp(
  [
    String.raw`\b(undefined|NaN|null|Infinity|Invalid Date)\b`,
    String.raw`\[object`,
    String.raw`\b(${Object.keys(th).join('|')})\.[a-z]\w+`,
    String.raw`\b(${identifiers.join('|')})\b`,
    '&(amp|nbsp|lt|gt|quot);',
  ].join('|'),
  'g',
)

/** What can be measured of a page as it stands, in the browser. */
function measure() {
  const main = document.querySelector('main')
  const lines = [...(main?.querySelectorAll('p, li, dd, td, tbody th, label') ?? [])]
    .filter(text => text.getClientRects().length > 0 && text.textContent?.trim() && !text.closest('svg'))
    .filter(text => {
      const { lineHeight, fontSize } = getComputedStyle(text)
      return !(Number.parseFloat(lineHeight) / Number.parseFloat(fontSize) >= 1.699)
    })
  const clipped = [...document.querySelectorAll('body *')].filter(box => {
    const { overflowY } = getComputedStyle(box)
    if (overflowY !== 'hidden' && overflowY !== 'clip') return false
    return box.clientHeight > 1 && box.textContent?.trim() && box.scrollHeight > box.clientHeight + 1
  })
  const cut = [...document.querySelectorAll('main svg text')].filter(text => {
    const drawing = text.closest('svg')
    if (!drawing) return false
    const [word, frame] = [text.getBoundingClientRect(), drawing.getBoundingClientRect()]
    const shown = getComputedStyle(drawing).overflow === 'visible'
    const [left, right] = shown ? [0, innerWidth] : [frame.left, frame.right]
    return word.width > 0 && (word.left < left - 1 || word.right > right + 1)
  })
  const words: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('code, pre, script, style, svg')) words.push(node.nodeValue ?? '')
  const named = (all: Element[]) => all.map(one => one.outerHTML.slice(0, 160))
  return {
    tooTight: named(lines),
    clipped: named([...clipped, ...cut]),
    sideways: document.documentElement.scrollWidth - innerWidth,
    words: words.join('\n'),
    hidden: [...document.querySelectorAll('[aria-label], [title], [alt]')]
      .map(one => one.getAttribute('aria-label') ?? one.getAttribute('title') ?? one.getAttribute('alt'))
      .join('\n'),
    title: document.title,
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
  }
}

interface Manifest {
  [source: string]: { file: string; imports?: string[] }
}

/** The files that the island of a simulation consists of. */
function islandFiles(simulation: string): Set<string> {
  const built = join(import.meta.dirname, '../../build/.vite/client-manifest.json')
  const manifest: Manifest = JSON.parse(readFileSync(built, 'utf8'))
  const files = new Set<string>()
  const walk = (source: string) => {
    const chunk = manifest[source]
    if (!chunk || files.has(`/${chunk.file}`)) return
    files.add(`/${chunk.file}`)
    for (const imported of chunk.imports ?? []) walk(imported)
  }
  walk(`app/content/simulations/${simulation}/island.ts`)
  return files
}

/** A page's document is the same in all four: its colours are judged once in each scheme, all else at each width. */
const layout = ['target-size', 'scrollable-region-focusable']
const states = [
  { width: 360, scheme: 'light', rules: undefined },
  { width: 360, scheme: 'dark', rules: layout },
  { width: 1280, scheme: 'dark', rules: undefined },
  { width: 1280, scheme: 'light', rules: layout },
] as const

/** The start and the refusals carry the name of the site; every other page says before it what it is. */
const titleOf = (shown: Shown, language: Language) => {
  const name = language === 'th' ? 'เมฆา' : 'Mekha'
  const plain = shown.path === '/'
  return new RegExp(`^${plain ? '' : '\\S.* · '}${name}$`)
}

async function open(shown: Shown, language: Language): Promise<{ visitor: Visitor; scripts: string[] }> {
  const visitor = visitors.get(shown.who)
  if (!visitor) throw new Error(`Nobody is ${shown.who}`)
  const { page } = visitor
  const scripts: string[] = []
  const note = (request: { resourceType(): string; url(): string }) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  }
  await page.context().addCookies([{ name: 'language', value: language, url: world.origin }])
  await page.setViewportSize({ width: 360, height: 800 })
  await page.emulateMedia({ colorScheme: 'light' })
  page.on('request', note)
  const path = typeof shown.path === 'string' ? shown.path : shown.path()
  const answer = await page.goto(path)
  if (!shown.act) expect(answer?.status()).toBe(shown.status ?? 200)
  await shown.act?.(page)
  await page.evaluate(() => document.fonts.ready)
  page.off('request', note)
  return { visitor, scripts }
}

/** Every page of the table of addresses, out of the frames around them. */
const pageAddresses = (entries: RouteConfigEntry[]): string[] =>
  entries.flatMap(({ file, path, children }) =>
    children ? pageAddresses(children) : file.endsWith('.tsx') ? [path ?? ''] : [],
  )

it('shows every address of the table that is a page', async () => {
  const addresses = pageAddresses((await routes) as RouteConfigEntry[])
  expect(addresses.length).toBeGreaterThan(10)
  expect([...new Set(pages.map(page => page.route))].sort()).toEqual(addresses.sort())
})

describe.each(['th', 'en'] as const)('in %s', language => {
  it.each(pages)('$name ($who)', async shown => {
    const { visitor, scripts } = await open(shown, language)
    const { page } = visitor

    for (const { width, scheme, rules } of states) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme: scheme })
      const { words, hidden, title, ...measured } = await page.evaluate(measure)
      expect({ width, ...measured, sideways: Math.max(0, measured.sideways) }).toEqual({
        width,
        tooTight: [],
        clipped: [],
        sideways: 0,
        lang: language,
        headings: 1,
      })
      expect(title).toMatch(titleOf(shown, language))
      expect(`${title}\n${words}\n${hidden}`.match(oddities) ?? []).toEqual([])
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      const { violations } = await (rules
        ? axe.withRules(rules)
        : axe.options({ rules: { 'target-size': { enabled: true } } })
      ).analyze()
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(node => `${width} ${scheme} ${id}: ${node.html.slice(0, 160)}`),
      )
      expect(found).toEqual([])
    }

    const allowed = (shown.simulations ?? []).map(islandFiles)
    for (const script of scripts)
      expect(
        allowed.some(files => files.has(script)),
        script,
      ).toBe(true)
    expect(scripts.length > 0).toBe(allowed.length > 0)
    const refused = (shown.status ?? 200) >= 400
    expect(visitor.complaints.splice(0).filter(told => !refused || !told.includes('Failed to load'))).toEqual(
      [],
    )
  })
})
