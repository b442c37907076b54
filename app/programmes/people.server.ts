/** The people behind a figure: as many as the figure says, a page at a time. */
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { startsWith } from '#db/dialect.server.ts'
import { read } from '#db/door.server.ts'
import { apart, organisations, persons, standing } from '#db/schema.ts'
import { withinPaths } from '#people/find.server.ts'
import type { Group } from './counting.ts'
import { filterOver } from './figures.server.ts'
import { pastPlaces } from './past.server.ts'
import { monthOf } from './periods.ts'
import type { Filter } from './view.ts'

export interface Wanted {
  targetId: string
  group: Group
  /** At or below this path; `direct`: at the path itself. */
  path: string
  direct: boolean
  within: readonly string[]
  filter?: Filter
  asOf?: number | undefined
}

/** What is told of a person in a list. */
export const shown = {
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
  organisationId: organisations.id,
  organisationTh: organisations.th,
  organisationEn: organisations.en,
}

/** Who is behind a figure, as a condition over `standing` or `apart`. */
export function condition({ targetId, group, path, direct, within, filter = {} }: Wanted): SQL | undefined {
  const source = group === 'counted' ? standing : apart
  return and(
    eq(source.targetId, targetId),
    group === 'counted' ? filterOver(standing, filter) : eq(apart.why, group),
    direct
      ? eq(source.organisationPath, path)
      : path === '/'
        ? undefined
        : startsWith(source.organisationPath, path),
    withinPaths(source.organisationPath, within),
  )
}

/** One page of the people behind a figure, by name; `total` equals the figure that led here. */
export async function peopleOf(wanted: Wanted, page: { size: number; number: number }) {
  if (wanted.asOf !== undefined) return pastPeople(wanted, wanted.asOf, page)
  const { group } = wanted
  const source = group === 'counted' ? standing : apart
  const where = condition(wanted)
  const total = await read().$count(source, where)
  const people = await read()
    .select({
      ...shown,
      headId: source.headId,
      effectiveAt: group === 'counted' ? standing.effectiveAt : sql<null>`null`,
      number: group === 'counted' ? standing.number : sql<null>`null`,
      frozenType: group === 'counted' ? standing.positionType : sql<null>`null`,
      frozenLevel: group === 'counted' ? standing.positionLevel : sql<null>`null`,
      frozenProvince: group === 'counted' ? standing.province : sql<null>`null`,
    })
    .from(source)
    .innerJoin(persons, eq(persons.id, source.personId))
    .innerJoin(organisations, eq(organisations.path, source.organisationPath))
    .where(where)
    .orderBy(asc(persons.givenTh), asc(persons.familyTh), asc(persons.id))
    .limit(page.size)
    .offset(page.size * (page.number - 1))
  return {
    total,
    people: people.map(({ frozenType, frozenLevel, frozenProvince, ...row }) =>
      group === 'counted'
        ? {
            ...row,
            positionType: frozenType || null,
            positionLevel: frozenLevel || null,
            province: frozenProvince || null,
          }
        : row,
    ),
  }
}

export type PersonRow = Awaited<ReturnType<typeof peopleOf>>['people'][number]

/** The people who counted as of a past instant; where they stood is what the ledger froze, who they are is today's. */
async function pastPeople(wanted: Wanted, asOf: number, page: { size: number; number: number }) {
  const { targetId, group, path, direct, within, filter = {} } = wanted
  if (group !== 'counted') return { total: 0, people: [] }
  const places = [...(await pastPlaces(targetId, asOf))].filter(
    ([, place]) =>
      (direct ? place.organisationPath === path : place.organisationPath.startsWith(path)) &&
      within.some(own => place.organisationPath.startsWith(own)) &&
      (filter.type === undefined || place.positionType === filter.type) &&
      (filter.level === undefined || place.positionLevel === filter.level) &&
      (filter.province === undefined || place.province === filter.province) &&
      (filter.month === undefined || monthOf(place.effectiveAt ?? 0) === filter.month),
  )
  const slice = places.slice(page.size * (page.number - 1), page.size * page.number)
  const accounts = await read()
    .select({ ...shown, headId: persons.headId })
    .from(persons)
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .where(
      inArray(
        persons.headId,
        slice.map(([head]) => head),
      ),
    )
  const paths = await read()
    .select({ path: organisations.path, id: organisations.id, th: organisations.th, en: organisations.en })
    .from(organisations)
    .where(inArray(organisations.path, [...new Set(slice.map(([, place]) => place.organisationPath))]))
  return {
    total: places.length,
    people: slice.flatMap(([head, place]) => {
      const account = accounts.find(row => row.headId === head)
      const then = paths.find(row => row.path === place.organisationPath)
      if (!account) return []
      return [
        {
          ...account,
          positionType: place.positionType || null,
          positionLevel: place.positionLevel || null,
          province: place.province || null,
          organisationId: then?.id ?? account.organisationId,
          organisationTh: then?.th ?? account.organisationTh,
          organisationEn: then?.en ?? account.organisationEn,
          effectiveAt: place.effectiveAt,
          number: null,
        },
      ]
    }),
  }
}
