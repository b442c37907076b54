/** From completions to credits: what the counting rules say about one head becomes what the ledger says. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/door.server.ts'
import { apart, ledger, standing } from '#db/schema.ts'
import { type Decision, decide, type HeadFacts } from './counting.ts'
import { factsOf, forTarget } from './facts.server.ts'
import { append } from './ledger.server.ts'
import { monthOf } from './periods.ts'
import { moveSums, placesOf } from './tally.server.ts'
import { currentRule, peopleTargets, type RuleVersion } from './target.server.ts'

/** Whether the credit that stands rests on a completion or an attestation that no longer does. */
async function restsOnNothing(tx: Tx, targetId: string, number: number, facts: HeadFacts): Promise<boolean> {
  const [entry] = await tx
    .select({ facts: ledger.facts })
    .from(ledger)
    .where(and(eq(ledger.targetId, targetId), eq(ledger.number, number)))
  if (entry?.facts.kind !== 'credit') return false
  return !rests(entry.facts.evidence, facts)
}

/** Whether everything that a credit names is still there. */
export function rests(
  evidence: Extract<typeof ledger.$inferSelect.facts, { kind: 'credit' }>['evidence'],
  facts: HeadFacts,
): boolean {
  const there = new Set([
    ...facts.completions.flatMap(done => (done.held ? [] : [done.id])),
    ...(facts.attestations ?? []).map(one => one.id),
  ])
  return evidence.every(one => there.has('completion' in one ? one.completion : one.attestation))
}

async function credit(
  tx: Tx,
  headId: string,
  version: RuleVersion,
  decision: Decision & { counts: true },
  now: number,
) {
  const { targetId } = version
  const { person, evidence, effectiveAt } = decision
  const { organisationId, organisationPath, personnelKind, positionType, positionLevel, province } = person
  const number = await append(
    tx,
    targetId,
    {
      kind: 'credit',
      head: headId,
      organisation: organisationId,
      personnelKind,
      positionType,
      positionLevel,
      province,
      rule: version.version,
      evidence,
    },
    { effectiveAt, now },
  )
  await tx.insert(standing).values({
    targetId,
    headId,
    number,
    personId: person.id,
    organisationPath,
    positionType: positionType ?? '',
    positionLevel: positionLevel ?? '',
    province: province ?? '',
    month: monthOf(effectiveAt),
    effectiveAt,
  })
}

async function settleTarget(tx: Tx, headId: string, version: RuleVersion, facts: HeadFacts, now: number) {
  const { targetId } = version
  const decision = decide(version.rule, facts)
  const here = and(eq(standing.targetId, targetId), eq(standing.headId, headId))
  const [stands] = await tx.select().from(standing).where(here)
  const groundless = stands !== undefined && (await restsOnNothing(tx, targetId, stands.number, facts))
  if (stands && (!decision.counts || groundless)) {
    const reason = decision.counts ? 'evidence-revoked' : decision.why
    const reversal = { kind: 'reversal', head: headId, reverses: stands.number, reason } as const
    await append(tx, targetId, reversal, { effectiveAt: now, now })
    await tx.delete(standing).where(here)
  }
  if (decision.counts && (!stands || groundless)) await credit(tx, headId, version, decision, now)
  await tx.delete(apart).where(and(eq(apart.targetId, targetId), eq(apart.headId, headId)))
  if (!decision.counts && 'person' in decision) {
    const { why, person } = decision
    await tx
      .insert(apart)
      .values({ targetId, headId, personId: person.id, why, organisationPath: person.organisationPath })
  }
}

/**
 * Brings the ledger, the standing and the sums up to what the rules say about one head, in every target or
 * in one. Doing it again changes nothing.
 */
export async function settleHead(tx: Tx, headId: string, now: number, only?: string): Promise<void> {
  const facts = await factsOf(headId, tx)
  const before = await placesOf(headId, tx)
  for (const target of await peopleTargets(tx)) {
    if (only !== undefined && target.id !== only) continue
    const version = await currentRule(target.id, tx)
    if (version) await settleTarget(tx, headId, version, forTarget(facts, target.id), now)
  }
  await moveSums(tx, before, await placesOf(headId, tx))
}
