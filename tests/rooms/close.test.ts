/** A closed month stands; what comes later stands beside it, entry by entry. */
import { createPublicKey, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { mutate, platform, read, Undone } from '#db/door.server.ts'
import { audit, closedFigures, closedMonths, ledger, standing } from '#db/schema.ts'
import { confirmPerson } from '#people/person.server.ts'
import {
  calendar,
  closeMonth,
  closeRefusal,
  figuresNow,
  findClosed,
  monthLines,
} from '#programmes/close.server.ts'
import { closable, monthsShown, refusal } from '#programmes/close.ts'
import { creditRows } from '#programmes/credits.server.ts'
import { revokeAndSettle } from '#programmes/finish.server.ts'
import { isOurHead, ledgerPublicKey } from '#programmes/head.server.ts'
import { restatements } from '#programmes/restate.server.ts'
import { settleHead } from '#programmes/settle.server.ts'
import { verifyLedger } from '#programmes/verify.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, complete, day, holdNothing, publish, write } from './world.ts'

const course = 'cloud-foundations'
const target = 'huawei-people'
/** 2 March 2026, nine o'clock in Bangkok. */
const march = Date.UTC(2026, 2, 2, 2)
const people: { id: string; headId: string; completion: string }[] = []

const close = (month: string, now: number) =>
  mutate({ actor: platform, verb: 'month.close', subject: `month/${month}`, now }, async tx => {
    const answer = await closeMonth(tx, { month, closedBy: null }, now)
    return answer === 'done' ? answer : new Undone(answer)
  })

/** Somebody of an organisation who completes the course at an instant. */
async function counted(at: number, organisationId = 'dlt', confirmed = true) {
  const person = await write(tx => admit(tx, { organisationId, confirmed }, at), at)
  const completion = (await write(tx => complete(tx, person.id, course, at), at)) ?? ''
  people.push({ ...person, completion })
  return { ...person, completion }
}

const frozen = async (month: string) =>
  (await findClosed(month))?.figures.find(figures => figures.targetId === target)

const restated = async (month: string, within = ['/']) => {
  const closed = await findClosed(month)
  if (!closed) throw new Error(`${month} is not closed`)
  const one = (await restatements(closed, within)).find(found => found.targetId === target)
  if (!one) throw new Error('No such target')
  return one
}

const rowsOf = async (month: string, within = ['/']) => {
  const closed = await findClosed(month)
  const rows = []
  if (closed) for await (const page of creditRows(closed, within)) rows.push(...page)
  return rows
}

beforeAll(async () => {
  await plant(begin)
  await holdNothing()
  await publish(course, ['only'])
  await counted(begin)
  await counted(begin + day, 'moph-ps')
  await counted(Date.UTC(2026, 1, 10, 2))
  await counted(Date.UTC(2026, 1, 11, 2), 'moph-ps', false)
})

describe('which month may be closed', () => {
  const now = march
  it('is any that is over before the first closing, and then one after the other', () => {
    expect(closable({ first: '2025-12', last: undefined }, now)).toEqual(['2025-12', '2026-01', '2026-02'])
    expect(closable({ first: '2025-12', last: '2025-12' }, now)).toEqual(['2026-01'])
    expect(closable({ first: '2025-12', last: '2026-02' }, now)).toEqual([])
    expect(closable({ first: undefined, last: undefined }, now)).toEqual([])
  })

  it('is said with the reason when it may not', () => {
    const from = (last: string | undefined) => ({ first: '2025-11', last })
    expect(refusal('2026-03', from(undefined), now)).toBe('not-over')
    expect(refusal('2026-02', from('2025-12'), now)).toBe('out-of-order')
    expect(refusal('2025-12', from('2026-01'), now)).toBe('out-of-order')
    expect(refusal('2026-01', from('2026-01'), now)).toBe('closed')
    expect(refusal('2025-10', from(undefined), now)).toBe('nothing')
    expect(refusal('2026-02', { first: undefined, last: undefined }, now)).toBe('nothing')
    expect(refusal('2026-02', from('2026-01'), now)).toBeUndefined()
  })

  it('ends with the month, in Bangkok', () => {
    const end = Date.UTC(2026, 1, 28, 17)
    expect(closable({ first: '2026-02', last: undefined }, end - 1)).toEqual([])
    expect(closable({ first: '2026-02', last: undefined }, end)).toEqual(['2026-02'])
  })

  it('shows every month since the first', () => {
    expect(monthsShown('2026-01', [], now)).toEqual(['2026-03', '2026-02', '2026-01'])
    expect(monthsShown('2026-02', ['2026-01'], now).at(-1)).toBe('2026-01')
    expect(monthsShown(undefined, [], now)).toEqual([])
  })
})

describe('closing a month', () => {
  it('can be done by one of two who try at the same time', async () => {
    expect(await calendar()).toEqual({ first: '2026-01', last: undefined })
    expect(await closeRefusal('2026-01', march)).toBeUndefined()
    const answers = await Promise.all([close('2026-01', march), close('2026-01', march + 1)])
    expect(answers.sort()).toEqual(['closed', 'done'])
    expect(await read().$count(closedMonths)).toBe(1)
    expect(await read().$count(audit, eq(audit.verb, 'month.close'))).toBe(1)
  })

  it('refuses one that is not over, out of order or closed, and writes nothing', async () => {
    expect(await close('2026-03', march)).toBe('not-over')
    expect(await close('2025-12', march)).toBe('out-of-order')
    expect(await close('2026-01', march)).toBe('closed')
    expect(await read().$count(closedMonths)).toBe(1)
  })

  it('freezes who counted by its end, who came in it, and the signed end of the chain', async () => {
    expect(await frozen('2026-01')).toMatchObject({ counted: 2, added: 2 })
    const closed = await findClosed('2026-01')
    const head = closed?.head
    if (!head) throw new Error('No head')
    expect(isOurHead(head)).toBe(true)
    const statement = Buffer.from(String(canonicalize({ at: head.at, chains: head.chains })))
    const signature = Buffer.from(head.signature, 'base64url')
    expect(verify(null, statement, createPublicKey(ledgerPublicKey()), signature)).toBe(true)
    const own = await frozen('2026-01')
    expect(head.chains.find(chain => chain.targetId === target)).toMatchObject({
      number: own?.chainNumber,
      hash: own?.chainHash,
    })
    expect(await close('2026-02', march)).toBe('done')
    expect(await frozen('2026-02')).toMatchObject({ counted: 3, added: 1 })
  })

  it('lists as many credits as it counts, the same at every time', async () => {
    const before = await rowsOf('2026-02')
    const huawei = before.filter(row => row[0] === target)
    expect(huawei).toHaveLength(3)
    expect((await rowsOf('2026-01')).filter(row => row[0] === target)).toHaveLength(2)
    await counted(march + day)
    expect(await rowsOf('2026-02')).toEqual(before)
    expect((await rowsOf('2026-02', ['/moph/'])).filter(row => row[0] === target)).toHaveLength(1)
    expect(await rowsOf('2026-02', [])).toEqual([])
  })

  it('is not changed by a revocation: that is a restatement beside it', async () => {
    const [first] = people
    if (!first) throw new Error('Nobody')
    expect((await restated('2026-01')).entries).toEqual([])
    const rows = await rowsOf('2026-02')
    await write(
      tx => revokeAndSettle(tx, first.completion, 'test', platform, march + 2 * day),
      march + 2 * day,
    )
    expect(await frozen('2026-01')).toMatchObject({ counted: 2, added: 2 })
    expect(await restated('2026-01')).toMatchObject({
      closed: { counted: 2, added: 2 },
      today: { counted: 1, added: 1 },
      late: 0,
      takenBack: 1,
      entries: [{ kind: 'reversal', head: first.headId, reason: expect.stringMatching(/\S/) }],
    })
    expect(await restated('2026-02')).toMatchObject({ closed: { counted: 3 }, today: { counted: 2 } })
    expect(await rowsOf('2026-02')).toEqual(rows)
    expect((await verifyLedger()).every(one => one.sound)).toBe(true)
  })

  it('is not moved by late evidence: that is a restatement too', async () => {
    const late = people[3]
    if (!late) throw new Error('Nobody')
    const at = march + 3 * day
    await write(async tx => {
      await confirmPerson(tx, late.id, { basis: 'roster', confirmedBy: null }, at)
      await settleHead(tx, late.headId, at)
    }, at)
    expect(await frozen('2026-02')).toMatchObject({ counted: 3, added: 1 })
    const february = await restated('2026-02')
    expect(february).toMatchObject({ today: { counted: 3, added: 2 }, late: 1, takenBack: 1 })
    expect(february.entries.map(entry => entry.kind)).toEqual(['reversal', 'credit'])
    expect(await restated('2026-01')).toMatchObject({ late: 0, takenBack: 1 })
    expect((await verifyLedger()).every(one => one.sound)).toBe(true)
  })

  it('explains every difference: credits less reversals', async () => {
    for (const { month, closed } of await monthLines(march + 4 * day))
      if (closed)
        for (const one of await restatements(closed, ['/']))
          expect(one.late - one.takenBack, `${month} ${one.targetId}`).toBe(
            one.today.counted - one.closed.counted,
          )
  })

  it('shows another ministry neither their entries nor who they are about', async () => {
    const transport = await restated('2026-02', ['/mot/'])
    expect(transport).toMatchObject({ late: 0, takenBack: 1 })
    expect(transport.entries).toHaveLength(1)
    const health = await restated('2026-02', ['/moph/'])
    expect(health).toMatchObject({ late: 1, takenBack: 0 })
    expect((await restated('2026-02', [])).entries).toEqual([])
  })

  it('adds up from the kept sums to what stands', async () => {
    for (const month of ['2026-01', '2026-02', '2026-03'])
      for (const { targetId, added } of await figuresNow(month))
        expect(added).toBe(
          await read().$count(standing, and(eq(standing.targetId, targetId), eq(standing.month, month))),
        )
  })

  it('is kept by the database itself', async () => {
    const frozenMonth = eq(closedMonths.month, '2026-01')
    const tries = [
      () => write(tx => tx.update(closedMonths).set({ closedBy: 'x' }).where(frozenMonth)),
      () => write(tx => tx.delete(closedMonths).where(frozenMonth)),
      () =>
        write(tx => tx.update(closedFigures).set({ counted: 9 }).where(eq(closedFigures.month, '2026-01'))),
      () => write(tx => tx.delete(closedFigures).where(eq(closedFigures.month, '2026-01'))),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toThrow()
    expect(await frozen('2026-01')).toMatchObject({ counted: 2, added: 2 })
    expect(await read().$count(ledger, eq(ledger.targetId, target))).toBeGreaterThan(5)
  })
})
