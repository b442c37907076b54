/** What a manager's pages show of a target, within the part of government that is theirs. */
import { currentEditions } from '#catalogue/edition.server.ts'
import type { CountingRule } from '#db/schema.ts'
import {
  findOrganisation,
  type Organisation,
  organisationLine,
  organisationsBelow,
} from '#people/organisation.server.ts'
import { personnelKindName } from '#people/place-names.ts'
import { endOfDay } from '#ui/formats.ts'
import {
  countedByMonth,
  countedByWeek,
  countsAt,
  type GroupCounts,
  type Lens,
  nobody,
  sumOf,
} from './figures.server.ts'
import { forecast, fullWeeks } from './forecast.ts'
import { pastOverall, pastPlaces } from './past.server.ts'
import { mondayOf } from './periods.ts'
import { quotasOf } from './quota.server.ts'
import { overall, type Place } from './tally.ts'
import { currentRule, peopleTargets, planningDateOf, ruleAt } from './target.server.ts'

type PeopleTarget = Awaited<ReturnType<typeof peopleTargets>>[number]

/** Paths without those that lie below another one. */
export function outermost(paths: readonly string[]): string[] {
  return [...new Set(paths)].filter(path => !paths.some(other => other !== path && path.startsWith(other)))
}

function weeksOf(places: Iterable<Place>): Map<number, number> {
  const weeks = new Map<number, number>()
  for (const { effectiveAt } of places)
    if (effectiveAt !== null) {
      const monday = mondayOf(effectiveAt)
      weeks.set(monday, (weeks.get(monday) ?? 0) + 1)
    }
  return weeks
}

/** A target's figures: all of government for the pace, and the manager's own part beside it. */
export async function targetFigures(
  target: PeopleTarget,
  within: readonly string[],
  now: number,
  asOf?: number,
) {
  const planning = await planningDateOf(target.id, asOf)
  const due = target.deadline ?? planning?.date
  const lens: Lens = { asOf }
  const paths = outermost(within)
  const counts = await countsAt(target.id, [...new Set(['/', ...paths])], lens)
  const counted = counts.get('/')?.counted ?? 0
  const groups = sumOf(paths.map(path => counts.get(path) ?? nobody()))
  const amount = target.amount ?? 0
  let total = 0
  const months = (await countedByMonth(target.id, ['/'], lens)).map(({ month, people }) => {
    total += people
    return { month, people, total }
  })
  const byWeek =
    asOf === undefined
      ? await countedByWeek(target.id)
      : weeksOf((await pastPlaces(target.id, asOf)).values())
  const at = asOf ?? now
  const rule = await (asOf === undefined ? currentRule(target.id) : ruleAt(target.id, asOf))
  return {
    id: target.id,
    programmeId: target.programmeId,
    name: { th: target.th, en: target.en },
    programme: { th: target.programme.th, en: target.programme.en },
    startedOn: target.programme.signedOn,
    amount,
    counted,
    own: groups.counted,
    deadline: target.deadline,
    planning: planning && { date: planning.date, reason: planning.reason },
    due,
    pace: forecast(
      { counted, amount, weeks: fullWeeks(byWeek, mondayOf(at)), ...(due ? { by: endOfDay(due) } : {}) },
      at,
    ),
    months,
    groups,
    rule: rule && { version: rule.version, byDefault: rule.byDefault, ...rule.rule },
  }
}

export type TargetFigures = Awaited<ReturnType<typeof targetFigures>>

/** Every people target with its figures. */
export async function allFigures(within: readonly string[], now: number, asOf?: number) {
  const figures: TargetFigures[] = []
  for (const target of await peopleTargets()) figures.push(await targetFigures(target, within, now, asOf))
  return figures
}

/** How many people count toward at least one target, each once. */
export async function countedOverall(within: readonly string[], asOf?: number): Promise<number> {
  const paths = outermost(within)
  if (asOf === undefined) return sumOf((await countsAt(overall, paths)).values()).counted
  const ids = (await peopleTargets()).map(target => target.id)
  return [...(await pastOverall(ids, asOf)).values()].filter(place =>
    paths.some(path => place.organisationPath.startsWith(path)),
  ).length
}

export interface OrganisationLine {
  organisation: Organisation
  counts: GroupCounts
  quota: number | undefined
}

/**
 * One step of the drill-down: the organisations directly below `at` (the asker's own ones at the
 * top) with the people of each group below them. Undefined: not there, or not the asker's.
 */
export async function drill(
  targetId: string,
  at: string | undefined,
  within: readonly string[],
  lens: Lens = {},
) {
  const here = at === undefined ? undefined : await findOrganisation(at)
  if (at !== undefined && !(here && within.some(path => here.path.startsWith(path)))) return undefined
  const below = here
    ? await organisationsBelow(here)
    : within.includes('/')
      ? await organisationsBelow(null)
      : (await Promise.all(outermost(within).map(path => organisationLine(path)))).flatMap(line =>
          line.slice(-1),
        )
  const paths = below.map(organisation => organisation.path)
  const top = here ? [here.path] : outermost(within)
  const counts = await countsAt(targetId, [...new Set([...paths, ...top])], lens)
  const quotas = await quotasOf(targetId, lens.asOf)
  const lines = below
    .map(organisation => ({
      organisation,
      counts: counts.get(organisation.path) ?? nobody(),
      quota: quotas.get(organisation.id)?.amount,
    }))
    .filter(line => line.quota !== undefined || Object.values(line.counts).some(count => count > 0))
    .sort(
      (a, b) => b.counts.counted - a.counts.counted || (a.organisation.path < b.organisation.path ? -1 : 1),
    )
  const total = sumOf(top.map(path => counts.get(path) ?? nobody()))
  const inLines = sumOf(lines.map(line => line.counts))
  const direct = nobody()
  for (const group of Object.keys(direct) as (keyof GroupCounts)[])
    direct[group] = total[group] - inLines[group]
  const line = here ? await organisationLine(here.path) : []
  return {
    here,
    trail: line.filter(above => within.some(path => above.path.startsWith(path))),
    lines,
    direct: here && Object.values(direct).some(count => count > 0) ? direct : undefined,
    total,
    months: await countedByMonth(targetId, top, lens),
  }
}

/** A counting rule as people read it. */
export async function ruleInWords(rule: CountingRule, language: 'th' | 'en') {
  const editions = await currentEditions()
  const places = await Promise.all((rule.organisations ?? []).map(id => findOrganisation(id)))
  return {
    atLeast: rule.atLeast,
    since: rule.since,
    courses: rule.anyOf.map(id => ({
      id,
      title: editions.find(edition => edition.courseId === id)?.outline.title[language] ?? id,
    })),
    kinds: rule.personnelKinds.map(kind => personnelKindName(kind, language)),
    organisations: places.flatMap(place => (place ? [place[language]] : [])),
    positionTypes: rule.positionTypes ?? [],
    attestations: rule.attestations ?? false,
  }
}

/** The counting rule in force as a manager reads it, or undefined where none is set. */
export async function ruleShown(targetId: string, language: 'th' | 'en') {
  const version = await currentRule(targetId)
  if (!version) return undefined
  const { version: number, byDefault, reason, setAt } = version
  return { version: number, byDefault, reason, setAt, ...(await ruleInWords(version.rule, language)) }
}

export type RuleShown = NonNullable<Awaited<ReturnType<typeof ruleShown>>>
