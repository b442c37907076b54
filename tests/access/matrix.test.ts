/** Every route × method × who asks × whose it is. A route without a row fails, and so does a row without a route. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast } from '#db/demo/cast.ts'
import { openSite, type Site, siteRoutes } from '../support/site.ts'
import { list, makeOffice, merge, proposal } from './office.ts'
import { activity, makePilots, pilot } from './pilots.ts'
import {
  course,
  credentialOf,
  download,
  elsewhere,
  everyone,
  expectSafe,
  freshCookie,
  kinds,
  makeWorld,
  nobodies,
  nothingLogged,
  snapshot,
  target,
  type Who,
} from './world.ts'

/** A status, with the address when it redirects. */
type Outcome = string
/** One outcome for all, or by who asks; `nobody` stands for whoever is not signed in. */
type Expected = Outcome | Partial<Record<Who | 'nobody' | 'else', Outcome>>
/** Own (or public); another organisation's, where the address names one; not there at all. */
type Whose = 'own' | 'other' | 'absent'
type Gate = 'anyone' | 'person' | 'trainer' | 'manager' | 'administrator'

interface Row {
  at: { own: string; other?: string; absent?: string }
  /** Who comes in to read. The others meet the gate: sign-in or 401, then 403. */
  gate: Gate
  get: Expected | Partial<Record<Whose, Expected>>
  /** What a post by someone who comes in answers; without it the route takes no posts: 405. */
  post?: Partial<Record<Whose, Expected>> & { gate?: Gate; endsSession?: true }
  /** May be kept by the browser and is asked for again. */
  lesson?: true
}

/** Whoever is signed in is sent on: from the sign-in to the front door, from there to their own work. */
const sentOn = (status: Outcome) => ({ nobody: status, else: '302 /' })
const toWork: Expected = {
  nobody: '200',
  manager: '302 /manage',
  programmeOffice: '302 /manage',
  else: '302 /learn',
}

const mine = (other: Outcome) => ({ own: '200', other: { manager: other, else: '200' }, absent: '404' })

/** What the programme office alone may do: every other manager is turned away before anything is looked up. */
const office = (own: Outcome, absent: Outcome = '404') => ({
  own: { manager: '403', else: own },
  absent: { manager: '403', else: absent },
})
const ofActivity = (page = '') => ({
  own: `/activities/${activity}${page}`,
  absent: `/activities/no-such-activity${page}`,
})
const managed = (page = '') => ({
  own: `/manage/activities/${activity}${page}`,
  absent: `/manage/activities/no-such-activity${page}`,
})
const ofPilot = (page: string) => ({
  own: `/manage/pilots/${pilot.own}/${page}`,
  absent: `/manage/pilots/${pilot.absent}/${page}`,
})

const ofProposal = (deed: string) => ({
  own: `/manage/${target}/rule/${proposal}/${deed}`,
  absent: `/manage/${target}/rule/no-such/${deed}`,
})
const officePage = { manager: '403', else: '200' }
const officeForm = { own: { manager: '403', else: '400' } }

const rows: Record<string, Row> = {
  'routes/home': { at: { own: '/' }, gate: 'anyone', get: toWork },
  'routes/sign-in': {
    at: { own: '/sign-in' },
    gate: 'anyone',
    get: sentOn('200'),
    post: { own: sentOn('400') },
  },
  'routes/sign-out': {
    at: { own: '/sign-out' },
    gate: 'anyone',
    get: '404',
    post: { own: '303 /', endsSession: true },
  },
  'routes/language': { at: { own: '/language' }, gate: 'anyone', get: '404', post: { own: '303 /' } },
  'routes/courses': { at: { own: '/courses' }, gate: 'anyone', get: '200' },
  'routes/course': {
    at: { own: `/courses/${course}`, absent: '/courses/no-such-course' },
    gate: 'anyone',
    get: { own: '200', absent: '404' },
  },
  'routes/programmes': { at: { own: '/programmes' }, gate: 'anyone', get: '200' },
  'routes/credential': {
    at: { own: '/credentials/(mine)', other: '/credentials/(theirs)', absent: '/credentials/2222-2222' },
    gate: 'anyone',
    get: { own: '200', other: '200', absent: '404' },
  },
  'routes/learn': { at: { own: '/learn' }, gate: 'person', get: '200' },
  'routes/lesson': {
    at: { own: `/learn/${course}/reading`, absent: `/learn/${course}/no-such-lesson` },
    gate: 'person',
    get: { own: '200', absent: '404' },
    lesson: true,
  },
  'routes/finish': {
    at: { own: `/learn/${course}/reading/finish`, absent: `/learn/${course}/no-such-lesson/finish` },
    gate: 'person',
    get: { own: `302 /learn/${course}/reading`, absent: `302 /learn/${course}/no-such-lesson` },
    post: {
      own: {
        learner: `303 /learn/${course}/reading`,
        trainer: `303 /learn/${course}/reading`,
        else: '404',
      },
      absent: '404',
    },
  },
  'routes/check': {
    at: {
      own: `/learn/${course}/checked/checks/tiny-check`,
      absent: `/learn/${course}/checked/checks/no-such-check`,
    },
    gate: 'person',
    get: {
      own: { learner: `302 /learn/${course}/checked#tiny-check`, trainer: '200', else: '404' },
      absent: '404',
    },
    post: {
      own: { learner: `302 /learn/${course}/checked#tiny-check`, trainer: '400', else: '404' },
      absent: '404',
    },
  },
  'routes/assignment': {
    at: {
      own: `/learn/${kinds}/desk/assignments/desk`,
      absent: `/learn/${kinds}/desk/assignments/no-such-assignment`,
    },
    gate: 'person',
    get: {
      own: { learner: `302 /learn/${kinds}/desk#desk`, trainer: '200', else: '404' },
      absent: '404',
    },
    post: {
      own: { learner: `302 /learn/${kinds}/desk#desk`, trainer: '400', else: '404' },
      absent: '404',
    },
  },
  'routes/media': {
    at: { own: `/media/${download}`, absent: `/media/${'0'.repeat(64)}` },
    gate: 'person',
    get: { own: '200', absent: '404' },
  },
  'routes/teach': { at: { own: '/teach' }, gate: 'trainer', get: '200' },
  'routes/teach-course': {
    at: { own: `/teach/${course}`, absent: '/teach/no-such-course' },
    gate: 'trainer',
    get: { own: '200', absent: '404' },
  },
  'routes/manage': { at: { own: '/manage' }, gate: 'manager', get: '200' },
  'routes/manage-target': {
    at: {
      own: `/manage/${target}?in=mot`,
      other: `/manage/${target}?in=moph`,
      absent: `/manage/${target}?in=no-such`,
    },
    gate: 'manager',
    get: mine('404'),
  },
  'routes/manage-people': {
    at: {
      own: `/manage/${target}/people?group=counted&in=mot`,
      other: `/manage/${target}/people?group=counted&in=moph`,
      absent: `/manage/${target}/people?group=counted&in=no-such`,
    },
    gate: 'manager',
    get: mine('404'),
  },
  'routes/manage-person': {
    at: {
      own: `/manage/${target}/people/${cast.learner.id}`,
      other: `/manage/${target}/people/${elsewhere}`,
      absent: `/manage/${target}/people/no-such-person`,
    },
    gate: 'manager',
    get: mine('404'),
  },
  'routes/activities': { at: { own: '/activities' }, gate: 'person', get: '200' },
  'routes/activity': { at: ofActivity(), gate: 'person', get: { own: '200', absent: '404' } },
  'routes/activity-application': {
    at: ofActivity('/application'),
    gate: 'person',
    get: { own: '200', absent: '404' },
    post: { own: `303 /activities/${activity}`, absent: '404' },
  },
  'routes/activity-withdrawal': {
    at: ofActivity('/withdrawal'),
    gate: 'person',
    get: { own: '200', absent: '404' },
    post: { own: `303 /activities/${activity}`, absent: '404' },
  },
  'routes/activity-calendar': {
    at: ofActivity('/calendar.ics'),
    gate: 'person',
    get: { own: '200', absent: '404' },
  },
  'routes/manage-pilots': {
    at: { own: '/manage/pilots' },
    gate: 'manager',
    get: '200',
    post: { own: { manager: '403', else: '400' } },
  },
  'routes/manage-pilot': {
    at: {
      own: `/manage/pilots/${pilot.own}`,
      other: `/manage/pilots/${pilot.other}`,
      absent: `/manage/pilots/${pilot.absent}`,
    },
    gate: 'manager',
    get: mine('404'),
  },
  'routes/manage-pilot-stages': {
    at: ofPilot('stages'),
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/manage-pilot-members': {
    at: ofPilot('members'),
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/manage-pilot-departures': {
    at: ofPilot('departures'),
    gate: 'manager',
    get: office(`302 /manage/pilots/${pilot.own}`),
    post: office('404'),
  },
  'routes/manage-activities': {
    at: { own: '/manage/activities' },
    gate: 'manager',
    get: '200',
    post: { own: { manager: '403', else: '400' } },
  },
  'routes/manage-activity': { at: managed(), gate: 'manager', get: { own: '200', absent: '404' } },
  'routes/manage-activity-facts': {
    at: managed('/facts'),
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/manage-activity-nominations': {
    at: managed('/nominations'),
    gate: 'manager',
    get: { own: '200', absent: '404' },
    post: { own: '400', absent: '404' },
  },
  'routes/manage-activity-selection': {
    at: managed('/selection'),
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/manage-activity-refusals': {
    at: managed('/refusals'),
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/manage-activity-attendance': {
    at: managed('/attendance'),
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/manage-speed': { at: { own: '/manage/speed' }, gate: 'manager', get: officePage, post: officeForm },
  'routes/speed-decision': {
    at: { own: '/manage/speed/(completion)', absent: '/manage/speed/no-such' },
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/manage-duplicates': { at: { own: '/manage/duplicates' }, gate: 'manager', get: officePage },
  'routes/duplicate': {
    at: { own: '/manage/duplicates/(head)/(other head)', absent: '/manage/duplicates/(head)/no-such' },
    gate: 'manager',
    get: office('200'),
    post: office('400', '400'),
  },
  'routes/distinct': {
    at: {
      own: '/manage/duplicates/(head)/(other head)/distinct',
      absent: '/manage/duplicates/(head)/no-such/distinct',
    },
    gate: 'manager',
    get: office('404'),
    post: office('303 /manage/duplicates'),
  },
  'routes/merge': {
    at: { own: `/manage/merges/${merge}`, absent: '/manage/merges/no-such' },
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/manage-rule': {
    at: { own: `/manage/${target}/rule`, absent: '/manage/no-such/rule' },
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/manage-proposal': {
    at: { own: `/manage/${target}/rule/${proposal}`, absent: `/manage/${target}/rule/no-such` },
    gate: 'manager',
    get: office('200'),
  },
  'routes/rule-enforce': {
    at: ofProposal('enforce'),
    gate: 'manager',
    get: office('404'),
    post: office(`303 /manage/${target}/rule`),
  },
  'routes/rule-withdraw': {
    at: ofProposal('withdraw'),
    gate: 'manager',
    get: office('404'),
    post: office(`303 /manage/${target}/rule`),
  },
  'routes/manage-quotas': {
    at: { own: `/manage/${target}/quotas`, absent: '/manage/no-such/quotas' },
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/planning': {
    at: { own: `/manage/${target}/planning`, absent: '/manage/no-such/planning' },
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/manage-partners': {
    at: { own: `/manage/${target}/partners`, absent: '/manage/no-such/partners' },
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/partner-list': {
    at: { own: `/manage/${target}/partners/${list}`, absent: `/manage/${target}/partners/no-such` },
    gate: 'manager',
    get: office('200'),
  },
  'routes/partner-accept': {
    at: {
      own: `/manage/${target}/partners/${list}/accept`,
      absent: `/manage/${target}/partners/no-such/accept`,
    },
    gate: 'manager',
    get: office('404'),
    post: office(`303 /manage/${target}/partners/${list}?note=reason`),
  },
  'routes/partner-line': {
    at: {
      own: `/manage/${target}/partners/${list}/lines/2`,
      absent: `/manage/${target}/partners/${list}/lines/99`,
    },
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/partner-revoke': {
    at: {
      own: `/manage/${target}/partners/${list}/lines/2/revoke`,
      absent: `/manage/${target}/partners/${list}/lines/99/revoke`,
    },
    gate: 'manager',
    get: office('404'),
    post: office(`303 /manage/${target}/partners/${list}?note=reason`),
  },
  'routes/confirm': {
    at: { own: `/manage/${target}/confirm`, absent: '/manage/no-such/confirm' },
    gate: 'manager',
    get: '404',
    post: { own: `303 /manage/${target}/people?group=unconfirmed&note=none`, absent: '404' },
  },
  'routes/revoke': {
    at: {
      own: `/manage/${target}/people/${elsewhere}/revoke/(completion)`,
      absent: `/manage/${target}/people/${elsewhere}/revoke/no-such`,
    },
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/months': { at: { own: '/manage/months' }, gate: 'manager', get: '200' },
  'routes/manage-month': {
    at: { own: '/manage/months/2026-01', absent: '/manage/months/2031-01' },
    gate: 'manager',
    get: { own: '200', absent: '404' },
  },
  'routes/month-close': {
    at: { own: '/manage/months/2026-01/close', absent: '/manage/months/no-such/close' },
    gate: 'manager',
    get: office('200'),
    post: office('400'),
  },
  'routes/month-package': {
    at: { own: '/manage/months/2026-01/package', absent: '/manage/months/2031-01/package' },
    gate: 'manager',
    get: { own: '200', absent: '404' },
  },
  'routes/manage-report': { at: { own: '/manage/report' }, gate: 'manager', get: '200' },
  'routes/report-pdf': { at: { own: '/manage/report.pdf?language=th' }, gate: 'manager', get: '200' },
  'routes/export': {
    at: {
      own: `/manage/${target}/export?people=1&in=mot`,
      other: `/manage/${target}/export?people=1&in=moph`,
      absent: `/manage/${target}/export?people=1&in=no-such`,
    },
    gate: 'manager',
    get: mine('404'),
  },
  'routes/admin': { at: { own: '/admin' }, gate: 'administrator', get: '200' },
  'routes/nowhere': { at: { own: '/no/such/place' }, gate: 'anyone', get: '404', post: { own: '404' } },
  // Last, because everyone who comes in is enrolled afterwards.
  'routes/enrol': {
    at: { own: `/courses/${course}/enrol`, absent: '/courses/no-such-course/enrol' },
    gate: 'anyone',
    get: { own: `302 /courses/${course}`, absent: '302 /courses/no-such-course' },
    post: { gate: 'person', own: `303 /courses/${course}`, absent: '404' },
  },
}

const holders: Record<Exclude<Gate, 'anyone' | 'person'>, readonly Who[]> = {
  trainer: ['trainer'],
  manager: ['manager', 'programmeOffice'],
  administrator: ['administrator'],
}

let site: Site
let cookies: Record<Who, string | undefined>
let codes: { mine: string; theirs: string }
let ids: Record<string, string> = {}

beforeAll(async () => {
  cookies = await makeWorld()
  ids = await makeOffice()
  await makePilots()
  codes = { mine: await credentialOf(cast.learner.id), theirs: await credentialOf(elsewhere) }
  site = await openSite()
})

afterAll(() => site.close())

nothingLogged()

const html = 'text/html,application/xhtml+xml'
const signInTo = (path: string) => `302 /sign-in?to=${encodeURIComponent(path)}`
const whoseOf = (row: Row) => (['own', 'other', 'absent'] as const).filter(whose => row.at[whose])
const pathOf = (row: Row, whose: Whose) =>
  Object.entries(ids).reduce(
    (path, [name, id]) => path.replace(name, id),
    (row.at[whose] ?? '').replace('(mine)', codes.mine).replace('(theirs)', codes.theirs),
  )

interface Answer {
  outcome: Outcome
  headers: Headers
  body: string
}

async function ask(path: string, method: string, who: Who, also: { accept?: string; cookie?: string } = {}) {
  const { accept = html, cookie = cookies[who] } = also
  const sent: HeadersInit =
    method === 'GET' || method === 'HEAD' ? { accept } : { accept, origin: site.origin }
  const body = method === 'GET' || method === 'HEAD' ? undefined : new URLSearchParams({ none: '' })
  const answer = await site.fetch(path, { method, headers: sent, cookie, body })
  expectSafe(answer, `${method} ${path} by ${who}`)
  const outcome = [answer.status, answer.headers.get('location')].filter(Boolean).join(' ')
  return { outcome, headers: answer.headers, body: await answer.text() } satisfies Answer
}

/** What the gate answers before the route is asked: undefined for someone who comes in. */
function atGate(gate: Gate, who: Who, method: string, path: string): Outcome | undefined {
  if (gate === 'anyone') return undefined
  if (nobodies.includes(who)) return method === 'POST' ? `${signInTo(path)}&lost=1` : signInTo(path)
  return gate === 'person' || holders[gate].includes(who) ? undefined : '403'
}

function wanted(row: Row, method: string, who: Who, whose: Whose, path: string): Outcome {
  if (method === 'POST' && !row.post) return '405'
  const gate = (method === 'POST' && row.post?.gate) || row.gate
  const refused = atGate(gate, who, method, path)
  if (refused) return refused
  const answers = method === 'POST' ? row.post : row.get
  const by = whose in Object(answers) ? (answers as Partial<Record<Whose, Expected>>)[whose] : answers
  if (typeof by === 'string') return by
  const named = (by ?? {}) as Partial<Record<Who | 'nobody' | 'else', Outcome>>
  return named[who] ?? (nobodies.includes(who) ? named.nobody : undefined) ?? named.else ?? 'no row'
}

const denied = (outcome: Outcome) => /^(?:302 \/sign-in|40[1345])/.test(outcome)

/** What an answer says, without what every answer has of its own: its address and its request id. */
const said = (answer: Answer, path: string) =>
  answer.body
    .replaceAll(path.replaceAll('&', '&amp;'), '(path)')
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '(id)')

function expectKept(row: Row, answer: Answer, of: string) {
  if (!answer.headers.get('content-type')?.includes('html')) return
  const lesson = row.lesson && answer.outcome === '200'
  expect(answer.headers.get('cache-control'), of).toBe(lesson ? 'private, no-cache' : 'no-store')
  expect(answer.headers.get('vary')?.toLowerCase(), of).toContain('cookie')
}

/** Asks as everyone, everywhere; first all that must be denied, between two looks at every row there is. */
async function walk(row: Row, method: 'GET' | 'HEAD' | 'POST') {
  const requests = everyone.flatMap(who =>
    whoseOf(row).map(whose => {
      const path = pathOf(row, whose)
      return { who, whose, path, outcome: wanted(row, method, who, whose, path) }
    }),
  )
  const answers = new Map<string, string>()
  const run = async ({ who, whose, path, outcome }: (typeof requests)[number]) => {
    const cookie = row.post?.endsSession && method === 'POST' ? await freshCookie(who) : undefined
    const answer = await ask(path, method, who, cookie ? { cookie } : {})
    expect(answer.outcome, `${method} ${path} by ${who}`).toBe(outcome)
    expectKept(row, answer, `${method} ${path} by ${who}`)
    if (method === 'HEAD') expect(answer.body).toBe('')
    if (/^40[34]/.test(outcome)) answers.set(`${who} ${whose}`, `${outcome} ${said(answer, path)}`)
  }
  const before = await snapshot()
  for (const request of requests.filter(one => denied(one.outcome))) await run(request)
  expect(await snapshot(), 'a denial changed the database').toEqual(before)
  for (const request of requests.filter(one => !denied(one.outcome))) await run(request)
  for (const who of everyone) {
    const theirs = whoseOf(row).flatMap(whose => answers.get(`${who} ${whose}`) ?? [])
    expect(new Set(theirs).size, `${who} can tell what is not theirs from what is not there`).toBeLessThan(2)
  }
}

/** A route whose parts stand beside it is named after its folder. */
const rowOf = (id: string) => id.replace(/\/route$/, '')

it('has a row for each route and a route for each row', async () => {
  const routes = (await siteRoutes()).map(route => rowOf(route.id))
  expect(Object.keys(rows).sort()).toEqual(routes.sort())
})

it('asks each row at an address of its route', async () => {
  for (const { id, path } of await siteRoutes()) {
    const shape = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/?]+').replace('*', '.+')}(?:\\?.*)?$`)
    for (const address of Object.values(rows[rowOf(id)]?.at ?? {})) expect(address).toMatch(shape)
  }
})

describe.each(Object.entries(rows))('%s', (_, row) => {
  it('answers GET as its row says', () => walk(row, 'GET'))
  it('answers HEAD like GET, without a body', () => walk(row, 'HEAD'))
  it('answers POST as its row says', () => walk(row, 'POST'))

  it('takes no other method from anyone', async () => {
    const before = await snapshot()
    for (const who of everyone)
      for (const method of ['PUT', 'DELETE'])
        expect((await ask(pathOf(row, 'own'), method, who)).outcome, `${method} by ${who}`).toBe('405')
    expect(await snapshot()).toEqual(before)
  })
})

describe('data', () => {
  const personal = Object.entries(rows).filter(([, row]) => row.gate !== 'anyone' || row.post?.gate)

  it.each(personal)('%s answers 401 to a program that is not signed in', async (_, row) => {
    const before = await snapshot()
    const methods = [row.gate === 'anyone' ? [] : ['GET', 'HEAD'], row.post ? ['POST'] : []].flat()
    for (const who of nobodies)
      for (const method of methods)
        for (const accept of ['application/json', '*/*'])
          expect((await ask(pathOf(row, 'own'), method, who, { accept })).outcome).toBe('401')
    expect(await snapshot()).toEqual(before)
  })

  it('is not handed out beside the pages', async () => {
    for (const { id } of await siteRoutes())
      for (const route of [id, 'root']) {
        const own = pathOf(rows[rowOf(id)] ?? { at: { own: '/' }, gate: 'anyone', get: '404' }, 'own')
        const path = `${own}${own.includes('?') ? '&' : '?'}_data=${encodeURIComponent(route)}`
        expect((await ask(path, 'GET', 'administrator')).outcome, path).toBe('404')
      }
  })
})

describe('a lesson page', () => {
  const path = `/learn/${course}/reading`

  it('is not sent again to whoever has it', async () => {
    const first = await ask(path, 'GET', 'learner')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{20,}"$/)
    const headers = { accept: html, 'if-none-match': etag }
    const again = await site.fetch(path, { cookie: cookies.learner, headers })
    expectSafe(again, '304')
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('is another page for another reader and in another language', async () => {
    const etags = [
      (await ask(path, 'GET', 'learner')).headers.get('etag'),
      (await ask(path, 'GET', 'trainer')).headers.get('etag'),
      (await ask(path, 'GET', 'learner', { cookie: `${cookies.learner}; language=en` })).headers.get('etag'),
    ]
    expect(new Set(etags).size).toBe(3)
  })

  it('is not kept for someone who has signed out', async () => {
    const etag = (await ask(path, 'GET', 'learner')).headers.get('etag') ?? ''
    const headers = { accept: html, 'if-none-match': etag }
    expect((await site.fetch(path, { cookie: cookies.signedOut, headers })).status).toBe(302)
  })
})

describe('answers beside the pages', () => {
  it.each([
    '/healthz',
    '/readyz',
    '/icon.svg',
    '/assets/none.js',
    '/learn.data',
    '/__manifest',
  ])('%s carries the headers too', async path => expectSafe(await site.fetch(path), path))
})
