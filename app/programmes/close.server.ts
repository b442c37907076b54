/** Closing a month freezes its figures; what comes later stands beside them as a restatement, never in them. */
import { and, asc, eq, gt, lte, ne, sql } from 'drizzle-orm'
import { type Reader, read, type Tx } from '#db/door.server.ts'
import { chains, closedFigures, closedMonths, persons, settlings, standing, tallies } from '#db/schema.ts'
import { type Calendar, type CloseRefused, monthsShown, refusal } from './close.ts'
import { signedHead } from './head.server.ts'
import { origin, type SignedHead } from './ledger.ts'
import { endOfMonth } from './periods.ts'
import { overall } from './tally.ts'
import { peopleTargets } from './target.server.ts'

export interface MonthFigures {
  targetId: string
  counted: number
  added: number
}

export interface ClosedMonth {
  month: string
  closedAt: number
  /** Who closed it; null: the platform itself. */
  closedBy: { titleTh: string; givenTh: string; familyTh: string; givenEn: string; familyEn: string } | null
  head: SignedHead
  figures: (MonthFigures & { chainNumber: number; chainHash: string })[]
}

/** What a month shows of every people target as it stands now, from the kept sums: constant cost. */
export async function figuresNow(month: string, from: Reader = read()): Promise<MonthFigures[]> {
  const rows = await from
    .select()
    .from(tallies)
    .where(
      and(
        eq(tallies.organisationPath, '/'),
        eq(tallies.group, 'counted'),
        ne(tallies.month, ''),
        lte(tallies.month, month),
      ),
    )
  return (await peopleTargets(from)).map(({ id: targetId }) => {
    const own = rows.filter(row => row.target === targetId)
    return {
      targetId,
      counted: own.reduce((sum, row) => sum + row.people, 0),
      added: own.find(row => row.month === month)?.people ?? 0,
    }
  })
}

/** The same, counted person by person. */
async function figuresCounted(month: string, tx: Tx) {
  const figures = []
  for (const { id: targetId } of await peopleTargets(tx)) {
    const of = eq(standing.targetId, targetId)
    const [end] = await tx.select().from(chains).where(eq(chains.targetId, targetId))
    figures.push({
      targetId,
      counted: await tx.$count(standing, and(of, lte(standing.effectiveAt, endOfMonth(month)))),
      added: await tx.$count(standing, and(of, eq(standing.month, month))),
      chainNumber: end?.number ?? 0,
      chainHash: end?.hash ?? origin,
    })
  }
  return figures
}

/** The first month in which somebody came to count, and the last that is closed. */
export async function calendar(from: Reader = read()): Promise<Calendar> {
  const [first] = await from
    .select({ month: sql<string | null>`min(${tallies.month})` })
    .from(tallies)
    .where(
      and(
        ne(tallies.target, overall),
        eq(tallies.organisationPath, '/'),
        eq(tallies.group, 'counted'),
        ne(tallies.month, ''),
        gt(tallies.people, 0),
      ),
    )
  const [last] = await from
    .select({ month: sql<string | null>`max(${closedMonths.month})` })
    .from(closedMonths)
  return { first: first?.month ?? undefined, last: last?.month ?? undefined }
}

/** Why a month cannot be closed at this moment; undefined: it can. While a new rule is being counted, none can. */
export async function closeRefusal(
  month: string,
  now: number,
  from: Reader = read(),
): Promise<CloseRefused | undefined> {
  const refused = refusal(month, await calendar(from), now)
  if (refused) return refused
  return (await from.$count(settlings)) > 0 ? 'settling' : undefined
}

/**
 * Freezes a month: for each people target how many counted by its end and in it as recorded by now, the end of the
 * chain, and a signed head over all chains. Only one closing of a month can be: a second one is refused.
 */
export async function closeMonth(
  tx: Tx,
  { month, closedBy }: { month: string; closedBy: string | null },
  now: number,
): Promise<CloseRefused | 'done'> {
  const refused = await closeRefusal(month, now, tx)
  if (refused) return refused
  const written = await tx
    .insert(closedMonths)
    .values({ month, closedBy, closedAt: now, signedHead: await signedHead(now, tx) })
    .onConflictDoNothing()
    .returning()
  if (written.length === 0) return 'closed'
  for (const figures of await figuresCounted(month, tx))
    await tx.insert(closedFigures).values({ month, ...figures })
  return 'done'
}

/** Every closed month with its frozen figures, oldest first; `by`: only those closed by that instant. */
export async function listClosed(by?: number): Promise<ClosedMonth[]> {
  const months = await read()
    .select({
      month: closedMonths.month,
      closedAt: closedMonths.closedAt,
      head: closedMonths.signedHead,
      titleTh: persons.titleTh,
      givenTh: persons.givenTh,
      familyTh: persons.familyTh,
      givenEn: persons.givenEn,
      familyEn: persons.familyEn,
    })
    .from(closedMonths)
    .leftJoin(persons, eq(persons.id, closedMonths.closedBy))
    .where(by === undefined ? undefined : lte(closedMonths.closedAt, by))
    .orderBy(asc(closedMonths.month))
  const figures = await read().select().from(closedFigures)
  return months.map(({ month, closedAt, head, titleTh, givenTh, familyTh, givenEn, familyEn }) => ({
    month,
    closedAt,
    head: head as SignedHead,
    closedBy:
      givenTh === null
        ? null
        : {
            titleTh: titleTh ?? '',
            givenTh,
            familyTh: familyTh ?? '',
            givenEn: givenEn ?? '',
            familyEn: familyEn ?? '',
          },
    figures: figures.filter(row => row.month === month),
  }))
}

/** One closed month, or undefined. */
export async function findClosed(month: string): Promise<ClosedMonth | undefined> {
  return (await listClosed()).find(closed => closed.month === month)
}

/** Every month up to this one, newest first: what was frozen where it is closed, and what it shows today. */
export async function monthLines(now: number) {
  const closed = await listClosed()
  const months = monthsShown(
    (await calendar()).first,
    closed.map(one => one.month),
    now,
  )
  const lines = []
  for (const month of months)
    lines.push({ month, closed: closed.find(one => one.month === month), today: await figuresNow(month) })
  return lines
}
