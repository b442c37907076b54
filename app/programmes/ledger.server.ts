import { and, asc, eq, gt } from 'drizzle-orm'
import { type Reader, read, type Tx } from '#db/door.server.ts'
import { chains, type LedgerFacts, ledger } from '#db/schema.ts'
import { hashEntry, headOfFacts, type LedgerEntry, origin } from './ledger.ts'

/** Appends an entry to a target's chain and returns its number. Moving the chain's end serialises writers. */
export async function append(
  tx: Tx,
  targetId: string,
  facts: LedgerFacts,
  { effectiveAt, now }: { effectiveAt: number; now: number },
): Promise<number> {
  await tx.insert(chains).values({ targetId, number: 0, hash: origin }).onConflictDoNothing()
  const [end] = await tx.select().from(chains).where(eq(chains.targetId, targetId))
  if (!end) throw new Error(`No chain for ${targetId}`)
  const entry = { targetId, number: end.number + 1, recordedAt: now, effectiveAt, facts, previous: end.hash }
  const hash = hashEntry(entry)
  const moved = await tx
    .update(chains)
    .set({ number: entry.number, hash })
    .where(and(eq(chains.targetId, targetId), eq(chains.number, end.number)))
    .returning()
  if (moved.length !== 1) throw new Error(`The chain of ${targetId} moved meanwhile.`)
  await tx.insert(ledger).values({ ...entry, headId: headOfFacts(facts), hash })
  return entry.number
}

/** A target's chain from its first entry. */
export async function entriesOf(targetId: string, from: Reader = read()): Promise<LedgerEntry[]> {
  return from.select().from(ledger).where(eq(ledger.targetId, targetId)).orderBy(asc(ledger.number))
}

/** The entries about one head in one chain. */
export async function entriesAbout(targetId: string, headId: string): Promise<LedgerEntry[]> {
  return read()
    .select()
    .from(ledger)
    .where(and(eq(ledger.targetId, targetId), eq(ledger.headId, headId)))
    .orderBy(asc(ledger.number))
}

/** Up to 1,000 entries of a target's chain after a number. */
export async function entriesPage(
  targetId: string,
  after: number,
  from: Reader = read(),
): Promise<LedgerEntry[]> {
  return from
    .select()
    .from(ledger)
    .where(and(eq(ledger.targetId, targetId), gt(ledger.number, after)))
    .orderBy(asc(ledger.number))
    .limit(1000)
}
