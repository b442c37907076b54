/** What a manager's page shows as a table for a file: the same rows, the same filters, the same day. */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { apart, organisations, persons, standing } from '#db/schema.ts'
import { fullName } from '#people/name.ts'
import { personnelKindName, positionName, provinceName } from '#people/place-names.ts'
import type { Language } from '#ui/formats.ts'
import { wordsIn } from '#ui/language.tsx'
import type { Cell, Time } from './cells.ts'
import { type Group, groups } from './counting.ts'
import { drill } from './dashboard.server.ts'
import { condition, type PersonRow, peopleOf, shown, type Wanted } from './people.server.ts'
import { type Filter, isFiltered } from './view.ts'

export interface Exported {
  header: string[]
  pages: AsyncIterable<Cell[][]>
  /** How many rows there are without the header. */
  total: number
}

const size = 500
/** Up to so many people stand in the order of the page, by name; more of them in the order of their heads. */
export const inOrder = 20_000

const asOfCell = (asOf: number | undefined, now: number): Time =>
  asOf === undefined ? { at: now, as: 'moment' } : { at: asOf, as: 'day' }

/** The ids of everybody behind a figure, a page at a time; each page begins where the last one ended. */
async function* idsOf(wanted: Wanted, total: number): AsyncGenerator<string[]> {
  const source = wanted.group === 'counted' ? standing : apart
  const ids = () =>
    read().select({ headId: source.headId, personId: source.personId }).from(source).$dynamic()
  if (total <= inOrder) {
    const rows = await ids()
      .innerJoin(persons, eq(persons.id, source.personId))
      .where(condition(wanted))
      .orderBy(asc(persons.givenTh), asc(persons.familyTh), asc(persons.id))
      .limit(inOrder)
    for (let from = 0; from < rows.length; from += size)
      yield rows.slice(from, from + size).map(row => row.personId)
    return
  }
  for (let after = '', more = true; more; ) {
    const rows = await ids()
      .where(and(condition(wanted), gt(source.headId, after)))
      .orderBy(asc(source.headId))
      .limit(size)
    yield rows.map(row => row.personId)
    after = rows.at(-1)?.headId ?? after
    more = rows.length === size
  }
}

type Line = Omit<PersonRow, 'headId' | 'number'>

/** The rows of one page of ids, in the order of the ids. */
async function linesOf(wanted: Wanted, ids: readonly string[]): Promise<Line[]> {
  const counted = wanted.group === 'counted'
  const source = counted ? standing : apart
  const rows = await read()
    .select({
      ...shown,
      effectiveAt: counted ? standing.effectiveAt : sql<null>`null`,
      frozenType: counted ? standing.positionType : persons.positionType,
      frozenLevel: counted ? standing.positionLevel : persons.positionLevel,
      frozenProvince: counted ? standing.province : persons.province,
    })
    .from(source)
    .innerJoin(persons, eq(persons.id, source.personId))
    .innerJoin(organisations, eq(organisations.path, source.organisationPath))
    .where(and(condition(wanted), inArray(source.personId, [...ids])))
  const found = new Map(rows.map(row => [row.personId, row]))
  return ids.flatMap(id => {
    const row = found.get(id)
    if (!row) return []
    const { frozenType, frozenLevel, frozenProvince, ...line } = row
    const frozen = { positionType: frozenType, positionLevel: frozenLevel, province: frozenProvince }
    return [{ ...line, ...frozen }]
  })
}

/** Everybody behind a figure, a page at a time. */
async function* everyone(wanted: Wanted, total: number): AsyncGenerator<Line[]> {
  if (wanted.asOf === undefined) {
    for await (const ids of idsOf(wanted, total)) if (ids.length > 0) yield linesOf(wanted, ids)
    return
  }
  for (let number = 1; (number - 1) * size < total; number++)
    yield (await peopleOf(wanted, { size, number })).people
}

const known = (name: string): string | null => (name === '–' ? null : name)

function personCells(row: Line, group: Group, language: Language): Cell[] {
  const cells: Cell[] = [
    fullName(row, language),
    language === 'th' ? row.organisationTh : row.organisationEn,
    known(personnelKindName(row.personnelKind, language)),
    known(positionName(row.positionType, row.positionLevel, language)),
    known(provinceName(row.province, language)),
  ]
  if (group !== 'counted') return cells
  return [...cells, row.effectiveAt === null ? null : { at: row.effectiveAt, as: 'day' }]
}

/** The list of people behind a figure, with the day it is of in the last column. */
export async function exportedPeople(wanted: Wanted, language: Language, now: number): Promise<Exported> {
  const { manage, close } = wordsIn(language)
  const { total } = await peopleOf(wanted, { size: 1, number: 1 })
  const asOf = asOfCell(wanted.asOf, now)
  const since = wanted.group === 'counted' ? [manage.since] : []
  return {
    header: [
      manage.name,
      manage.organisation,
      manage.kind,
      manage.position,
      manage.province,
      ...since,
      close.export.asOf,
    ],
    total,
    pages: (async function* () {
      for await (const page of everyone(wanted, total))
        yield page.map(row => [...personCells(row, wanted.group, language), asOf])
    })(),
  }
}

/** The table of organisations one step below a place, with its own people and the sum; undefined as the page is. */
export async function exportedOrganisations(
  given: {
    targetId: string
    at: string | undefined
    within: readonly string[]
    filter: Filter
    asOf: number | undefined
  },
  language: Language,
  now: number,
): Promise<Exported | undefined> {
  const { targetId, at, within, filter, asOf } = given
  const step = await drill(targetId, at, within, { filter, asOf })
  if (!step) return undefined
  const { manage, office, close } = wordsIn(language)
  const narrowed = isFiltered(filter) || asOf !== undefined
  const columns: readonly Group[] = narrowed ? ['counted'] : groups
  const quotas = step.lines.some(line => line.quota !== undefined)
  const rows = [
    ...step.lines.map(line => ({
      name: line.organisation[language],
      counts: line.counts,
      quota: line.quota ?? null,
    })),
    ...(step.direct ? [{ name: manage.here, counts: step.direct, quota: null }] : []),
    { name: manage.all, counts: step.total, quota: null },
  ].map(({ name, counts, quota }): Cell[] => [
    name,
    ...columns.map(group => counts[group]),
    ...(quotas ? [quota] : []),
    asOfCell(asOf, now),
  ])
  return {
    header: [
      manage.organisation,
      ...columns.map(group => `${manage.groupsShort[group]} (${close.export.people})`),
      ...(quotas ? [office.quota] : []),
      close.export.asOf,
    ],
    total: rows.length,
    pages: (async function* () {
      yield rows
    })(),
  }
}
