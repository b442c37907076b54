/** Figures of a target, always within the subtrees that the asker may see; every figure opens into its people. */
import { and, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/door.server.ts'
import { apart, standing, tallies, tallyCells, weeklyTallies } from '#db/schema.ts'
import { withinPaths } from '#people/find.server.ts'
import { type Group, groups } from './counting.ts'
import { pastPlaces } from './past.server.ts'
import { monthOf } from './periods.ts'
import type { Place } from './tally.ts'
import type { Filter } from './view.ts'

/** What to look at: all of it is the default. `asOf` is a past instant, ms UTC. */
export interface Lens {
  filter?: Filter
  asOf?: number | undefined
}

export type GroupCounts = Record<Group, number>

export const nobody = (): GroupCounts => ({ counted: 0, unconfirmed: 0, 'not-eligible': 0, held: 0 })

const wanted = ({ filter = {} }: Lens) => filter.type ?? filter.level ?? filter.province ?? filter.month

function passes(place: Place, { type, level, province, month }: Filter): boolean {
  return (
    (type === undefined || place.positionType === type) &&
    (level === undefined || place.positionLevel === level) &&
    (province === undefined || place.province === province) &&
    (month === undefined || (place.effectiveAt !== null && monthOf(place.effectiveAt) === month))
  )
}

/** The condition of a filter over columns that froze with the credit. */
export function filterOver(
  columns: Record<'positionType' | 'positionLevel' | 'province' | 'month', SQLiteColumn>,
  { type, level, province, month }: Filter,
): SQL | undefined {
  return and(
    type === undefined ? undefined : eq(columns.positionType, type),
    level === undefined ? undefined : eq(columns.positionLevel, level),
    province === undefined ? undefined : eq(columns.province, province),
    month === undefined ? undefined : eq(columns.month, month),
  )
}

interface Cell {
  path: string
  month: string
  people: number
}

/** The counted by organisation and month: from the cube, or from the ledger as of a past instant. */
async function cellsOf(targetId: string, lens: Lens): Promise<Cell[]> {
  const { filter = {}, asOf } = lens
  if (asOf === undefined)
    return read()
      .select({
        path: tallyCells.organisationPath,
        month: tallyCells.month,
        people: sql<number>`cast(sum(${tallyCells.people}) as integer)`,
      })
      .from(tallyCells)
      .where(and(eq(tallyCells.targetId, targetId), filterOver(tallyCells, filter)))
      .groupBy(tallyCells.organisationPath, tallyCells.month)
  const places = [...(await pastPlaces(targetId, asOf)).values()].filter(place => passes(place, filter))
  const cells = new Map<string, Cell>()
  for (const { organisationPath: path, effectiveAt } of places) {
    const month = monthOf(effectiveAt ?? 0)
    const cell = cells.get(`${path} ${month}`) ?? { path, month, people: 0 }
    cell.people++
    cells.set(`${path} ${month}`, cell)
  }
  return [...cells.values()]
}

/** How many of each group stand at or below each of some paths. Filtered or in the past only the counted are known. */
export async function countsAt(
  targetId: string,
  paths: readonly string[],
  lens: Lens = {},
): Promise<Map<string, GroupCounts>> {
  const counts = new Map(paths.map(path => [path, nobody()]))
  if (paths.length === 0) return counts
  if (wanted(lens) !== undefined || lens.asOf !== undefined) {
    for (const { path, people } of await cellsOf(targetId, lens))
      for (const [above, found] of counts) if (path.startsWith(above)) found.counted += people
    return counts
  }
  const rows = await read()
    .select()
    .from(tallies)
    .where(
      and(eq(tallies.target, targetId), inArray(tallies.organisationPath, [...paths]), eq(tallies.month, '')),
    )
  for (const row of rows) {
    const found = counts.get(row.organisationPath)
    if (found && (groups as readonly string[]).includes(row.group)) found[row.group as Group] = row.people
  }
  return counts
}

/** The sum of each group over paths that do not overlap. */
export function sumOf(counts: Iterable<GroupCounts>): GroupCounts {
  const sum = nobody()
  for (const one of counts) for (const group of groups) sum[group] += one[group]
  return sum
}

/** How many people came to count in each Bangkok month, oldest first, over paths that do not overlap. */
export async function countedByMonth(targetId: string, paths: readonly string[], lens: Lens = {}) {
  const months = new Map<string, number>()
  const rows =
    wanted(lens) !== undefined || lens.asOf !== undefined
      ? (await cellsOf(targetId, lens)).filter(cell => paths.some(path => cell.path.startsWith(path)))
      : await read()
          .select({ month: tallies.month, people: tallies.people })
          .from(tallies)
          .where(
            and(
              eq(tallies.target, targetId),
              inArray(tallies.organisationPath, [...paths]),
              eq(tallies.group, 'counted'),
              ne(tallies.month, ''),
            ),
          )
  for (const { month, people } of rows) months.set(month, (months.get(month) ?? 0) + people)
  return [...months]
    .filter(([, people]) => people > 0)
    .map(([month, people]) => ({ month, people }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** How many came to count in each week over all of government; keys are Mondays, ms UTC. */
export async function countedByWeek(target: string): Promise<Map<number, number>> {
  const rows = await read()
    .select()
    .from(weeklyTallies)
    .where(eq(weeklyTallies.target, target))
    .orderBy(asc(weeklyTallies.week))
  return new Map(rows.flatMap(row => (row.people > 0 ? [[row.week, row.people] as const] : [])))
}

/** The person as a target sees them, when they stand within the asker's subtrees; else undefined. */
export async function placeOf(targetId: string, personId: string, within: readonly string[]) {
  for (const source of [standing, apart] as const) {
    const [row] = await read()
      .select({ headId: source.headId })
      .from(source)
      .where(
        and(
          eq(source.targetId, targetId),
          eq(source.personId, personId),
          withinPaths(source.organisationPath, within),
        ),
      )
    if (row) return row
  }
  return undefined
}
