/** The proof of a ledger: its chain recomputed, its standing rebuilt, and everyone counted again from completions. */
import { sign } from 'node:crypto'
import canonicalize from 'canonicalize'
import { asc, eq, isNull } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { chains, courseCompletions, heads, persons, revocations, standing } from '#db/schema.ts'
import { ledgerSigningKey } from '#people/keys.server.ts'
import { decide } from './counting.ts'
import { entriesOf } from './ledger.server.ts'
import { type Break, replay } from './ledger.ts'
import { factsOf } from './settle.server.ts'
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
  /** Heads whose credit names a completion that is revoked or gone. */
  evidenceMissing: string[]
  sound: boolean
}

async function headsWithCompletions(): Promise<string[]> {
  const rows = await read()
    .selectDistinct({ headId: heads.id })
    .from(courseCompletions)
    .innerJoin(persons, eq(persons.id, courseCompletions.personId))
    .innerJoin(heads, eq(heads.id, persons.headId))
    .leftJoin(revocations, eq(revocations.completionId, courseCompletions.id))
    .where(isNull(revocations.completionId))
    .orderBy(asc(heads.id))
  return rows.map(row => row.headId)
}

const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter(one => !b.has(one)).concat([...b].filter(one => !a.has(one)))

/** Verifies every people target. Without an outsider's last signed head a cut tail cannot be told from a shorter history. */
export async function verifyLedger(): Promise<Verified[]> {
  const facts = new Map(
    await Promise.all(
      (await headsWithCompletions()).map(async id => [id, await factsOf(id, read())] as const),
    ),
  )
  const verified: Verified[] = []
  for (const target of await peopleTargets()) {
    const entries = await entriesOf(target.id)
    const [end] = await read().select().from(chains).where(eq(chains.targetId, target.id))
    const replayed = replay(entries, end)
    const rows = await read().select().from(standing).where(eq(standing.targetId, target.id))
    const rule = await currentRule(target.id)
    const recount = new Set(
      rule ? [...facts].flatMap(([id, known]) => (decide(rule.rule, known).counts ? [id] : [])) : [],
    )
    const inLedger = new Set(replayed.standing.keys())
    const standingDiffers = difference(inLedger, new Set(rows.map(row => row.headId))).concat(
      rows.filter(row => replayed.standing.get(row.headId)?.number !== row.number).map(row => row.headId),
    )
    const recountDiffers = difference(inLedger, recount)
    const evidenceMissing = [...replayed.standing.values()].flatMap(({ facts: entry }) => {
      if (entry.kind !== 'credit') return []
      const done = facts.get(entry.head)?.completions.map(completion => completion.id) ?? []
      return entry.evidence.every(one => done.includes(one.completion)) ? [] : [entry.head]
    })
    verified.push({
      target: target.id,
      entries: entries.length,
      counted: inLedger.size,
      recounted: recount.size,
      head: replayed.end.hash,
      breaks: replayed.breaks,
      standingDiffers,
      recountDiffers,
      evidenceMissing,
      sound:
        replayed.breaks.length + standingDiffers.length + recountDiffers.length + evidenceMissing.length ===
        0,
    })
  }
  return verified
}

/** The end of every chain, signed (Ed25519 over canonical JSON), to be kept outside the database. */
export async function signedHead(now: number) {
  const rows = await read().select().from(chains).orderBy(asc(chains.targetId))
  const statement = { at: now, chains: rows }
  const signature = sign(null, Buffer.from(String(canonicalize(statement))), ledgerSigningKey()).toString(
    'base64url',
  )
  return { ...statement, signature }
}
