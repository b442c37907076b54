/** Sessions, workshops, study and exchange visits: what they are, and who sees what of them. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { ActivitySeed } from '#db/data/activities.ts'
import { type Actor, newId, type Reader, read, type Tx } from '#db/door.server.ts'
import { activities, applications, organisations, persons, targets } from '#db/schema.ts'
import { withinPaths } from '#people/find.server.ts'
import { type ActivityKind, closedTo, figuresOf, instantsOf, phaseOf, placesOf } from './activity.ts'
import { listProgrammes } from './target.server.ts'

export type Activity = typeof activities.$inferSelect
export type Application = typeof applications.$inferSelect

/** Plants the activities that sources report. What is there already stays as it is. */
export async function plantActivities(tx: Tx, seeds: readonly ActivitySeed[], now: number): Promise<void> {
  for (const { firstDay, lastDay, ...given } of seeds) {
    const when = instantsOf({ startDay: firstDay, startTime: '', endDay: lastDay, endTime: '' })
    if ('wrong' in when) throw new Error(`Activity ${given.id} ends before it begins.`)
    await tx
      .insert(activities)
      .values({ ...given, ...when, createdBy: null, createdAt: now })
      .onConflictDoNothing()
  }
}

/** The targets that are activities, each with its programme. */
export async function activityTargets() {
  return (await listProgrammes()).flatMap(({ targets: planned, ...programme }) =>
    planned.filter(target => target.kind === 'activities').map(target => ({ ...target, programme })),
  )
}

/** Every activity, the next one first, then those that are over, the latest first. */
export async function listActivities(now: number): Promise<Activity[]> {
  const all = await read().select().from(activities).orderBy(asc(activities.startsAt), asc(activities.id))
  const isOver = (activity: Activity) => phaseOf(activity, now) === 'over'
  return [...all.filter(one => !isOver(one)), ...all.filter(isOver).reverse()]
}

/** One activity, or undefined. */
export async function findActivity(id: string, from: Reader = read()): Promise<Activity | undefined> {
  const [row] = await from.select().from(activities).where(eq(activities.id, id))
  return row
}

/** Everyone's wish to take part in these activities. */
async function applicationsTo(activityIds: readonly string[], from: Reader = read()): Promise<Application[]> {
  return from
    .select()
    .from(applications)
    .where(inArray(applications.activityId, [...activityIds]))
    .orderBy(asc(applications.appliedAt), asc(applications.id))
}

async function shownTo(personId: string, all: readonly Activity[], now: number) {
  const rows = await applicationsTo(all.map(activity => activity.id))
  const names = new Map((await activityTargets()).map(target => [target.id, target.programme]))
  return all.map(activity => {
    const own = rows.filter(row => row.activityId === activity.id)
    const places = placesOf(activity.seats, own)
    const mine = own.filter(row => row.personId === personId).at(-1)
    const programme = names.get(activity.targetId)
    return {
      activity,
      programme: { th: programme?.th ?? '', en: programme?.en ?? '' },
      phase: phaseOf(activity, now),
      closed: closedTo(activity, now),
      figures: figuresOf(activity.seats, own),
      place: mine && places.get(mine.id),
      application: mine,
    }
  })
}

export type ActivityShown = Awaited<ReturnType<typeof shownTo>>[number]

/** Every activity as one person sees it: its figures, and their own place. */
export async function activitiesFor(personId: string, now: number): Promise<ActivityShown[]> {
  return shownTo(personId, await listActivities(now), now)
}

/** One activity as one person sees it, with what was decided about their wish, or undefined. */
export async function activityFor(id: string, personId: string, now: number) {
  const activity = await findActivity(id)
  const [shown] = activity ? await shownTo(personId, [activity], now) : []
  if (!shown) return undefined
  const { application, ...seen } = shown
  return {
    ...seen,
    reason: application?.refusedReason,
    nominated: application !== undefined && application.appliedBy !== personId,
    attended: application !== undefined && application.attendedAt !== null,
  }
}

export type ActivityPage = NonNullable<Awaited<ReturnType<typeof activityFor>>>

const order = ['seat', 'waiting', 'applied', 'refused', 'left'] as const

/** One activity for those who manage it: figures over everyone, and the people within the asker's subtrees. */
export async function managedActivity(id: string, within: readonly string[], now: number) {
  const activity = await findActivity(id)
  const target = (await activityTargets()).find(known => known.id === activity?.targetId)
  if (!activity || !target) return undefined
  const all = await applicationsTo([id])
  const places = placesOf(activity.seats, all)
  const rows = await read()
    .select({ application: applications, person: persons, organisation: organisations })
    .from(applications)
    .innerJoin(persons, eq(persons.id, applications.personId))
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .where(and(eq(applications.activityId, id), withinPaths(organisations.path, within)))
  const people = rows.flatMap(({ application, person, organisation }) => {
    const place = places.get(application.id)
    const { titleTh, givenTh, familyTh, givenEn, familyEn } = person
    const named = { titleTh, givenTh, familyTh, givenEn, familyEn }
    return place
      ? [{ ...named, application, place, organisation: { th: organisation.th, en: organisation.en } }]
      : []
  })
  const at = ({ place }: (typeof people)[number]) =>
    order.indexOf(place.is) * 1e6 + (place.is === 'waiting' ? place.number : 0)
  return {
    activity,
    target,
    phase: phaseOf(activity, now),
    closed: closedTo(activity, now),
    figures: figuresOf(activity.seats, all),
    people: people.sort(
      (a, b) =>
        at(a) - at(b) ||
        a.application.appliedAt - b.application.appliedAt ||
        (a.application.id < b.application.id ? -1 : 1),
    ),
  }
}

export type ManagedActivity = NonNullable<Awaited<ReturnType<typeof managedActivity>>>

/** Every activity with its figures. */
export async function managedActivities(now: number) {
  return (await activitiesFor('', now)).map(({ activity, programme, phase, figures }) => ({
    activity,
    programme,
    phase,
    figures,
  }))
}

/** What the programme office says of an activity. */
export interface ActivityFacts {
  targetId: string
  kind: ActivityKind
  th: string
  en: string
  placeTh: string
  placeEn: string
  startsAt: number
  endsAt: number
  seats: number | null
}

/** Adds an activity; the same one again answers with the one that is there. With seats it must lie ahead. */
export async function addActivity(
  tx: Tx,
  facts: ActivityFacts,
  by: Actor,
  now: number,
): Promise<{ id: string; repeated: boolean } | { fault: 'no-target' | 'past-with-seats' }> {
  const [target] = await tx.select().from(targets).where(eq(targets.id, facts.targetId))
  if (target?.kind !== 'activities') return { fault: 'no-target' }
  const { targetId, kind, th, startsAt } = facts
  const same = and(
    eq(activities.targetId, targetId),
    eq(activities.kind, kind),
    eq(activities.th, th),
    eq(activities.startsAt, startsAt),
  )
  const [there] = await tx.select({ id: activities.id }).from(activities).where(same)
  if (there) return { id: there.id, repeated: true }
  if (closedTo(facts, now) === 'started') return { fault: 'past-with-seats' }
  const id = newId(now)
  await tx.insert(activities).values({ ...facts, id, sourcePage: null, createdBy: by.id, createdAt: now })
  return { id, repeated: false }
}

const factNames = [
  'targetId',
  'kind',
  'th',
  'en',
  'placeTh',
  'placeEn',
  'startsAt',
  'endsAt',
  'seats',
] as const

/** What an activity says, as a short text that changes with it. */
export const versionOf = (facts: ActivityFacts): string => JSON.stringify(factNames.map(name => facts[name]))

/** Why an activity cannot be changed as asked. */
export type EditFault =
  | { why: 'changed' | 'shipped' | 'no-target' | 'started' | 'past-with-seats' }
  | { why: 'seats-taken'; taken: number }

/**
 * Changes an activity that whoever edits has seen as `seen`. Once it has begun its times and seats stay;
 * seats are never fewer than the people who hold one. Undefined: no such activity.
 */
export async function editActivity(
  tx: Tx,
  id: string,
  { facts, seen }: { facts: ActivityFacts; seen: string },
  now: number,
): Promise<{ repeated: boolean } | { fault: EditFault } | undefined> {
  const activity = await findActivity(id, tx)
  if (!activity) return undefined
  if (activity.sourcePage !== null) return { fault: { why: 'shipped' } }
  if (versionOf(activity) === versionOf(facts)) return { repeated: true }
  if (versionOf(activity) !== seen) return { fault: { why: 'changed' } }
  const [target] = await tx.select().from(targets).where(eq(targets.id, facts.targetId))
  if (target?.kind !== 'activities') return { fault: { why: 'no-target' } }
  const fixed = (['startsAt', 'endsAt', 'seats'] as const).some(name => facts[name] !== activity[name])
  if (fixed && phaseOf(activity, now) !== 'ahead') return { fault: { why: 'started' } }
  const { seated, applied } = figuresOf(activity.seats, await runningIn(tx, id))
  const taken = facts.seats === null ? applied : seated
  if ((facts.seats ?? 0) < taken) return { fault: { why: 'seats-taken', taken } }
  if (fixed && closedTo(facts, now) === 'started') return { fault: { why: 'past-with-seats' } }
  await tx.update(activities).set(facts).where(eq(activities.id, id))
  return { repeated: false }
}

/** The applications to an activity that nobody has withdrawn, oldest first. */
export async function runningIn(from: Reader, activityId: string): Promise<Application[]> {
  return from
    .select()
    .from(applications)
    .where(and(eq(applications.activityId, activityId), isNull(applications.withdrawnAt)))
    .orderBy(asc(applications.appliedAt), asc(applications.id))
}
