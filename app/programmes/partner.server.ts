/** Reconciling a partner's list with the people of the platform; what is accepted becomes an attestation. */
import { and, asc, count, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { newId, type Reader, read, type Tx } from '#db/door.server.ts'
import {
  attestations,
  organisations,
  partnerDecisions,
  partnerLists,
  partnerRows,
  persons,
  type Verdict,
} from '#db/schema.ts'
import { startOfDay } from './periods.ts'
import { settleHead } from './settle.server.ts'

export type PartnerList = typeof partnerLists.$inferSelect
export type Match = (typeof partnerRows.$inferSelect)['match']

/** The lists of a target, newest first, with how many lines each has and how many are decided. */
export async function partnerListsOf(targetId: string) {
  const lists = await read()
    .select()
    .from(partnerLists)
    .where(eq(partnerLists.targetId, targetId))
    .orderBy(desc(partnerLists.receivedAt), desc(partnerLists.id))
  return Promise.all(
    lists.map(async list => ({
      ...list,
      lines: await read().$count(partnerRows, eq(partnerRows.listId, list.id)),
      decided: await read().$count(partnerDecisions, eq(partnerDecisions.listId, list.id)),
    })),
  )
}

/** One list, or undefined. */
export async function findPartnerList(id: string, from: Reader = read()): Promise<PartnerList | undefined> {
  const [row] = await from.select().from(partnerLists).where(eq(partnerLists.id, id))
  return row
}

/** How many lines of a list fall into each kind of match. */
export async function matchCounts(listId: string): Promise<Record<Match, number>> {
  const counts: Record<Match, number> = { matched: 0, ambiguous: 0, unknown: 0, counted: 0 }
  const rows = await read()
    .select({ match: partnerRows.match, lines: count() })
    .from(partnerRows)
    .where(eq(partnerRows.listId, listId))
    .groupBy(partnerRows.match)
  for (const row of rows) counts[row.match] = row.lines
  return counts
}

/** A page of the lines of one kind, with the people they may mean and what was decided. */
export function partnerLines(listId: string, match: Match, page: { size: number; number: number }) {
  return linesWhere(and(eq(partnerRows.listId, listId), eq(partnerRows.match, match)), page)
}

async function linesWhere(where: SQL | undefined, page: { size: number; number: number }) {
  const rows = await read()
    .select({ row: partnerRows, decision: partnerDecisions })
    .from(partnerRows)
    .leftJoin(
      partnerDecisions,
      and(eq(partnerDecisions.listId, partnerRows.listId), eq(partnerDecisions.row, partnerRows.row)),
    )
    .where(where)
    .orderBy(asc(partnerRows.row))
    .limit(page.size)
    .offset(page.size * (page.number - 1))
  const ids = rows.flatMap(({ row }) => row.candidates)
  const people = await read()
    .select({ person: persons, th: organisations.th, en: organisations.en })
    .from(persons)
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .where(inArray(persons.id, ids))
  return rows.map(({ row, decision }) => ({
    ...row,
    decision,
    people: row.candidates.flatMap(id => people.find(one => one.person.id === id) ?? []),
  }))
}

/** One line with its list and whether its attestation was taken back, or undefined. */
export async function findPartnerLine(listId: string, row: number) {
  const list = await findPartnerList(listId)
  if (!list || !Number.isSafeInteger(row)) return undefined
  const [line] = await linesWhere(and(eq(partnerRows.listId, listId), eq(partnerRows.row, row)), {
    size: 1,
    number: 1,
  })
  const [attestation] = await read()
    .select({ revokedAt: attestations.revokedAt })
    .from(attestations)
    .where(and(eq(attestations.listId, listId), eq(attestations.row, row)))
  return line && { list, line, revoked: typeof attestation?.revokedAt === 'number' }
}

export type PartnerShown = Awaited<ReturnType<typeof partnerLines>>[number]

/** The lines that wait for a decision and mean one person beyond doubt. */
export async function matchedLines(listId: string, from: Reader = read()) {
  const rows = await from
    .select({ row: partnerRows.row, candidates: partnerRows.candidates })
    .from(partnerRows)
    .leftJoin(
      partnerDecisions,
      and(eq(partnerDecisions.listId, partnerRows.listId), eq(partnerDecisions.row, partnerRows.row)),
    )
    .where(
      and(eq(partnerRows.listId, listId), eq(partnerRows.match, 'matched'), isNull(partnerDecisions.row)),
    )
    .orderBy(asc(partnerRows.row))
  return rows.flatMap(({ row, candidates }) => (candidates[0] ? [{ row, personId: candidates[0] }] : []))
}

export type PartnerDecided = 'decided' | 'decided-already' | 'own' | 'not-a-candidate' | 'gone'

/**
 * The programme office's decision on one line; the first one stands. Accepting makes an attestation for the person
 * and settles their head: it counts only if the rule says so.
 */
export async function decideLine(
  tx: Tx,
  given: {
    listId: string
    row: number
    verdict: Verdict
    personId: string | null
    reason: string
    by: { id: string; headId: string }
  },
  now: number,
): Promise<PartnerDecided> {
  const { listId, row, verdict, personId, reason, by } = given
  const list = await findPartnerList(listId, tx)
  const [line] = await tx
    .select()
    .from(partnerRows)
    .where(and(eq(partnerRows.listId, listId), eq(partnerRows.row, row)))
  if (!list || !line) return 'gone'
  if (verdict === 'accepted' && !(personId && line.candidates.includes(personId))) return 'not-a-candidate'
  const [person] = personId ? await tx.select().from(persons).where(eq(persons.id, personId)) : []
  if (person?.headId === by.headId) return 'own'
  const kept = await tx
    .insert(partnerDecisions)
    .values({ listId, row, verdict, personId, reason, decidedBy: by.id, decidedAt: now })
    .onConflictDoNothing()
    .returning()
  if (kept.length === 0) return 'decided-already'
  if (verdict === 'refused' || !person) return 'decided'
  await tx.insert(attestations).values({
    id: newId(now),
    targetId: list.targetId,
    personId: person.id,
    listId,
    row,
    completedAt: startOfDay(line.completedOn),
    acceptedBy: by.id,
    acceptedAt: now,
  })
  await settleHead(tx, person.headId, now)
  return 'decided'
}

/** Takes an attestation back with a reason; a credit that rested on it is reversed. */
export async function revokeAttestation(
  tx: Tx,
  given: { listId: string; row: number; reason: string; by: { id: string; headId: string } },
  now: number,
): Promise<'revoked' | 'own' | 'gone'> {
  const here = and(eq(attestations.listId, given.listId), eq(attestations.row, given.row))
  const [attestation] = await tx
    .select({ id: attestations.id, headId: persons.headId })
    .from(attestations)
    .innerJoin(persons, eq(persons.id, attestations.personId))
    .where(and(here, isNull(attestations.revokedAt)))
  if (!attestation) return 'gone'
  if (attestation.headId === given.by.headId) return 'own'
  await tx
    .update(attestations)
    .set({ revokedAt: now, revokedBy: given.by.id, revokedReason: given.reason })
    .where(eq(attestations.id, attestation.id))
  await settleHead(tx, attestation.headId, now)
  return 'revoked'
}

/** What partners attested of a head's people in one target, with the lists they stand in. */
export async function attestationsOfHead(targetId: string, headId: string) {
  return read()
    .select({ attestation: attestations, list: partnerLists, line: partnerRows })
    .from(attestations)
    .innerJoin(persons, eq(persons.id, attestations.personId))
    .innerJoin(partnerLists, eq(partnerLists.id, attestations.listId))
    .innerJoin(
      partnerRows,
      and(eq(partnerRows.listId, attestations.listId), eq(partnerRows.row, attestations.row)),
    )
    .where(and(eq(attestations.targetId, targetId), eq(persons.headId, headId)))
    .orderBy(asc(attestations.acceptedAt))
}
