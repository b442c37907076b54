/** The figures of the minister's page: all of government, or the asker's part of it and nothing else. */
import { and, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { chains, ledger, standing } from '#db/schema.ts'
import { withinPaths } from '#people/find.server.ts'
import { organisationLine } from '#people/organisation.server.ts'
import { endOfDay } from '#ui/formats.ts'
import { figuresNow, listClosed } from './close.server.ts'
import { fingerprintOf } from './close.ts'
import { drill, outermost, type TargetFigures, targetFigures } from './dashboard.server.ts'
import { countedByMonth, countsAt } from './figures.server.ts'
import { forecast, fullWeeks, window } from './forecast.ts'
import type { SignedHead } from './ledger.ts'
import { pastOverall, pastPlaces } from './past.server.ts'
import { endOfMonth, mondayOf, week } from './periods.ts'
import { quotasOf } from './quota.server.ts'
import { overall } from './tally.ts'
import { peopleTargets } from './target.server.ts'

const isIn = (paths: readonly string[]) => (place: { organisationPath: string }) =>
  paths.some(path => place.organisationPath.startsWith(path))

/** When the people of some paths came to count, from the weeks that the forecast looks at. */
async function lately(targetId: string, paths: readonly string[], asOf: number | undefined, at: number) {
  const since = mondayOf(at) - window * week
  if (asOf !== undefined)
    return [...(await pastPlaces(targetId, asOf)).values()]
      .filter(isIn(paths))
      .map(place => place.effectiveAt ?? 0)
  const own = and(eq(standing.targetId, targetId), withinPaths(standing.organisationPath, paths))
  const rows = await read()
    .select({ at: standing.effectiveAt })
    .from(standing)
    .where(and(own, gte(standing.effectiveAt, since)))
  const [first] = await read()
    .select({ at: sql<number | null>`min(${standing.effectiveAt})` })
    .from(standing)
    .where(own)
  return [...rows.map(row => row.at), ...(first?.at ? [Number(first.at)] : [])]
}

/** A target as one part of government sees it: its own people against its own quota, where one is set. */
async function partOf(all: TargetFigures, paths: readonly string[], asOf: number | undefined, at: number) {
  const months = await countedByMonth(all.id, paths, { asOf })
  const counted = months.reduce((sum, row) => sum + row.people, 0)
  const quotas = await quotasOf(all.id, asOf)
  const lines = await Promise.all(paths.map(path => organisationLine(path)))
  const ids = new Set(lines.flatMap(line => line.at(-1)?.id ?? []))
  const amount = [...quotas.values()].reduce(
    (sum, quota) => sum + (ids.has(quota.organisationId) ? quota.amount : 0),
    0,
  )
  const weeks = new Map<number, number>()
  for (const one of await lately(all.id, paths, asOf, at)) {
    const monday = mondayOf(one)
    weeks.set(monday, (weeks.get(monday) ?? 0) + 1)
  }
  const by = all.due ? { by: endOfDay(all.due) } : {}
  let total = 0
  return {
    ...all,
    counted,
    amount,
    months: months.map(row => {
      total += row.people
      return { ...row, total }
    }),
    pace: forecast({ counted, amount, weeks: fullWeeks(weeks, mondayOf(at)), ...by }, at),
  }
}

/** People over all targets, each once, at or below each of some paths. */
async function combinedAt(paths: readonly string[], ids: readonly string[], asOf: number | undefined) {
  if (asOf === undefined) {
    const counts = await countsAt(overall, paths)
    return new Map(paths.map(path => [path, counts.get(path)?.counted ?? 0]))
  }
  const places = [...(await pastOverall(ids, asOf)).values()]
  return new Map(paths.map(path => [path, places.filter(isIn([path])).length]))
}

const most = 10

/** A line for each organisation below the asker's own (or each ministry), most people first: ten, and the rest as one. */
async function tableOf(ids: readonly string[], within: readonly string[], asOf: number | undefined) {
  const paths = outermost(within)
  const [only] = paths
  const at = paths.length === 1 && only && only !== '/' ? only.split('/').at(-2) : undefined
  const lines = new Map<
    string,
    { id: string; path: string; name: { th: string; en: string }; counts: number[] }
  >()
  for (const [place, id] of ids.entries())
    for (const { organisation, counts } of (await drill(id, at, within, { asOf }))?.lines ?? []) {
      const { id: own, path, th, en } = organisation
      const line = lines.get(own) ?? { id: own, path, name: { th, en }, counts: ids.map(() => 0) }
      line.counts[place] = counts.counted
      lines.set(own, line)
    }
  const all = [...lines.values()]
  const combined = await combinedAt([...all.map(line => line.path), ...paths], ids, asOf)
  const rows = all
    .map(line => ({ ...line, counts: [...line.counts, combined.get(line.path) ?? 0] }))
    .filter(line => line.counts.some(count => count > 0))
    .sort((a, b) => (b.counts.at(-1) ?? 0) - (a.counts.at(-1) ?? 0) || (a.path < b.path ? -1 : 1))
  const counts = await Promise.all(ids.map(id => countsAt(id, paths, { asOf })))
  const sum = (found: Iterable<number>) => [...found].reduce((total, one) => total + one, 0)
  const total = [
    ...counts.map(found => sum([...found.values()].map(one => one.counted))),
    sum(paths.map(path => combined.get(path) ?? 0)),
  ]
  const shown = rows.slice(0, most)
  return {
    rows: shown.map(({ name, counts: own }) => ({ name, counts: own })),
    others: Math.max(0, rows.length - most),
    rest: total.map((all_, place) => all_ - sum(shown.map(row => row.counts[place] ?? 0))),
    total,
  }
}

/** The last month that was closed by an instant, and what its figures were at that instant. */
async function lastClosed(at: number, asOf: number | undefined) {
  const closed = (await listClosed(at)).at(-1)
  if (!closed) return undefined
  const end = endOfMonth(closed.month)
  const today = asOf === undefined ? await figuresNow(closed.month) : []
  const figures = []
  for (const { targetId, counted } of closed.figures) {
    const then =
      asOf === undefined
        ? today.find(one => one.targetId === targetId)?.counted
        : [...(await pastPlaces(targetId, asOf)).values()].filter(place => (place.effectiveAt ?? 0) <= end)
            .length
    figures.push({ targetId, counted, now: then ?? 0 })
  }
  return { month: closed.month, figures }
}

/** The ends of all chains, now or by what was recorded by a past instant. */
async function chainsAt(asOf: number | undefined): Promise<SignedHead['chains']> {
  if (asOf === undefined) return read().select().from(chains)
  const ends = await read()
    .select({ targetId: ledger.targetId, number: sql<number>`max(${ledger.number})` })
    .from(ledger)
    .where(lte(ledger.recordedAt, asOf))
    .groupBy(ledger.targetId)
  const found = []
  for (const end of ends) {
    const [entry] = await read()
      .select({ targetId: ledger.targetId, number: ledger.number, hash: ledger.hash })
      .from(ledger)
      .where(and(eq(ledger.targetId, end.targetId), inArray(ledger.number, [Number(end.number)])))
      .orderBy(desc(ledger.number))
    if (entry) found.push(entry)
  }
  return found
}

/** Everything that the page says; `asOf` is a past instant, or undefined for now. */
export async function reportFacts(within: readonly string[], now: number, asOf: number | undefined) {
  const paths = outermost(within)
  const whole = paths.includes('/')
  const at = asOf ?? now
  const targets = []
  const known = await peopleTargets()
  for (const target of known) {
    const all = await targetFigures(target, within, now, asOf)
    const { partner, th, en } = target.programme
    const short = { th: partner ?? th, en: partner ?? en }
    targets.push({ ...(whole ? all : await partOf(all, paths, asOf, at)), short })
  }
  const ids = known.map(target => target.id)
  const places = await Promise.all(paths.map(async path => (await organisationLine(path)).at(-1)))
  return {
    at,
    part: whole ? undefined : places.flatMap(place => (place ? [{ th: place.th, en: place.en }] : [])),
    targets,
    table: await tableOf(ids, within, asOf),
    closed: whole ? await lastClosed(at, asOf) : undefined,
    fingerprint: fingerprintOf(await chainsAt(asOf)),
  }
}

export type ReportFacts = Awaited<ReturnType<typeof reportFacts>>
