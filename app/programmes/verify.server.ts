/** The proof of a ledger: its chain recomputed, its standing and sums rebuilt, and everyone counted again from completions. */
import { asc, eq } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { apart, chains, countingRules, standing } from '#db/schema.ts'
import { decide } from './counting.ts'
import { everybody, forTarget } from './facts.server.ts'
import { entriesOf } from './ledger.server.ts'
import { type Break, type LedgerEntry, replay, type SignedHead, sameRule } from './ledger.ts'
import { rests } from './settle.server.ts'
import { keptSums, recountSums } from './tally.server.ts'
import { overall } from './tally.ts'
import { currentRule, peopleTargets } from './target.server.ts'

export interface Verified {
  target: string
  entries: number
  counted: number
  recounted: number
  head: string
  breaks: Break[]
  /** Heads in the standing table but not in the ledger, or the other way round. */
  standingDiffers: string[]
  /** Heads that the recount and the ledger judge differently. */
  recountDiffers: string[]
  /** Heads whose credit names a completion or an attestation that is revoked or gone. */
  evidenceMissing: string[]
  /** Heads that stand apart otherwise than the recount says. */
  apartDiffers: string[]
  /** Sums of the dashboard that are not what the standing adds up to. */
  sumsDiffer: string[]
  /** Rule versions whose content is not what the chain says. */
  rulesDiffer: number[]
  /** What a signed head held outside shows: nothing was given, it is part of this chain, or the chain was cut or rewritten. */
  outside: 'not-given' | 'holds' | 'cut' | 'rewritten'
  sound: boolean
}

const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter(one => !b.has(one)).concat([...b].filter(one => !a.has(one)))

/** Whether a chain still holds what an outsider's signed head says of it. */
export function heldOutside(
  entries: readonly LedgerEntry[],
  said: { number: number; hash: string } | undefined,
): Verified['outside'] {
  if (!said) return 'not-given'
  if (said.number === 0) return 'holds'
  if (said.number > entries.length) return 'cut'
  return entries[said.number - 1]?.hash === said.hash ? 'holds' : 'rewritten'
}

async function sumsThatDiffer(): Promise<string[]> {
  const kept = await keptSums(read())
  const counted = await recountSums(read())
  return (['tallies', 'weeks', 'cells'] as const).flatMap(kind =>
    [...new Set([...kept[kind].keys(), ...counted[kind].keys()])].filter(
      name => kept[kind].get(name) !== counted[kind].get(name),
    ),
  )
}

/**
 * Verifies every people target. `outside` is a signed head that somebody else holds: without one, a cut tail
 * or a chain rewritten from an early entry on cannot be told from a true history.
 */
export async function verifyLedger(outside?: SignedHead): Promise<Verified[]> {
  const targets = await peopleTargets()
  const state = new Map(
    await Promise.all(
      targets.map(async ({ id }) => {
        const entries = await entriesOf(id)
        const [end] = await read().select().from(chains).where(eq(chains.targetId, id))
        const replayed = replay(entries, end)
        const recount = new Map<string, string>()
        const evidenceMissing: string[] = []
        return [id, { entries, replayed, recount, evidenceMissing, rule: await currentRule(id) }] as const
      }),
    ),
  )
  for await (const { facts } of everybody())
    for (const [targetId, { rule, recount, replayed, evidenceMissing }] of state)
      for (const [headId, known] of facts) {
        const own = forTarget(known, targetId)
        const decision = rule && decide(rule.rule, own)
        if (decision?.counts) recount.set(headId, 'counted')
        else if (decision && 'person' in decision) recount.set(headId, decision.why)
        const entry = replayed.standing.get(headId)
        if (entry?.facts.kind === 'credit' && !rests(entry.facts.evidence, own)) evidenceMissing.push(headId)
      }
  const sums = await sumsThatDiffer()
  const verified: Verified[] = []
  for (const [target, { entries, replayed, recount, evidenceMissing }] of state) {
    const rows = await read().select().from(standing).where(eq(standing.targetId, target))
    const beside = await read().select().from(apart).where(eq(apart.targetId, target))
    const inLedger = new Set(replayed.standing.keys())
    const standingDiffers = difference(inLedger, new Set(rows.map(row => row.headId))).concat(
      rows.filter(row => replayed.standing.get(row.headId)?.number !== row.number).map(row => row.headId),
    )
    const names = (of: Iterable<[string, string]>) => new Set([...of].map(([head, why]) => `${head} ${why}`))
    const recounted = [...recount].filter(([, why]) => why === 'counted').map(([head]) => head)
    const recountDiffers = difference(inLedger, new Set(recounted))
    const apartDiffers = difference(
      names(beside.map(row => [row.headId, row.why])),
      names([...recount].filter(([, why]) => why !== 'counted')),
    )
    const sumsDiffer = sums.filter(name => [target, overall].includes(JSON.parse(name)[0]))
    const rules = await read()
      .select()
      .from(countingRules)
      .where(eq(countingRules.targetId, target))
      .orderBy(asc(countingRules.version))
    const rulesDiffer = rules
      .filter(
        version =>
          !entries.some(
            ({ facts }) =>
              facts.kind === 'rule' &&
              facts.version === version.version &&
              (facts.rule === undefined || sameRule(facts.rule, version.rule)),
          ),
      )
      .map(version => version.version)
    const said = outside?.chains.find(chain => chain.targetId === target)
    const held = outside && !said ? 'holds' : heldOutside(entries, said)
    const faults = [
      replayed.breaks,
      standingDiffers,
      recountDiffers,
      evidenceMissing,
      apartDiffers,
      sumsDiffer,
      rulesDiffer,
    ]
    verified.push({
      target,
      entries: entries.length,
      counted: inLedger.size,
      recounted: recounted.length,
      head: replayed.end.hash,
      breaks: replayed.breaks,
      standingDiffers,
      recountDiffers,
      evidenceMissing,
      apartDiffers,
      sumsDiffer,
      rulesDiffer,
      outside: held,
      sound: faults.every(found => found.length === 0) && (held === 'not-given' || held === 'holds'),
    })
  }
  return verified
}
