/** What the programme office decides: rules, holds, merges, partners; and figures as of a past day, filtered, with quotas. */
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { read } from '#db/door.server.ts'
import { apart, type CountingRule, ledger, partnerRows, persons, settings, standing } from '#db/schema.ts'
import { enrol, openLesson } from '#learning/enrolment.server.ts'
import { countedOverall, drill, targetFigures } from '#programmes/dashboard.server.ts'
import { countsAt } from '#programmes/figures.server.ts'
import { decideSpeedAndSettle, finishLesson, revokeAndSettle } from '#programmes/finish.server.ts'
import { signedHead } from '#programmes/head.server.ts'
import { entriesAbout } from '#programmes/ledger.server.ts'
import {
  keepApart,
  mergeEffect,
  mergeHeads,
  proposedMerges,
  standingMerges,
  undoMerge,
} from '#programmes/merge.server.ts'
import { decideLine, matchCounts, partnerLines, revokeAttestation } from '#programmes/partner.server.ts'
import { keepPartnerList } from '#programmes/partner-match.server.ts'
import { peopleOf } from '#programmes/people.server.ts'
import { setQuota } from '#programmes/quota.server.ts'
import {
  approveProposal,
  compareRule,
  openProposals,
  proposeRule,
  putDueRulesInForce,
  ruleFaults,
  runningSettlings,
  settleEverybody,
  withdrawProposal,
} from '#programmes/rule.server.ts'
import { setSpeedThreshold, speedThreshold, waitingHolds } from '#programmes/speed.server.ts'
import { mendSums } from '#programmes/tally.server.ts'
import { currentRule, findPeopleTarget } from '#programmes/target.server.ts'
import { verifyLedger } from '#programmes/verify.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, citizenIdOf, day, hour, publish, write } from './world.ts'

const course = 'cloud-foundations'
const target = 'huawei-people'
const office = { id: 'office', headId: 'the head of the office' }
let serial = 500

beforeAll(async () => {
  await plant(begin)
  for (const id of [course, 'ai-public-service', 'iot-smart-city']) await publish(id, ['only'])
})

afterEach(async () => {
  const faults = (await verifyLedger()).filter(one => !one.sound)
  expect(faults).toEqual([])
})

const person = (given: Parameters<typeof admit>[1] = {}, now = begin) =>
  write(tx => admit(tx, { citizenId: citizenIdOf(++serial), ...given }, now), now)

/** Completes a course, an hour after opening its lesson unless `fast`. */
async function done(personId: string, courseId = course, now = begin, fast = false): Promise<string> {
  const completion = await write(async tx => {
    const enrolment = await enrol(tx, { personId, courseId, by: { id: personId } }, now)
    if (enrolment && !fast) await openLesson(tx, enrolment.id, 'only', now - hour)
    const finished = enrolment && (await finishLesson(tx, enrolment, 'only', now))
    return finished?.completed ? finished.course?.id : undefined
  }, now)
  return completion ?? ''
}
const stands = async (headId: string) =>
  (await read().select().from(standing).where(eq(standing.headId, headId))).map(row => row.targetId).sort()
const whyApart = async (headId: string) =>
  (await read().select().from(apart).where(eq(apart.headId, headId)))
    .map(row => `${row.targetId} ${row.why}`)
    .sort()
const kinds = async (headId: string) => (await entriesAbout(target, headId)).map(entry => entry.facts.kind)
const both = ['aws-people', 'huawei-people']

describe('a completion in no time', () => {
  it('holds the credit, not the completion, until the office decides; the first decision stands', async () => {
    const quick = await person()
    const completion = await done(quick.id, course, begin, true)
    expect(await stands(quick.headId)).toEqual([])
    expect(await whyApart(quick.headId)).toEqual(['aws-people held', 'huawei-people held'])
    expect((await waitingHolds()).map(row => row.hold)).toMatchObject([
      { completionId: completion, taken: 0, expected: 5, percent: 0 },
    ])
    const given = { completionId: completion, verdict: 'accepted', reason: 'seen', by: office } as const
    const own = { ...given, by: { id: quick.id, headId: quick.headId } }
    expect(await write(tx => decideSpeedAndSettle(tx, own, begin))).toBe('own')
    expect(await write(tx => decideSpeedAndSettle(tx, given, begin + day), begin + day)).toBe('decided')
    expect(await write(tx => decideSpeedAndSettle(tx, { ...given, verdict: 'refused' }, begin))).toBe(
      'decided-already',
    )
    expect(await stands(quick.headId)).toEqual(both)
    expect((await entriesAbout(target, quick.headId))[0]).toMatchObject({
      effectiveAt: begin,
      recordedAt: begin + day,
    })
  })

  it('that the office refuses stays apart, and another course read in time counts', async () => {
    const quick = await person()
    const completionId = await done(quick.id, course, begin, true)
    const given = { completionId, verdict: 'refused', reason: 'a script', by: office } as const
    await write(tx => decideSpeedAndSettle(tx, given, begin))
    expect(await whyApart(quick.headId)).toEqual(['aws-people held', 'huawei-people held'])
    await done(quick.id, 'ai-public-service', begin + day)
    expect(await stands(quick.headId)).toEqual(['huawei-people'])
  })

  it('is not held under a threshold of nothing, which is data with its reason', async () => {
    await write(tx => setSpeedThreshold(tx, 0, 'a classroom course', begin))
    expect(await speedThreshold()).toEqual({ percent: 0, reason: 'a classroom course', setAt: begin })
    const quick = await person()
    await done(quick.id, course, begin, true)
    expect(await stands(quick.headId)).toEqual(both)
    await write(tx => tx.delete(settings).where(eq(settings.key, 'speed-threshold')))
  })
})

describe('a counting rule', () => {
  const base = async () => (await currentRule(target))?.rule as CountingRule
  const propose = (rule: CountingRule, takesEffectOn = '2026-01-05') =>
    write(tx =>
      proposeRule(
        tx,
        { targetId: target, rule, reason: 'letter 1/2569', takesEffectOn, proposedBy: office.id },
        begin,
      ),
    )

  it('is compared before anybody is counted by it, and then counts as compared', async () => {
    const [two, one] = [await person(), await person()]
    for (const id of [course, 'ai-public-service']) await done(two.id, id)
    await done(one.id)
    const before = await base()
    const stricter = { ...before, atLeast: 2 }
    const compared = await compareRule(target, stricter)
    expect(compared.fallingOut).toContain(one.headId)
    expect(compared.fallingOut).not.toContain(two.headId)
    expect(compared.comingIn).toEqual([])
    expect(compared.before - compared.fallingOut.length).toBe(compared.after)
    expect(await stands(one.headId)).toEqual(both)

    const id = await propose(stricter)
    expect(await write(tx => approveProposal(tx, id, office, begin))).toBe('in-force')
    expect(await write(tx => approveProposal(tx, id, office, begin))).toBe('gone')
    expect((await runningSettlings()).map(row => row.targetId)).toEqual([target])
    await settleEverybody(begin)
    expect(await runningSettlings()).toEqual([])
    expect((await countsAt(target, ['/'])).get('/')?.counted).toBe(compared.after)
    expect(await stands(one.headId)).toEqual(['aws-people'])
    expect(await kinds(one.headId)).toEqual(['credit', 'reversal'])
    const rules = (await read().select().from(ledger).where(eq(ledger.targetId, target))).flatMap(entry =>
      entry.facts.kind === 'rule' ? [entry.facts] : [],
    )
    expect(rules.at(-1)).toMatchObject({ by: office.id, reason: 'letter 1/2569', rule: stricter })

    const back = await propose(before)
    await write(tx => approveProposal(tx, back, office, begin))
    await settleEverybody(begin)
    expect(await kinds(one.headId)).toEqual(['credit', 'reversal', 'credit'])
  })

  it('for a later day waits for it, and can be withdrawn before', async () => {
    const rule = { ...(await base()), organisations: ['moph'] }
    const [kept, gone] = [await propose(rule, '2026-02-01'), await propose(rule, '2026-02-01')]
    expect(await write(tx => approveProposal(tx, kept, office, begin))).toBe('waits')
    expect(await write(tx => withdrawProposal(tx, gone, office, begin))).toBe(true)
    expect(await write(tx => withdrawProposal(tx, gone, office, begin))).toBe(false)
    await putDueRulesInForce(begin + day)
    expect((await openProposals(target)).map(one => one.id)).toEqual([kept])
    const version = (await currentRule(target))?.version ?? 0
    const later = Date.parse('2026-02-01T00:00:01+07:00')
    await putDueRulesInForce(later)
    await putDueRulesInForce(later)
    expect((await currentRule(target))?.version).toBe(version + 1)
    await settleEverybody(later)
    const counts = await countsAt(target, ['/', '/moph/'])
    expect(counts.get('/')?.counted).toBe(counts.get('/moph/')?.counted)
    const everywhere = await propose({ ...rule, organisations: [], positionTypes: ['executive'] })
    await write(tx => approveProposal(tx, everywhere, office, later))
    await settleEverybody(later)
    expect((await countsAt(target, ['/'])).get('/')?.counted).toBe(0)
    const all = await propose({ ...rule, organisations: [] })
    await write(tx => approveProposal(tx, all, office, later))
    await settleEverybody(later)
    expect((await countsAt(target, ['/'])).get('/')?.counted).toBeGreaterThan(3)
  })

  it('that cannot hold says why', async () => {
    const rule = { ...(await base()), anyOf: [course] }
    const faults = (change: Partial<CountingRule>, takesEffectOn = '2026-01-05', reason = 'x') =>
      ruleFaults({ rule: { ...rule, ...change }, takesEffectOn, reason }, begin)
    expect(await faults({})).toEqual([])
    expect(await faults({ anyOf: ['no-such-course'] })).toEqual(['unknown-course'])
    expect(await faults({ anyOf: [] })).toEqual(['no-course', 'too-many'])
    expect(await faults({ atLeast: 9 })).toEqual(['too-many'])
    expect(await faults({ personnelKinds: [] })).toEqual(['nobody'])
    expect(await faults({}, '2026-01-04', ' ')).toEqual(['in-the-past', 'no-reason'])
  })
})

describe('two heads that are one human being', () => {
  it('are proposed, merged, parted and merged again; every count follows', async () => {
    const named = { givenTh: 'ปิยะนุช', familyTh: 'รุ่งเรืองกิจ' }
    const [first, second] = [await person(named), await person({ ...named, citizenId: null }, begin + day)]
    await done(first.id)
    await done(second.id)
    const pair = (await proposedMerges()).find(one => [one.one.id, one.other.id].includes(first.id))
    expect(pair?.signs).toEqual(['name-th', 'organisation'])
    expect((await mergeEffect(first.headId, second.headId)).map(row => [row.before, row.after])).toEqual([
      [2, 1],
      [2, 1],
    ])
    const given = { a: second.headId, b: first.headId, reason: 'one card', by: office }
    const total = await countedOverall(['/'])
    expect(
      await write(tx => mergeHeads(tx, { ...given, by: { id: 'x', headId: first.headId } }, begin)),
    ).toBe('own')
    expect(await write(tx => mergeHeads(tx, given, begin))).toBe('merged')
    expect(await write(tx => mergeHeads(tx, given, begin))).toBe('gone')
    expect(await countedOverall(['/'])).toBe(total - 1)
    expect([await stands(first.headId), await stands(second.headId)]).toEqual([both, []])
    const [merge] = await standingMerges()
    expect(merge?.accounts.map(one => one.id).sort()).toEqual([first.id, second.id].sort())
    const undo = { id: merge?.id ?? '', reason: 'two cards', by: office }
    expect(await write(tx => undoMerge(tx, undo, begin))).toBe('undone')
    expect(await write(tx => undoMerge(tx, undo, begin))).toBe('undone-already')
    expect(await countedOverall(['/'])).toBe(total)
    expect(await write(tx => mergeHeads(tx, given, begin))).toBe('merged')
    expect(await kinds(second.headId)).toEqual(['credit', 'reversal', 'credit', 'reversal'])
    expect(await kinds(first.headId)).toEqual(['credit'])
  })

  it('are never merged with two citizen ids, nor proposed once they were told apart', async () => {
    const named = { givenTh: 'ธนพล', familyTh: 'วงศ์ประเสริฐ' }
    const [a, b] = [await person(named), await person(named)]
    const given = { a: a.headId, b: b.headId, reason: 'x', by: office }
    expect(await write(tx => mergeHeads(tx, given, begin))).toBe('two-citizens')
    expect(await write(tx => mergeHeads(tx, { ...given, b: a.headId }, begin))).toBe('same')
    const c = await person({ ...named, citizenId: null })
    const proposed = async () =>
      (await proposedMerges()).some(
        pair => [pair.one.id, pair.other.id].sort().join() === [a.id, c.id].sort().join(),
      )
    expect(await proposed()).toBe(true)
    expect(await write(tx => keepApart(tx, { ...given, b: c.headId }, begin))).toBe(true)
    expect(await write(tx => keepApart(tx, { ...given, a: c.headId, b: a.headId }, begin))).toBe(false)
    expect(await proposed()).toBe(false)
  })

  it('are parted in the order in which they were merged on', async () => {
    const [a, b, c] = [
      await person(),
      await person({ citizenId: null }),
      await person({ citizenId: null }, begin - day),
    ]
    const merge = (x: string, y: string) =>
      write(tx => mergeHeads(tx, { a: x, b: y, reason: 'x', by: office }, begin))
    expect(await merge(b.headId, c.headId)).toBe('merged')
    const [earlier] = await standingMerges()
    const into = earlier?.intoHeadId ?? ''
    expect(await merge(into, a.headId)).toBe('merged')
    const [later] = await standingMerges()
    const part = (id = '') => write(tx => undoMerge(tx, { id, reason: 'x', by: office }, begin))
    expect(await part(earlier?.id)).toBe('later-merge')
    expect(await part(later?.id)).toBe('undone')
    expect(await part(earlier?.id)).toBe('undone')
  })
})

describe("a partner's list", () => {
  const line = (
    row: number,
    name: string,
    more: { email?: string; organisation?: string; citizenId?: string } = {},
  ) => ({
    row,
    given: { name, email: more.email ?? '', organisation: more.organisation ?? '', course: 'Partner course' },
    completedOn: '2026-01-02',
    citizenId: more.citizenId,
  })

  it('is matched by citizen id, address, or name with organisation; nothing counts by it until it is accepted and the rule says so', async () => {
    const known = await person({ givenTh: 'กมลชนก', familyTh: 'ทดสอบ', email: 'kamon@dlt.go.example' })
    const citizen = citizenIdOf(++serial)
    const byCard = await person({ givenTh: 'ชนกันต์', familyTh: 'ทดสอบ', citizenId: citizen })
    const counted = await person({ givenTh: 'วรัญญา', familyTh: 'นับแล้ว', email: 'waran@dlt.go.example' })
    await done(counted.id)
    const [x] = [
      await person({ givenTh: 'สมพร', familyTh: 'ซ้ำชื่อ' }),
      await person({ givenTh: 'สมพร', familyTh: 'ซ้ำชื่อ', organisationId: 'dga' }),
    ]
    const lines = [
      line(2, 'นางสาวกมลชนก ทดสอบ', { email: 'kamon@dlt.go.example' }),
      line(3, 'ชื่อที่เปลี่ยนแล้ว', { citizenId: citizen }),
      line(4, 'วรัญญา นับแล้ว', { email: 'waran@dlt.go.example' }),
      line(5, 'สมพร ซ้ำชื่อ'),
      line(6, 'สมพร ซ้ำชื่อ', { organisation: 'กรมการขนส่งทางบก' }),
      line(7, 'ไม่มีใครชื่อนี้'),
    ]
    const given = { targetId: target, name: 'list', fileHash: 'f1', lines, by: office }
    const before = (await countsAt(target, ['/'])).get('/')?.counted
    const { id } = await write(tx => keepPartnerList(tx, given, begin))
    expect(await write(tx => keepPartnerList(tx, given, begin))).toEqual({ id, known: true })
    expect(await matchCounts(id)).toEqual({ matched: 3, counted: 1, ambiguous: 1, unknown: 1 })
    const matched = await partnerLines(id, 'matched', { size: 10, number: 1 })
    expect(matched.map(one => one.candidates)).toEqual([[known.id], [byCard.id], [x.id]])
    expect(JSON.stringify(await read().select().from(partnerRows))).not.toContain(citizen)

    const decide = (row: number, personId: string | null, by = office) =>
      write(tx => {
        const verdict = personId === null ? 'refused' : 'accepted'
        return decideLine(tx, { listId: id, row, verdict, personId, reason: 'by letter', by }, begin)
      })
    expect(await decide(2, known.id, { id: known.id, headId: known.headId })).toBe('own')
    expect(await decide(2, counted.id)).toBe('not-a-candidate')
    expect(await decide(2, known.id)).toBe('decided')
    expect(await decide(2, null)).toBe('decided-already')
    expect(await decide(7, null)).toBe('decided')
    expect(await decide(99, null)).toBe('gone')
    expect((await countsAt(target, ['/'])).get('/')?.counted).toBe(before)

    const rule = { ...((await currentRule(target))?.rule as CountingRule), attestations: true }
    expect((await compareRule(target, rule)).comingIn).toEqual([known.headId])
    const proposal = await write(tx =>
      proposeRule(
        tx,
        { targetId: target, rule, reason: 'x', takesEffectOn: '2026-01-05', proposedBy: null },
        begin,
      ),
    )
    await write(tx => approveProposal(tx, proposal, office, begin))
    await settleEverybody(begin)
    expect(await stands(known.headId)).toEqual([target])
    const [credit] = await entriesAbout(target, known.headId)
    expect(credit?.facts).toMatchObject({ kind: 'credit', evidence: [{ list: id }] })
    const revoke = { listId: id, row: 2, reason: 'the partner erred', by: office }
    expect(await write(tx => revokeAttestation(tx, revoke, begin))).toBe('revoked')
    expect(await write(tx => revokeAttestation(tx, revoke, begin))).toBe('gone')
    expect(await kinds(known.headId)).toEqual(['credit', 'reversal'])
  })
})

describe('the figures', () => {
  it('as of a past day are those of that day, by recorded time, however they change later', async () => {
    const at = begin + 40 * day
    const before = (await findPeopleTarget(target)) ?? expect.fail('no target')
    const then = (await targetFigures(before, ['/'], at)).counted
    const late = await person({}, at)
    const completion = await done(late.id, course, begin + 10 * day + hour, false)
    expect(completion).not.toBe('')
    const afterwards = begin + 60 * day
    await write(tx => revokeAndSettle(tx, completion, 'x', office, afterwards), afterwards)
    const fresh = await person({}, afterwards)
    await done(fresh.id, course, afterwards)
    const recorded = (await read().select().from(ledger)).filter(
      entry => entry.targetId === target && entry.recordedAt <= at && entry.facts.kind !== 'rule',
    )
    const counted = recorded.reduce((sum, entry) => sum + (entry.facts.kind === 'credit' ? 1 : -1), 0)
    const past = await targetFigures(before, ['/'], afterwards + day, at)
    expect(past.counted).toBe(counted)
    expect(past.counted).toBe(then + 1)
    const people = await peopleOf(
      { targetId: target, group: 'counted', path: '/', direct: false, within: ['/'], asOf: at },
      { size: 500, number: 1 },
    )
    expect([people.total, people.people.length]).toEqual([counted, counted])
    expect(people.people.map(one => one.personId)).toContain(late.id)
    expect(people.people.map(one => one.personId)).not.toContain(fresh.id)
  })

  it('under a filter equal the people behind them, at every step down', async () => {
    const given = { positionType: 'knowledge-worker', positionLevel: 'expert', province: 'TH-50' }
    for (const organisationId of ['dlt', 'dlt', 'dga']) {
      const one = await person({ ...given, organisationId })
      await done(one.id, course, begin + 90 * day)
      await write(tx => tx.update(persons).set({ province: 'TH-10' }).where(eq(persons.id, one.id)))
    }
    for (const filter of [
      { type: 'knowledge-worker' },
      { type: 'knowledge-worker', level: 'expert', province: 'TH-50' },
      { province: 'TH-50', month: '2026-04' },
      { province: 'TH-99' },
    ]) {
      const step = await drill(target, undefined, ['/'], { filter })
      const sum = step?.lines.reduce((all, line) => all + line.counts.counted, 0)
      expect(sum).toBe(step?.total.counted)
      expect(step?.months.reduce((all, row) => all + row.people, 0)).toBe(step?.total.counted)
      for (const path of ['/', '/mot/', '/mot/dlt/']) {
        const { total } = await peopleOf(
          { targetId: target, group: 'counted', path, direct: false, within: ['/'], filter },
          { size: 1, number: 1 },
        )
        expect(total).toBe((await countsAt(target, [path], { filter })).get(path)?.counted)
      }
    }
    expect(
      (await countsAt(target, ['/'], { filter: { province: 'TH-50', month: '2026-04' } })).get('/')?.counted,
    ).toBe(3)
  })

  it('count a person once over all targets', async () => {
    const rows = await read().select({ headId: standing.headId }).from(standing)
    expect(await countedOverall(['/'])).toBe(new Set(rows.map(row => row.headId)).size)
  })

  it('of an earlier version of the database are brought up to date', async () => {
    const before = await countsAt(target, ['/', '/mot/'])
    await write(async tx => {
      await tx.update(standing).set({ month: '', province: '' })
      expect(await mendSums(tx)).toBe(true)
      expect(await mendSums(tx)).toBe(false)
    })
    expect(await countsAt(target, ['/', '/mot/'])).toEqual(before)
  })
})

describe('a quota', () => {
  it('is set, changed and lifted; never over the target, never above or below another one', async () => {
    const given = { target: { id: target, amount: 2000 }, reason: 'letter', setBy: office.id }
    const set = (organisationId: string, amount: number, now = begin) =>
      write(tx => setQuota(tx, { ...given, organisationId, amount }, now), now)
    expect(await set('mot', 1500)).toBe('set')
    expect(await set('moph', 501)).toBe('over-target')
    expect(await set('dlt', 10)).toBe('nested')
    expect(await set('nowhere', 10)).toBe('unknown-organisation')
    expect(await set('mot', 100, begin + 1)).toBe('set')
    expect(await set('moph', 501)).toBe('set')
    const line = async () =>
      (await drill(target, undefined, ['/']))?.lines.find(one => one.organisation.id === 'mot')
    expect((await line())?.quota).toBe(100)
    expect(await set('mot', 0, begin + 2)).toBe('set')
    expect((await line())?.quota).toBeUndefined()
    expect(await set('dlt', 10, begin + 3)).toBe('set')
  })
})

describe('a signed head held outside', () => {
  it('is part of the chain as long as nobody cut or rewrote it', async () => {
    const head = await signedHead(begin)
    expect((await verifyLedger(head)).map(one => one.outside)).toEqual(['holds', 'holds'])
    const longer = { ...head, chains: head.chains.map(chain => ({ ...chain, number: chain.number + 1 })) }
    expect((await verifyLedger(longer)).map(one => [one.outside, one.sound])).toEqual([
      ['cut', false],
      ['cut', false],
    ])
    const other = { ...head, chains: head.chains.map(chain => ({ ...chain, hash: '0'.repeat(64) })) }
    expect((await verifyLedger(other)).map(one => one.outside)).toEqual(['rewritten', 'rewritten'])
  })
})
