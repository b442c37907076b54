/** The sums of the dashboard, kept in the transaction that changes a head's places, and rebuilt from those places. */
import { and, eq, sql } from 'drizzle-orm'
import type { Reader, Tx } from '#db/door.server.ts'
import { apart, ledger, standing, tallies, tallyCells, weeklyTallies } from '#db/schema.ts'
import { monthOf } from './periods.ts'
import { addHead, noSums, type Place, type Sums } from './tally.ts'

const counted = (row: typeof standing.$inferSelect): Place => ({ ...row, group: 'counted' })

const beside = (row: typeof apart.$inferSelect): Place => ({
  ...row,
  group: row.why,
  positionType: '',
  positionLevel: '',
  province: '',
  effectiveAt: null,
})

/** Where a head stands in every target. */
export async function placesOf(headId: string, from: Reader): Promise<Place[]> {
  const standings = await from.select().from(standing).where(eq(standing.headId, headId))
  const aparts = await from.select().from(apart).where(eq(apart.headId, headId))
  return [...standings.map(counted), ...aparts.map(beside)]
}

/** The sums as a recount of everybody's places gives them. */
export async function recountSums(from: Reader): Promise<Sums> {
  const places = new Map<string, Place[]>()
  const put = (headId: string, place: Place) => places.set(headId, [...(places.get(headId) ?? []), place])
  for (const row of await from.select().from(standing)) put(row.headId, counted(row))
  for (const row of await from.select().from(apart)) put(row.headId, beside(row))
  const sums = noSums()
  for (const of of places.values()) addHead(sums, of, 1)
  return sums
}

/** The sums as they are kept. */
export async function keptSums(from: Reader): Promise<Sums> {
  const sums = noSums()
  const put = (into: Map<string, number>, people: number, ...key: (string | number)[]) => {
    if (people !== 0) into.set(JSON.stringify(key), people)
  }
  for (const row of await from.select().from(tallies))
    put(sums.tallies, row.people, row.target, row.group, row.organisationPath, row.month)
  for (const row of await from.select().from(weeklyTallies)) put(sums.weeks, row.people, row.target, row.week)
  for (const row of await from.select().from(tallyCells))
    put(
      sums.cells,
      row.people,
      row.targetId,
      row.organisationPath,
      row.positionType,
      row.positionLevel,
      row.province,
      row.month,
    )
  return sums
}

const keyOf = (name: string): [string, string, string, string, string, string] => JSON.parse(name)

async function addTallies(tx: Tx, sums: Sums['tallies']) {
  for (const [name, by] of sums) {
    const [target, group, organisationPath, month] = keyOf(name)
    const key = { target, group, organisationPath, month }
    if (by > 0)
      await tx
        .insert(tallies)
        .values({ ...key, people: by })
        .onConflictDoUpdate({
          target: [tallies.target, tallies.organisationPath, tallies.group, tallies.month],
          set: { people: sql`${tallies.people} + ${by}` },
        })
    else
      await tx
        .update(tallies)
        .set({ people: sql`${tallies.people} + ${by}` })
        .where(
          and(
            eq(tallies.target, target),
            eq(tallies.organisationPath, organisationPath),
            eq(tallies.group, group),
            eq(tallies.month, month),
          ),
        )
  }
}

async function addWeeks(tx: Tx, sums: Sums['weeks']) {
  for (const [name, by] of sums) {
    const [target, monday] = keyOf(name)
    const week = Number(monday)
    if (by > 0)
      await tx
        .insert(weeklyTallies)
        .values({ target, week, people: by })
        .onConflictDoUpdate({
          target: [weeklyTallies.target, weeklyTallies.week],
          set: { people: sql`${weeklyTallies.people} + ${by}` },
        })
    else
      await tx
        .update(weeklyTallies)
        .set({ people: sql`${weeklyTallies.people} + ${by}` })
        .where(and(eq(weeklyTallies.target, target), eq(weeklyTallies.week, week)))
  }
}

async function addCells(tx: Tx, sums: Sums['cells']) {
  for (const [name, by] of sums) {
    const [targetId, organisationPath, positionType, positionLevel, province, month] = keyOf(name)
    const key = { targetId, organisationPath, positionType, positionLevel, province, month }
    if (by > 0)
      await tx
        .insert(tallyCells)
        .values({ ...key, people: by })
        .onConflictDoUpdate({
          target: [
            tallyCells.targetId,
            tallyCells.organisationPath,
            tallyCells.positionType,
            tallyCells.positionLevel,
            tallyCells.province,
            tallyCells.month,
          ],
          set: { people: sql`${tallyCells.people} + ${by}` },
        })
    else
      await tx
        .update(tallyCells)
        .set({ people: sql`${tallyCells.people} + ${by}` })
        .where(
          and(
            eq(tallyCells.targetId, targetId),
            eq(tallyCells.organisationPath, organisationPath),
            eq(tallyCells.positionType, positionType),
            eq(tallyCells.positionLevel, positionLevel),
            eq(tallyCells.province, province),
            eq(tallyCells.month, month),
          ),
        )
  }
}

async function addSums(tx: Tx, sums: Sums) {
  await addTallies(tx, sums.tallies)
  await addWeeks(tx, sums.weeks)
  await addCells(tx, sums.cells)
}

/** Moves the sums from what a head's places were to what they are. */
export async function moveSums(tx: Tx, before: readonly Place[], after: readonly Place[]): Promise<void> {
  const sums = noSums()
  addHead(sums, before, -1)
  addHead(sums, after, 1)
  await addSums(tx, sums)
}

/** Throws the kept sums away and writes them anew from everybody's places. */
export async function rebuildSums(tx: Tx): Promise<void> {
  await tx.delete(tallies)
  await tx.delete(weeklyTallies)
  await tx.delete(tallyCells)
  await addSums(tx, await recountSums(tx))
}

/** Brings a database of an earlier version up to date: what the credit froze is written beside the standing, and the sums. */
export async function mendSums(tx: Tx): Promise<boolean> {
  const bare = await tx
    .select({
      targetId: standing.targetId,
      headId: standing.headId,
      facts: ledger.facts,
      at: ledger.effectiveAt,
    })
    .from(standing)
    .innerJoin(ledger, and(eq(ledger.targetId, standing.targetId), eq(ledger.number, standing.number)))
    .where(eq(standing.month, ''))
  if (bare.length === 0) return false
  for (const { targetId, headId, facts, at } of bare)
    if (facts.kind === 'credit')
      await tx
        .update(standing)
        .set({
          positionType: facts.positionType ?? '',
          positionLevel: facts.positionLevel ?? '',
          province: facts.province ?? '',
          month: monthOf(at),
        })
        .where(and(eq(standing.targetId, targetId), eq(standing.headId, headId)))
  await rebuildSums(tx)
  return true
}
