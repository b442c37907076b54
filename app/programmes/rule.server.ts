/** Counting rules as they change: proposed, compared, put in force on their day, and everybody settled by them. */
import { and, asc, desc, eq, isNull, lte } from 'drizzle-orm'
import { currentEditions } from '#catalogue/edition.server.ts'
import { type Actor, mutate, newId, platform, type Reader, read, type Tx, Undone } from '#db/door.server.ts'
import { type CountingRule, countingRules, ruleProposals, settlings } from '#db/schema.ts'
import { decide } from './counting.ts'
import { everybody, forTarget, headsAfter } from './facts.server.ts'
import { dayOf } from './periods.ts'
import { settleHead } from './settle.server.ts'
import { setRule } from './target.server.ts'

export type Proposal = typeof ruleProposals.$inferSelect

export type RuleFault = 'no-course' | 'unknown-course' | 'too-many' | 'nobody' | 'in-the-past' | 'no-reason'

/** What is wrong with a rule before it can be proposed; empty: nothing. */
export async function ruleFaults(
  given: { rule: CountingRule; takesEffectOn: string; reason: string },
  now: number,
): Promise<RuleFault[]> {
  const { rule, takesEffectOn, reason } = given
  const known = new Set((await currentEditions()).map(edition => edition.courseId))
  return [
    ...(rule.anyOf.length === 0 ? (['no-course'] as const) : []),
    ...(rule.anyOf.some(id => !known.has(id)) ? (['unknown-course'] as const) : []),
    ...(rule.atLeast > rule.anyOf.length ? (['too-many'] as const) : []),
    ...(rule.personnelKinds.length === 0 ? (['nobody'] as const) : []),
    ...(takesEffectOn < dayOf(now) ? (['in-the-past'] as const) : []),
    ...(reason.trim() === '' ? (['no-reason'] as const) : []),
  ]
}

/** Keeps a rule for comparing; nothing is counted by it yet. */
export async function proposeRule(
  tx: Tx,
  given: Pick<Proposal, 'targetId' | 'rule' | 'reason' | 'takesEffectOn' | 'proposedBy'>,
  now: number,
): Promise<string> {
  const id = newId(now)
  await tx.insert(ruleProposals).values({ id, ...given, approved: false, proposedAt: now })
  return id
}

/** One proposal, or undefined. */
export async function findProposal(id: string, from: Reader = read()): Promise<Proposal | undefined> {
  const [row] = await from.select().from(ruleProposals).where(eq(ruleProposals.id, id))
  return row
}

/** The proposals of a target that are neither in force nor withdrawn, newest first. */
export async function openProposals(targetId: string): Promise<Proposal[]> {
  return read()
    .select()
    .from(ruleProposals)
    .where(
      and(
        eq(ruleProposals.targetId, targetId),
        isNull(ruleProposals.version),
        isNull(ruleProposals.withdrawnAt),
      ),
    )
    .orderBy(desc(ruleProposals.proposedAt), desc(ruleProposals.id))
}

/** Every version of a target's rule, newest first. */
export async function ruleVersions(targetId: string) {
  return read()
    .select()
    .from(countingRules)
    .where(eq(countingRules.targetId, targetId))
    .orderBy(desc(countingRules.version))
}

export interface Comparison {
  before: number
  after: number
  comingIn: string[]
  fallingOut: string[]
}

/** Old and new count side by side, with the heads that would come in or fall out. Nothing is written. */
export async function compareRule(targetId: string, rule: CountingRule): Promise<Comparison> {
  const comparison: Comparison = { before: 0, after: 0, comingIn: [], fallingOut: [] }
  for await (const { facts, stands } of everybody()) {
    const standing = new Set(stands.flatMap(row => (row.targetId === targetId ? [row.headId] : [])))
    comparison.before += standing.size
    for (const [headId, known] of facts) {
      const counts = decide(rule, forTarget(known, targetId)).counts
      if (counts) comparison.after++
      if (counts && !standing.has(headId)) comparison.comingIn.push(headId)
      if (!counts && standing.has(headId)) comparison.fallingOut.push(headId)
    }
  }
  return comparison
}

export type Approved = 'in-force' | 'waits' | 'gone'

/**
 * The programme office's yes to a proposal. On its day, or at once when the day has come, it becomes the next
 * version. `gone`: somebody decided it meanwhile.
 */
export async function approveProposal(tx: Tx, id: string, by: Actor, now: number): Promise<Approved> {
  const proposal = await findProposal(id, tx)
  if (!proposal || proposal.version !== null || proposal.withdrawnAt !== null) return 'gone'
  if (proposal.takesEffectOn > dayOf(now)) {
    await tx.update(ruleProposals).set({ approved: true }).where(eq(ruleProposals.id, id))
    return 'waits'
  }
  await putInForce(tx, proposal, by, now)
  return 'in-force'
}

async function putInForce(tx: Tx, proposal: Proposal, by: Actor, now: number) {
  const { targetId, rule, reason } = proposal
  const version = await setRule(tx, { targetId, rule, byDefault: false, reason, setBy: by.id }, now)
  await tx.update(ruleProposals).set({ version, approved: true }).where(eq(ruleProposals.id, proposal.id))
  const from = { version, after: '', startedAt: now }
  await tx
    .insert(settlings)
    .values({ targetId, ...from })
    .onConflictDoUpdate({ target: settlings.targetId, set: from })
}

/** Takes a proposal back that is not in force. Answers whether it was still open. */
export async function withdrawProposal(tx: Tx, id: string, by: Actor, now: number): Promise<boolean> {
  const gone = await tx
    .update(ruleProposals)
    .set({ withdrawnAt: now, withdrawnBy: by.id })
    .where(and(eq(ruleProposals.id, id), isNull(ruleProposals.version), isNull(ruleProposals.withdrawnAt)))
    .returning()
  return gone.length === 1
}

/** Puts every approved rule in force whose day has come. */
export async function putDueRulesInForce(now: number): Promise<void> {
  const due = and(
    eq(ruleProposals.approved, true),
    isNull(ruleProposals.version),
    isNull(ruleProposals.withdrawnAt),
    lte(ruleProposals.takesEffectOn, dayOf(now)),
  )
  for (const { id } of await read().select({ id: ruleProposals.id }).from(ruleProposals).where(due)) {
    const deed = { actor: platform, verb: 'rule.enforce', subject: `rule-proposal/${id}`, now }
    await mutate(deed, async tx => {
      const [proposal] = await tx
        .select()
        .from(ruleProposals)
        .where(and(eq(ruleProposals.id, id), due))
      if (!proposal) return new Undone(undefined)
      return putInForce(tx, proposal, { id: proposal.proposedBy }, now)
    })
  }
}

const step = 100

/** The targets whose people are still being settled by a new rule, with since when. */
export async function runningSettlings() {
  return read().select().from(settlings).orderBy(asc(settlings.targetId))
}

/**
 * Settles everybody by the rules that changed, in steps of one short transaction each; a step that was cut off
 * is done again. Stops after `steps`, or when nothing is left to do.
 */
export async function settleEverybody(now: number, steps = Number.POSITIVE_INFINITY): Promise<void> {
  for (let done = 0; done < steps; done++) {
    const [running] = await runningSettlings()
    if (!running) return
    const { targetId } = running
    const deed = { actor: platform, verb: 'rule.settle', subject: `target/${targetId}`, now }
    await mutate(deed, tx => settleStep(tx, targetId, now))
  }
}

async function settleStep(tx: Tx, targetId: string, now: number): Promise<void | Undone<void>> {
  const [here] = await tx.select().from(settlings).where(eq(settlings.targetId, targetId))
  if (!here) return new Undone(undefined)
  const ids = await headsAfter(here.after, step, tx)
  for (const id of ids) await settleHead(tx, id, now, targetId)
  const last = ids.at(-1)
  if (last === undefined) await tx.delete(settlings).where(eq(settlings.targetId, targetId))
  else await tx.update(settlings).set({ after: last }).where(eq(settlings.targetId, targetId))
}
