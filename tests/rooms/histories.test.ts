/** Generated histories, counted by the product and again by plain arrays that share no code with it. */
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { engine } from '#db/columns.ts'
import { type Reader, read, type Tx } from '#db/door.server.ts'
import { apart, type CountingRule, ledger, merges, persons as persons_, standing } from '#db/schema.ts'
import { enrol, findEnrolment, openLesson, withdraw } from '#learning/enrolment.server.ts'
import {
  confirmAndSettle,
  decideSpeedAndSettle,
  finishLesson,
  revokeAndSettle,
} from '#programmes/finish.server.ts'
import { mergeHeads, undoMerge } from '#programmes/merge.server.ts'
import { settleHead } from '#programmes/settle.server.ts'
import { setRule } from '#programmes/target.server.ts'
import { verifyLedger } from '#programmes/verify.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, citizenIdOf, day, hour, publish, write } from './world.ts'

const histories = Number(process.env.MEKHA_HISTORIES ?? (engine === 'sqlite' ? 60 : 3))
const courses = ['cloud-foundations', 'ai-public-service', 'iot-smart-city']
const targets = ['huawei-people', 'aws-people'] as const
const kinds = ['civil-servant', 'civil-servant', 'government-employee', 'police', 'private']
const homes = ['dlt', 'moph-ps', 'dga']
const nobody = { id: null }

// ------------------------------------------------------------------ what can happen

const place = fc.nat(99)
const after = fc.integer({ min: -3, max: 12 })
const ruleArbitrary = fc.record(
  {
    anyOf: fc.subarray(courses, { minLength: 1 }),
    atLeast: fc.constantFrom(1, 1, 1, 2, 2, 3),
    since: fc.integer({ min: -20, max: 40 }).map(days => begin + days * day),
    personnelKinds: fc.subarray(kinds.slice(1, 4), { minLength: 1 }),
  },
  { noNullPrototype: true },
)
const join = fc.record({
  do: fc.constant('join' as const),
  kind: place,
  home: place,
  known: fc.boolean(),
  after,
})
const step = fc.oneof(
  { weight: 2, arbitrary: join },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('second account' as const),
      who: place,
      kind: place,
      home: place,
      after,
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('complete' as const),
      who: place,
      course: place,
      fast: fc.nat(4).map(chance => chance === 0),
      after,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('retake' as const), who: place, course: place, after }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('confirm' as const), who: place, after }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('revoke' as const), which: place, after }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), who: place, home: place, after }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), who: place, other: place, after }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('part' as const), which: place, after }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('decide' as const), which: place, accept: fc.boolean(), after }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('rule' as const), target: place, rule: ruleArbitrary, after }),
  },
)
/** Three people, then whatever happens. */
const history = fc
  .tuple(
    fc.array(join, { minLength: 3, maxLength: 3 }),
    fc.array(step, { minLength: 5, maxLength: 32, size: 'max' }),
  )
  .map(([first, then]) => [...first, ...then])
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

// ------------------------------------------------------------------ the recount, in plain arrays

interface Account {
  human: number
  kind: string
  home: string
  /** Where the account stood when it was confirmed last. */
  confirmedAt: string | undefined
}
interface Done {
  account: number
  course: string
  at: number
  revoked: boolean
  over: boolean
  held: boolean
  decided: boolean
}
/** `known`: the citizen id is. The order of coming is the order of the numbers, the clock may have jumped. */
interface Human {
  known: boolean
  at: number
}
interface Joined {
  from: number
  into: number
  accounts: number[]
  over: boolean
}
interface Books {
  humans: Map<number, Human>
  joined: Joined[]
  accounts: Account[]
  done: Done[]
  rules: Record<string, CountingRule>
  /** For each target: which humans count, on which completions, and how often one came in or went out. */
  counted: Record<string, Map<number, Done[]>>
  entries: Record<string, number>
}

/** The completions that meet a rule for a human: the first of each course, the earliest ones of those. */
function groundsOf(books: Books, rule: CountingRule, human: number, withHeld: boolean): Done[] | undefined {
  const firsts: Done[] = []
  for (const done of books.done) {
    if (done.revoked || (done.held && !withHeld) || done.at < rule.since || !rule.anyOf.includes(done.course))
      continue
    if (books.accounts[done.account]?.human !== human) continue
    const sooner = firsts.findIndex(first => first.course === done.course)
    const first = firsts[sooner]
    if (first === undefined) firsts.push(done)
    else if (done.at < first.at) firsts[sooner] = done
  }
  firsts.sort((a, b) => a.at - b.at || books.done.indexOf(a) - books.done.indexOf(b))
  return firsts.length >= rule.atLeast ? firsts.slice(0, rule.atLeast) : undefined
}

function verdictOf(books: Books, target: string, human: number): { place: string; grounds: Done[] } {
  const rule = books.rules[target]
  const free = rule && groundsOf(books, rule, human, false)
  const grounds = free ?? (rule && groundsOf(books, rule, human, true))
  if (rule === undefined || grounds === undefined) return { place: 'nowhere', grounds: [] }
  let place = 'nowhere'
  for (const account of books.accounts) {
    if (account.human !== human || account.kind === 'private') continue
    const fits = rule.personnelKinds.includes(account.kind)
    if (fits && account.confirmedAt === account.home) place = 'counted'
    else if (fits && place !== 'counted') place = 'unconfirmed'
    else if (place === 'nowhere') place = 'not-eligible'
  }
  if (place === 'counted' && !free) place = 'held'
  return { place, grounds }
}

/** After every step: who came to count, who ceased to, and who counts on from other completions. */
function keepBooks(books: Books) {
  const humans = [...books.humans.keys()]
  for (const target of targets)
    for (const human of humans) {
      const { place, grounds } = verdictOf(books, target, human)
      const stood = books.counted[target]?.get(human)
      const lost = stood?.some(done => done.revoked || books.accounts[done.account]?.human !== human) ?? false
      const counts = place === 'counted'
      const entries = (stood && (!counts || lost) ? 1 : 0) + (counts && (!stood || lost) ? 1 : 0)
      books.entries[target] = (books.entries[target] ?? 0) + entries
      if (!counts) books.counted[target]?.delete(human)
      else if (!stood || lost) books.counted[target]?.set(human, grounds)
    }
}

// ------------------------------------------------------------------ the same through the product

let humansSoFar = 0

interface Played {
  books: Books
  persons: { id: string; headId: string }[]
  completions: string[]
}

async function takeCourse(
  tx: Tx,
  personId: string,
  courseId: string,
  at: number,
  fast: boolean,
): Promise<string | undefined> {
  const enrolment = await enrol(tx, { personId, courseId, by: { id: personId } }, at)
  if (enrolment && !fast) await openLesson(tx, enrolment.id, 'only', at - hour)
  const finished = enrolment && (await finishLesson(tx, enrolment, 'only', at))
  return finished?.completed ? finished.course?.id : undefined
}

async function play(tx: Tx, played: Played, step: Step, at: number) {
  const { books, persons, completions } = played
  const who = 'who' in step && persons.length > 0 ? step.who % persons.length : 0
  const person = persons[who]
  const account = books.accounts[who]
  if (step.do === 'join' || (step.do === 'second account' && account)) {
    const human = step.do === 'join' || !account ? ++humansSoFar : account.human
    const known = step.do === 'join' ? step.known : (books.humans.get(human)?.known ?? false)
    if (step.do === 'second account' && !known) return
    const personnelKind = kinds[step.kind % kinds.length] ?? ''
    const organisationId = homes[step.home % homes.length] ?? ''
    const citizenId = known ? citizenIdOf(human) : null
    const made = await admit(tx, { personnelKind, organisationId, confirmed: false, citizenId }, at)
    await settleHead(tx, made.headId, at)
    persons.push(made)
    if (step.do === 'join') books.humans.set(human, { known, at })
    books.accounts.push({ human, kind: personnelKind, home: organisationId, confirmedAt: undefined })
  }
  if (step.do === 'complete' || step.do === 'retake') {
    if (!person) return
    const course = courses[step.course % courses.length] ?? ''
    const earlier = books.done.find(done => done.account === who && done.course === course && !done.over)
    if (step.do === 'retake' && earlier) {
      const enrolment = await findEnrolment(person.id, course, tx)
      if (enrolment) await withdraw(tx, enrolment.id, 'retake', nobody, at)
      earlier.over = true
    }
    const fast = step.do === 'complete' && step.fast
    const completion = await takeCourse(tx, person.id, course, at, fast)
    expect(completion === undefined).toBe(step.do === 'complete' && earlier !== undefined)
    if (completion === undefined) return
    completions.push(completion)
    books.done.push({ account: who, course, at, revoked: false, over: false, held: fast, decided: false })
  }
  if (step.do === 'confirm' && person && account) {
    await confirmAndSettle(tx, person.id, { basis: 'roster', confirmedBy: null }, at)
    account.confirmedAt = account.home
  }
  if (step.do === 'revoke' && completions.length > 0) {
    const which = step.which % completions.length
    await revokeAndSettle(tx, completions[which] ?? '', 'generated', nobody, at)
    const done = books.done[which]
    if (done) done.revoked = true
  }
  if (step.do === 'move' && person && account) {
    account.home = homes[step.home % homes.length] ?? ''
    await tx.update(persons_).set({ organisationId: account.home }).where(eq(persons_.id, person.id))
    await settleHead(tx, await headNow(tx, person.id), at)
  }
  if (step.do === 'merge' && account) await join_(tx, played, who, step.other % books.accounts.length, at)
  if (step.do === 'part' && books.joined.length > 0)
    await part(tx, played, step.which % books.joined.length, at)
  if (step.do === 'decide' && completions.length > 0) {
    const which = step.which % completions.length
    const done = books.done[which]
    if (!done?.held || done.decided) return
    const verdict = step.accept ? 'accepted' : 'refused'
    const given = {
      completionId: completions[which] ?? '',
      verdict,
      reason: 'generated',
      by: office,
    } as const
    expect(await decideSpeedAndSettle(tx, given, at)).toBe('decided')
    expect(await decideSpeedAndSettle(tx, given, at)).toBe('decided-already')
    done.decided = true
    done.held = !step.accept
  }
  if (step.do === 'rule') {
    const targetId = targets[step.target % targets.length] ?? targets[0]
    await setTo(tx, targetId, step.rule, at)
    for (const one of persons) await settleHead(tx, await headNow(tx, one.id), at)
    books.rules[targetId] = step.rule
  }
}

const office = { id: 'office', headId: 'head of the office' }

async function headNow(tx: Reader, personId: string): Promise<string> {
  const [row] = await tx.select({ headId: persons_.headId }).from(persons_).where(eq(persons_.id, personId))
  return row?.headId ?? ''
}

/** Two accounts turn out to be one human being; the one whose citizen id is known stays, else the one that came first. */
async function join_(tx: Tx, { books, persons }: Played, who: number, other: number, at: number) {
  const [a, b] = [who, other].map(place => books.accounts[place]?.human ?? 0)
  if (a === undefined || b === undefined) return
  const heads = [await headNow(tx, persons[who]?.id ?? ''), await headNow(tx, persons[other]?.id ?? '')]
  const given = { a: heads[0] ?? '', b: heads[1] ?? '', reason: 'generated', by: office }
  const answer = await mergeHeads(tx, given, at)
  const [one, two] = [books.humans.get(a), books.humans.get(b)]
  if (!one || !two) throw new Error('Nobody')
  if (a === b) return expect(answer).toBe('same')
  if (one.known && two.known) return expect(answer).toBe('two-citizens')
  expect(answer).toBe('merged')
  const first = one.at < two.at || (one.at === two.at && a < b) ? a : b
  const into = one.known ? a : two.known ? b : first
  const from = into === a ? b : a
  const accounts = books.accounts.flatMap((account, place) => (account.human === from ? [place] : []))
  for (const place of accounts) {
    const account = books.accounts[place]
    if (account) account.human = into
  }
  books.joined.push({ from, into, accounts, over: false })
}

/** A merge is undone, unless it was, or its accounts were merged on. */
async function part(tx: Tx, { books, persons }: Played, which: number, at: number) {
  const joined = books.joined[which]
  const merge = joined && (await mergeOf(tx, persons[joined.accounts[0] ?? 0]?.id ?? '', which, books))
  if (!joined || !merge) return
  const answer = await undoMerge(tx, { id: merge, reason: 'generated', by: office }, at)
  const stayed = joined.accounts.every(place => books.accounts[place]?.human === joined.into)
  expect(answer).toBe(joined.over ? 'undone-already' : stayed ? 'undone' : 'later-merge')
  if (answer !== 'undone') return
  joined.over = true
  for (const place of joined.accounts) {
    const account = books.accounts[place]
    if (account) account.human = joined.from
  }
}

/** The merge row of the n-th joining of this history that moved this account. */
async function mergeOf(tx: Tx, personId: string, which: number, books: Books): Promise<string | undefined> {
  const rows = await tx.select().from(merges).orderBy(asc(merges.id))
  const before = books.joined
    .slice(0, which)
    .filter(joined => joined.accounts[0] === books.joined[which]?.accounts[0])
  return rows.filter(row => row.persons[0] === personId)[before.length]?.id
}

const setTo = (tx: Tx, targetId: string, rule: CountingRule, at: number) =>
  setRule(tx, { targetId, rule, byDefault: false, reason: 'generated', setBy: null }, at)

const entriesOf = (target: string) =>
  read().$count(ledger, and(eq(ledger.targetId, target), isNotNull(ledger.headId)))

async function compare({ books, persons }: Played, before: Record<string, number>) {
  const headOf = new Map<number, string>()
  for (const [at, account] of books.accounts.entries())
    headOf.set(account.human, await headNow(read(), persons[at]?.id ?? ''))
  const ours = new Set([...headOf.values(), ...persons.map(one => one.headId)])
  const stands = (await read().select().from(standing)).filter(row => ours.has(row.headId))
  const beside = (await read().select().from(apart)).filter(row => ours.has(row.headId))
  for (const target of targets) {
    const counted = new Map(
      [...(books.counted[target] ?? [])].map(([human, grounds]) => [
        headOf.get(human) ?? '',
        grounds.at(-1)?.at,
      ]),
    )
    expect(
      new Map(stands.filter(row => row.targetId === target).map(row => [row.headId, row.effectiveAt])),
    ).toEqual(counted)
    const waiting = [...headOf].flatMap(([human, headId]) => {
      const { place } = verdictOf(books, target, human)
      return ['unconfirmed', 'not-eligible', 'held'].includes(place) ? [[headId, place] as const] : []
    })
    expect(new Map(beside.filter(row => row.targetId === target).map(row => [row.headId, row.why]))).toEqual(
      new Map(waiting),
    )
    expect((await entriesOf(target)) - (before[target] ?? 0)).toBe(books.entries[target] ?? 0)
  }
}

beforeAll(async () => {
  await plant(begin)
  for (const id of courses) await publish(id, ['only'])
})

const startingRule: CountingRule = {
  anyOf: courses,
  atLeast: 1,
  since: begin,
  personnelKinds: kinds.slice(1, 4),
}

it(`${histories} generated histories equal the recount`, async () => {
  let runs = 0
  let comings = 0
  let goings = 0
  await fc.assert(
    fc.asyncProperty(history, async steps => {
      const played: Played = {
        books: { humans: new Map(), joined: [], accounts: [], done: [], rules: {}, counted: {}, entries: {} },
        persons: [],
        completions: [],
      }
      const before: Record<string, number> = {}
      for (const target of targets) {
        before[target] = await entriesOf(target)
        played.books.counted[target] = new Map()
        played.books.rules[target] = startingRule
        await write(tx => setTo(tx, target, startingRule, begin))
      }
      try {
        let now = begin
        for (const one of steps) {
          now += one.after * day
          await write(tx => play(tx, played, one, now), now)
          keepBooks(played.books)
        }
        await compare(played, before)
        for (const target of targets) {
          const size = played.books.counted[target]?.size ?? 0
          comings += size
          goings += ((played.books.entries[target] ?? 0) - size) / 2
        }
        if (++runs % 25 === 0) expect((await verifyLedger()).every(target => target.sound)).toBe(true)
      } finally {
        await write(async tx => {
          for (const completion of played.completions)
            await revokeAndSettle(tx, completion, 'the history is over', nobody, begin)
        })
      }
    }),
    { numRuns: histories, endOnFailure: histories > 100 },
  )
  expect((await verifyLedger()).map(target => [target.sound, target.counted])).toEqual([
    [true, 0],
    [true, 0],
  ])
  expect(comings).toBeGreaterThan(Math.floor(histories / 2))
  expect(goings).toBeGreaterThanOrEqual(Math.floor(histories / 10))
}, 3_600_000)
