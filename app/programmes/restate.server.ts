/** What a closed month would show today, and the ledger entries since its closing that make the difference. */
import { and, asc, count, eq, gt, lte, type SQL, sql } from 'drizzle-orm'
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/door.server.ts'
import { ledger, organisations, standing } from '#db/schema.ts'
import { withinPaths } from '#people/find.server.ts'
import { type ClosedMonth, figuresNow } from './close.server.ts'
import { endOfMonth } from './periods.ts'

export interface RestatingEntry {
  number: number
  kind: 'credit' | 'reversal'
  head: string | null
  recordedAt: number
  /** When the credit, or the credit that is taken back, became true. */
  effectiveAt: number
  reason: string | null
  organisation: { th: string; en: string } | null
  /** Where the person can be looked at, when they count now. */
  personId: string | null
}

const said = (facts: SQLiteColumn, name: 'kind' | 'organisation' | 'reason' | 'reverses') =>
  sql<string | null>`${facts} ->> ${sql.raw(`'${name}'`)}`
const taken = alias(ledger, 'taken')

const shown = {
  number: ledger.number,
  head: ledger.headId,
  recordedAt: ledger.recordedAt,
  organisation: { th: organisations.th, en: organisations.en },
  personId: standing.personId,
}

const stands = and(eq(standing.targetId, ledger.targetId), eq(standing.headId, ledger.headId))

/** Of a kind, of a target, recorded after the closing. */
const since = (targetId: string, after: number, kind: RestatingEntry['kind']) =>
  and(eq(ledger.targetId, targetId), gt(ledger.number, after), sql`${said(ledger.facts, 'kind')} = ${kind}`)

async function lateCredits(where: SQL | undefined, size: number) {
  const from = eq(organisations.id, said(ledger.facts, 'organisation'))
  const [all] = await read()
    .select({ total: count() })
    .from(ledger)
    .leftJoin(organisations, from)
    .where(where)
  const rows = await read()
    .select({ ...shown, effectiveAt: ledger.effectiveAt, reason: sql<null>`null` })
    .from(ledger)
    .leftJoin(organisations, from)
    .leftJoin(standing, stands)
    .where(where)
    .orderBy(asc(ledger.number))
    .limit(size)
  return { total: all?.total ?? 0, rows: rows.map(row => ({ ...row, kind: 'credit' as const })) }
}

async function takenBack(where: SQL | undefined, size: number) {
  const credit = and(
    eq(taken.targetId, ledger.targetId),
    eq(taken.number, sql`cast(${said(ledger.facts, 'reverses')} as bigint)`),
  )
  const from = eq(organisations.id, said(taken.facts, 'organisation'))
  const [all] = await read()
    .select({ total: count() })
    .from(ledger)
    .innerJoin(taken, credit)
    .leftJoin(organisations, from)
    .where(where)
  const rows = await read()
    .select({ ...shown, effectiveAt: taken.effectiveAt, reason: said(ledger.facts, 'reason') })
    .from(ledger)
    .innerJoin(taken, credit)
    .leftJoin(organisations, from)
    .leftJoin(standing, stands)
    .where(where)
    .orderBy(asc(ledger.number))
    .limit(size)
  return { total: all?.total ?? 0, rows: rows.map(row => ({ ...row, kind: 'reversal' as const })) }
}

/**
 * For each target of a closed month: the closed figures, today's for the same month, and the entries recorded since
 * that are in or before it (late credits, reversals of credits that were). Credits less reversals are today's figure
 * less the closed one. Entries of organisations outside `within` are left out; at most `size` of each kind are listed.
 */
export async function restatements(closed: ClosedMonth, within: readonly string[], size = 200) {
  const today = await figuresNow(closed.month)
  const end = endOfMonth(closed.month)
  const scope = withinPaths(organisations.path, within)
  const restated = []
  for (const frozen of closed.figures) {
    const { targetId, chainNumber, counted, added } = frozen
    const late = await lateCredits(
      and(since(targetId, chainNumber, 'credit'), lte(ledger.effectiveAt, end), scope),
      size,
    )
    const back = await takenBack(
      and(since(targetId, chainNumber, 'reversal'), lte(taken.effectiveAt, end), scope),
      size,
    )
    const now = today.find(one => one.targetId === targetId)
    restated.push({
      targetId,
      closed: { counted, added },
      today: { counted: now?.counted ?? 0, added: now?.added ?? 0 },
      late: late.total,
      takenBack: back.total,
      entries: [...late.rows, ...back.rows].sort((a, b) => a.number - b.number) satisfies RestatingEntry[],
    })
  }
  return restated
}

export type Restated = Awaited<ReturnType<typeof restatements>>[number]
