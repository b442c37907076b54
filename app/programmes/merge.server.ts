/** One person is one head: heads that are one human being are merged with a reason, and parted again. */
import { asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, newId, type Reader, read, type Tx } from '#db/door.server.ts'
import { distinctions, headHashes, heads, merges, organisations, persons } from '#db/schema.ts'
import { personsOfHeads } from '#people/person.server.ts'
import { decide } from './counting.ts'
import { type Account, likelyDuplicates, type Pair } from './duplicates.ts'
import { type AllFacts, factsOfHeads, forTarget } from './facts.server.ts'
import { settleHead } from './settle.server.ts'
import { currentRule, peopleTargets } from './target.server.ts'

export type Merge = typeof merges.$inferSelect

/** Every pair of heads that may be one human being, the likeliest first. */
export async function proposedMerges(): Promise<Pair[]> {
  const identified = new Set(
    (await read().selectDistinct({ headId: headHashes.headId }).from(headHashes)).map(row => row.headId),
  )
  const rows = await read()
    .select({
      id: persons.id,
      headId: persons.headId,
      email: persons.email,
      givenTh: persons.givenTh,
      familyTh: persons.familyTh,
      givenEn: persons.givenEn,
      familyEn: persons.familyEn,
      organisationPath: organisations.path,
    })
    .from(persons)
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .orderBy(asc(persons.id))
  const accounts: Account[] = rows.map(row => ({ ...row, identified: identified.has(row.headId) }))
  const judged = await read().select().from(distinctions)
  return likelyDuplicates(accounts, new Set(judged.map(row => `${row.one} ${row.other}`)))
}

const orderOf = (a: string, b: string) => (a < b ? { one: a, other: b } : { one: b, other: a })

/** Keeps the judgement that two heads are two human beings; the first one stands. */
export async function keepApart(
  tx: Tx,
  given: { a: string; b: string; reason: string; by: Actor },
  now: number,
): Promise<boolean> {
  const kept = await tx
    .insert(distinctions)
    .values({ ...orderOf(given.a, given.b), reason: given.reason, decidedBy: given.by.id, decidedAt: now })
    .onConflictDoNothing()
    .returning()
  return kept.length === 1
}

export interface MergeEffect {
  targetId: string
  th: string
  en: string
  /** How many of the two count now, and would count as one. */
  before: number
  after: number
}

/** What a merge would do to every count. Nothing is written. */
export async function mergeEffect(a: string, b: string): Promise<MergeEffect[]> {
  const facts = await factsOfHeads([a, b], read())
  const one = facts.get(a)
  const other = facts.get(b)
  if (!one || !other) return []
  const together: AllFacts = {
    persons: [...one.persons, ...other.persons].sort((x, y) => Number(y.confirmed) - Number(x.confirmed)),
    completions: [...one.completions, ...other.completions],
    attested: [...one.attested, ...other.attested],
  }
  const effects: MergeEffect[] = []
  for (const target of await peopleTargets()) {
    const version = await currentRule(target.id)
    if (!version) continue
    const counts = (of: AllFacts) => (decide(version.rule, forTarget(of, target.id)).counts ? 1 : 0)
    const { th, en } = target.programme
    effects.push({
      targetId: target.id,
      th,
      en,
      before: counts(one) + counts(other),
      after: counts(together),
    })
  }
  return effects
}

export type MergeRefused = 'own' | 'same' | 'gone' | 'two-citizens'

async function identifiedHeads(tx: Reader, headIds: string[]): Promise<Set<string>> {
  const rows = await tx.select().from(headHashes).where(inArray(headHashes.headId, headIds))
  return new Set(rows.map(row => row.headId))
}

/**
 * Makes two heads one: the accounts of the one move to the other, which keeps the citizen id where one is known.
 * Both are settled. Refused on a head of one's own, and for two citizen ids.
 */
export async function mergeHeads(
  tx: Tx,
  given: { a: string; b: string; reason: string; by: { id: string | null; headId?: string } },
  now: number,
): Promise<'merged' | MergeRefused> {
  const { a, b, reason, by } = given
  if (a === b) return 'same'
  if (by.headId === a || by.headId === b) return 'own'
  const identified = await identifiedHeads(tx, [a, b])
  if (identified.size === 2) return 'two-citizens'
  const [older, newer] = await tx
    .select()
    .from(heads)
    .where(inArray(heads.id, [a, b]))
    .orderBy(asc(heads.createdAt), asc(heads.id))
  if (!older || !newer) return 'gone'
  const intoHeadId = identified.has(newer.id) ? newer.id : older.id
  const fromHeadId = intoHeadId === older.id ? newer.id : older.id
  const moving = await tx.select({ id: persons.id }).from(persons).where(eq(persons.headId, fromHeadId))
  const staying = await tx.$count(persons, eq(persons.headId, intoHeadId))
  if (moving.length === 0 || staying === 0) return 'gone'
  await tx.update(persons).set({ headId: intoHeadId }).where(eq(persons.headId, fromHeadId))
  await tx.insert(merges).values({
    id: newId(now),
    fromHeadId,
    intoHeadId,
    persons: moving.map(row => row.id),
    reason,
    mergedBy: by.id,
    mergedAt: now,
  })
  await settleHead(tx, fromHeadId, now)
  await settleHead(tx, intoHeadId, now)
  return 'merged'
}

/**
 * Parts what was merged: the accounts that moved go back to their head, and both are settled. Refused when it was
 * undone already, and while a later merge has carried the accounts on.
 */
export async function undoMerge(
  tx: Tx,
  given: { id: string; reason: string; by: { id: string | null; headId?: string } },
  now: number,
): Promise<'undone' | 'undone-already' | 'later-merge' | 'own'> {
  const merge = await findMerge(given.id, tx)
  if (!merge || merge.undoneAt !== null) return 'undone-already'
  if (given.by.headId === merge.intoHeadId) return 'own'
  const moved = await tx.select().from(persons).where(inArray(persons.id, merge.persons))
  if (moved.some(person => person.headId !== merge.intoHeadId)) return 'later-merge'
  await tx.update(persons).set({ headId: merge.fromHeadId }).where(inArray(persons.id, merge.persons))
  await tx
    .update(merges)
    .set({ undoneAt: now, undoneBy: given.by.id, undoneReason: given.reason })
    .where(eq(merges.id, merge.id))
  await settleHead(tx, merge.intoHeadId, now)
  await settleHead(tx, merge.fromHeadId, now)
  return 'undone'
}

/** One merge, or undefined. */
export async function findMerge(id: string, from: Reader = read()): Promise<Merge | undefined> {
  const [row] = await from.select().from(merges).where(eq(merges.id, id))
  return row
}

/** The latest merges that stand, newest first, with the accounts of each. */
export async function standingMerges() {
  const rows = await read()
    .select()
    .from(merges)
    .where(isNull(merges.undoneAt))
    .orderBy(desc(merges.mergedAt), desc(merges.id))
    .limit(100)
  const people = await personsOfHeads(rows.map(row => row.intoHeadId))
  return rows.map(row => ({ ...row, accounts: people.filter(person => person.headId === row.intoHeadId) }))
}
