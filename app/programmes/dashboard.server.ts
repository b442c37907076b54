/** What a manager's pages show of a target, within the part of government that is theirs. */
import { currentEditions } from '#catalogue/edition.server.ts'
import {
  findOrganisation,
  type Organisation,
  organisationLine,
  organisationsBelow,
} from '#people/organisation.server.ts'
import { personnelKindName } from '#people/place-names.ts'
import { endOfDay } from '#ui/formats.ts'
import { countedByMonth, countedWithin, countsByPath, type GroupCounts, sumBelow } from './figures.server.ts'
import { paceOf } from './pace.ts'
import { currentRule, peopleTargets, planningDateOf } from './target.server.ts'

type PeopleTarget = Awaited<ReturnType<typeof peopleTargets>>[number]

/** A target's figures: all of government for the pace, and the manager's own part beside it. */
export async function targetFigures(target: PeopleTarget, within: readonly string[], now: number) {
  const planning = await planningDateOf(target.id)
  const due = target.deadline ?? planning?.date
  const all = await countedWithin(target.id, ['/'], now)
  const own = within.includes('/') ? all : await countedWithin(target.id, within, now)
  const amount = target.amount ?? 0
  let total = 0
  const months = (await countedByMonth(target.id, ['/'])).map(({ month, people }) => {
    total += people
    return { month, people, total }
  })
  const rule = await currentRule(target.id)
  return {
    id: target.id,
    name: { th: target.th, en: target.en },
    programme: { th: target.programme.th, en: target.programme.en },
    amount,
    counted: all.counted,
    own: own.counted,
    deadline: target.deadline,
    planning: planning && { date: planning.date, reason: planning.reason },
    due,
    pace: paceOf(all, amount, due ? endOfDay(due) : undefined, now),
    months,
    groups: sumBelow(await countsByPath(target.id, within), '/'),
    rule: rule && { version: rule.version, byDefault: rule.byDefault, ...rule.rule },
  }
}

export type TargetFigures = Awaited<ReturnType<typeof targetFigures>>

/** Every people target with its figures. */
export async function allFigures(within: readonly string[], now: number) {
  const figures = []
  for (const target of await peopleTargets()) figures.push(await targetFigures(target, within, now))
  return figures
}

export interface OrganisationLine {
  organisation: Organisation
  counts: GroupCounts
}

/**
 * One step of the drill-down: the organisations directly below `at` (the asker's own ones at the
 * top) with the people of each group below them. Undefined: not there, or not the asker's.
 */
export async function drill(targetId: string, at: string | undefined, within: readonly string[]) {
  const here = at === undefined ? undefined : await findOrganisation(at)
  if (at !== undefined && !(here && within.some(path => here.path.startsWith(path)))) return undefined
  const counts = await countsByPath(targetId, within)
  const below = here
    ? await organisationsBelow(here)
    : within.includes('/')
      ? await organisationsBelow(null)
      : await Promise.all(within.map(async path => (await organisationLine(path)).at(-1)))
  const lines = below
    .flatMap(organisation =>
      organisation ? [{ organisation, counts: sumBelow(counts, organisation.path) }] : [],
    )
    .filter(line => Object.values(line.counts).some(count => count > 0))
    .sort(
      (a, b) => b.counts.counted - a.counts.counted || (a.organisation.path < b.organisation.path ? -1 : 1),
    )
  const line = here ? await organisationLine(here.path) : []
  return {
    here,
    trail: line.filter(above => within.some(path => above.path.startsWith(path))),
    lines,
    direct: here && counts.get(here.path),
    total: sumBelow(counts, here?.path ?? '/'),
  }
}

/** A counting rule as a manager reads it, or undefined where none is set. */
export async function ruleShown(targetId: string, language: 'th' | 'en') {
  const version = await currentRule(targetId)
  if (!version) return undefined
  const { anyOf, atLeast, since, personnelKinds } = version.rule
  const editions = await currentEditions()
  return {
    version: version.version,
    byDefault: version.byDefault,
    atLeast,
    since,
    courses: anyOf.map(id => ({
      id,
      title: editions.find(edition => edition.courseId === id)?.outline.title[language] ?? id,
    })),
    kinds: personnelKinds.map(kind => personnelKindName(kind, language)),
  }
}

export type RuleShown = NonNullable<Awaited<ReturnType<typeof ruleShown>>>
