/** Figures of a target, always within the subtrees that the asker may see; every figure opens into its people. */
import { and, asc, count, eq, gt, min, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { bangkokMonth, startsWith } from '#db/dialect.server.ts'
import { read } from '#db/door.server.ts'
import { apart, organisations, persons, standing } from '#db/schema.ts'
import { type Group, groups } from './counting.ts'
import { type Counted, paceWindow } from './pace.ts'

function inScope(column: SQLiteColumn, within: readonly string[]): SQL | undefined {
  if (within.includes('/')) return undefined
  return within.length === 0 ? sql`1 = 0` : or(...within.map(path => startsWith(column, path)))
}

/** How many count within the subtrees, how many of them came lately, and since when. */
export async function countedWithin(
  targetId: string,
  within: readonly string[],
  now: number,
): Promise<Counted> {
  const here = and(eq(standing.targetId, targetId), inScope(standing.organisationPath, within))
  const [row] = await read()
    .select({ counted: count(), first: min(standing.effectiveAt) })
    .from(standing)
    .where(here)
  const recent = await read().$count(standing, and(here, gt(standing.effectiveAt, now - paceWindow)))
  return { counted: row?.counted ?? 0, recent, first: row?.first ?? undefined }
}

/** How many people came to count in each Bangkok month, oldest first. */
export async function countedByMonth(targetId: string, within: readonly string[]) {
  const month = bangkokMonth(standing.effectiveAt)
  return read()
    .select({ month, people: count() })
    .from(standing)
    .where(and(eq(standing.targetId, targetId), inScope(standing.organisationPath, within)))
    .groupBy(month)
    .orderBy(asc(month))
}

export type GroupCounts = Record<Group, number>

const none = (): GroupCounts => ({ counted: 0, unconfirmed: 0, 'not-eligible': 0 })

/** The people of a target by the organisation that they stand in, for each group. */
export async function countsByPath(
  targetId: string,
  within: readonly string[],
): Promise<Map<string, GroupCounts>> {
  const counts = new Map<string, GroupCounts>()
  const at = (path: string) => {
    const known = counts.get(path) ?? none()
    counts.set(path, known)
    return known
  }
  const counted = await read()
    .select({ path: standing.organisationPath, people: count() })
    .from(standing)
    .where(and(eq(standing.targetId, targetId), inScope(standing.organisationPath, within)))
    .groupBy(standing.organisationPath)
  for (const row of counted) at(row.path).counted = row.people
  const beside = await read()
    .select({ path: apart.organisationPath, why: apart.why, people: count() })
    .from(apart)
    .where(and(eq(apart.targetId, targetId), inScope(apart.organisationPath, within)))
    .groupBy(apart.organisationPath, apart.why)
  for (const row of beside) at(row.path)[row.why] = row.people
  return counts
}

/** Sums counts over everything below a path. */
export function sumBelow(counts: ReadonlyMap<string, GroupCounts>, path: string): GroupCounts {
  const sum = none()
  for (const [at, found] of counts)
    if (at.startsWith(path)) for (const group of groups) sum[group] += found[group]
  return sum
}

/** One page of the people of a group below a path (`direct`: at the path itself), by name. `total` equals the figure that led here. */
export async function peopleOf(
  given: { targetId: string; group: Group; path: string; direct: boolean; within: readonly string[] },
  page: { size: number; number: number },
) {
  const { targetId, group, path, direct, within } = given
  const source = group === 'counted' ? standing : apart
  const where = and(
    eq(source.targetId, targetId),
    group === 'counted' ? undefined : eq(apart.why, group),
    direct ? eq(source.organisationPath, path) : startsWith(source.organisationPath, path),
    inScope(source.organisationPath, within),
  )
  const total = await read().$count(source, where)
  const people = await read()
    .select({
      headId: source.headId,
      personId: persons.id,
      titleTh: persons.titleTh,
      givenTh: persons.givenTh,
      familyTh: persons.familyTh,
      givenEn: persons.givenEn,
      familyEn: persons.familyEn,
      personnelKind: persons.personnelKind,
      positionType: persons.positionType,
      positionLevel: persons.positionLevel,
      province: persons.province,
      organisationTh: organisations.th,
      organisationEn: organisations.en,
      effectiveAt: group === 'counted' ? standing.effectiveAt : sql<null>`null`,
    })
    .from(source)
    .innerJoin(persons, eq(persons.id, source.personId))
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .where(where)
    .orderBy(asc(persons.givenTh), asc(persons.familyTh), asc(persons.id))
    .limit(page.size)
    .offset(page.size * (page.number - 1))
  return { total, people }
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
          inScope(source.organisationPath, within),
        ),
      )
    if (row) return row
  }
  return undefined
}
