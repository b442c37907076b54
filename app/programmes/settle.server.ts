/** From completions to credits: what the counting rules say about one head becomes what the ledger says. */
import { and, eq } from 'drizzle-orm'
import type { Reader, Tx } from '#db/door.server.ts'
import { apart, ledger, standing } from '#db/schema.ts'
import { completionsOfHead } from '#learning/completion.server.ts'
import { personsOfHead } from '#people/person.server.ts'
import { type Decision, decide, type HeadFacts } from './counting.ts'
import { append } from './ledger.server.ts'
import { currentRule, peopleTargets, type RuleVersion } from './target.server.ts'

/** What is known of a head at this moment. */
export async function factsOf(headId: string, from: Reader): Promise<HeadFacts> {
  return { persons: await personsOfHead(headId, from), completions: await completionsOfHead(headId, from) }
}

/** Whether the credit that stands rests on a completion that no longer does. */
async function restsOnNothing(tx: Tx, targetId: string, number: number, facts: HeadFacts): Promise<boolean> {
  const [entry] = await tx
    .select({ facts: ledger.facts })
    .from(ledger)
    .where(and(eq(ledger.targetId, targetId), eq(ledger.number, number)))
  const completions = new Set(facts.completions.map(done => done.id))
  return entry?.facts.kind === 'credit' && entry.facts.evidence.some(one => !completions.has(one.completion))
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
  const number = await append(
    tx,
    targetId,
    {
      kind: 'credit',
      head: headId,
      organisation: person.organisationId,
      personnelKind: person.personnelKind,
      positionType: person.positionType,
      positionLevel: person.positionLevel,
      province: person.province,
      rule: version.version,
      evidence,
    },
    { effectiveAt, now },
  )
  const { organisationPath } = person
  await tx
    .insert(standing)
    .values({ targetId, headId, number, personId: person.id, organisationPath, effectiveAt })
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

/** Brings every target's ledger up to what the rules say about one head. Doing it again changes nothing. */
export async function settleHead(tx: Tx, headId: string, now: number): Promise<void> {
  const facts = await factsOf(headId, tx)
  for (const target of await peopleTargets(tx)) {
    const version = await currentRule(target.id, tx)
    if (version) await settleTarget(tx, headId, version, facts, now)
  }
}
