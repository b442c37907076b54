/** The pilot services of a programme: who runs them, how far they are, and who of their teams is trained. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, newId, type Reader, read, type Tx } from '#db/door.server.ts'
import {
  organisations,
  persons,
  pilotMembers,
  pilotStages,
  pilots,
  programmes,
  standing,
  targets,
} from '#db/schema.ts'
import { findOrganisation } from '#people/organisation.server.ts'
import {
  bangkokDate,
  faultOf,
  figuresOfPilots,
  identifiedOn,
  isRepeated,
  type StageFault,
  type Step,
} from './pilot.ts'
import { listProgrammes } from './target.server.ts'

/** The targets that count pilot services, each with its programme. */
export async function pilotTargets() {
  return (await listProgrammes()).flatMap(({ targets: planned, ...programme }) =>
    planned.filter(target => target.kind === 'pilots').map(target => ({ ...target, programme })),
  )
}

export type PilotTarget = Awaited<ReturnType<typeof pilotTargets>>[number]

/** The stages of pilots, oldest first in each. */
async function stagesOf(pilotIds: readonly string[], from: Reader = read()) {
  const rows = await from
    .select()
    .from(pilotStages)
    .where(inArray(pilotStages.pilotId, [...pilotIds]))
    .orderBy(asc(pilotStages.setAt), asc(pilotStages.id))
  return (pilotId: string) => rows.filter(row => row.pilotId === pilotId)
}

/** The running members of pilots. `trained` is who counts toward a people target of the same programme. */
async function teamsOf(pilotIds: readonly string[], programmeId: string) {
  const members = await read()
    .select({
      pilotId: pilotMembers.pilotId,
      joinedAt: pilotMembers.joinedAt,
      personId: persons.id,
      headId: persons.headId,
      titleTh: persons.titleTh,
      givenTh: persons.givenTh,
      familyTh: persons.familyTh,
      givenEn: persons.givenEn,
      familyEn: persons.familyEn,
      organisationTh: organisations.th,
      organisationEn: organisations.en,
      organisationPath: organisations.path,
    })
    .from(pilotMembers)
    .innerJoin(persons, eq(persons.id, pilotMembers.personId))
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .where(and(inArray(pilotMembers.pilotId, [...pilotIds]), isNull(pilotMembers.leftAt)))
    .orderBy(asc(persons.givenTh), asc(persons.familyTh), asc(persons.id))
  const counted = await read()
    .select({ headId: standing.headId, targetId: standing.targetId })
    .from(standing)
    .innerJoin(targets, eq(targets.id, standing.targetId))
    .where(
      and(
        eq(targets.programmeId, programmeId),
        inArray(
          standing.headId,
          members.map(member => member.headId),
        ),
      ),
    )
  const countedIn = (headId: string) => counted.find(row => row.headId === headId)?.targetId
  return members.map(member => ({ ...member, trainedIn: countedIn(member.headId) }))
}

const reaches = (within: readonly string[], path: string) => within.some(reach => path.startsWith(reach))

/** A target's board: its figures over all of government, and every pilot, the asker's own ones first. */
export async function pilotBoard(target: PilotTarget, within: readonly string[]) {
  const rows = await read()
    .select({ pilot: pilots, organisation: organisations })
    .from(pilots)
    .innerJoin(organisations, eq(organisations.id, pilots.organisationId))
    .where(eq(pilots.targetId, target.id))
  const ids = rows.map(row => row.pilot.id)
  const stages = await stagesOf(ids)
  const team = await teamsOf(ids, target.programmeId)
  const lines = rows.map(({ pilot, organisation }) => {
    const last = stages(pilot.id).at(-1)
    const members = team.filter(member => member.pilotId === pilot.id)
    return {
      id: pilot.id,
      name: { th: pilot.th, en: pilot.en },
      organisation: { th: organisation.th, en: organisation.en },
      stage: last?.stage ?? 'identified',
      reachedOn: last?.reachedOn,
      identifiedOn: identifiedOn(stages(pilot.id)) ?? '',
      members: members.length,
      trained: members.filter(member => member.trainedIn !== undefined).length,
      own: reaches(within, organisation.path),
    }
  })
  return {
    figures: figuresOfPilots(ids.map(stages), target.deadline),
    pilots: lines.sort(
      (a, b) =>
        Number(b.own) - Number(a.own) ||
        (a.identifiedOn < b.identifiedOn ? -1 : a.identifiedOn > b.identifiedOn ? 1 : a.id < b.id ? -1 : 1),
    ),
  }
}

export type PilotLine = Awaited<ReturnType<typeof pilotBoard>>['pilots'][number]

/**
 * One pilot with its stages and its team, or undefined: not there, or not the asker's. Of the team, people
 * outside the asker's subtrees are a number; `members` and `trained` are over all of it.
 */
export async function findPilot(pilotId: string, within: readonly string[]) {
  const [row] = await read()
    .select({ pilot: pilots, organisation: organisations })
    .from(pilots)
    .innerJoin(organisations, eq(organisations.id, pilots.organisationId))
    .where(eq(pilots.id, pilotId))
  const target = (await pilotTargets()).find(known => known.id === row?.pilot.targetId)
  if (!row || !target || !reaches(within, row.organisation.path)) return undefined
  const team = await teamsOf([pilotId], target.programmeId)
  const shown = team.filter(member => reaches(within, member.organisationPath))
  return {
    ...row.pilot,
    organisation: row.organisation,
    target,
    stages: (await stagesOf([pilotId]))(pilotId),
    team: shown,
    others: team.length - shown.length,
    members: team.length,
    trained: team.filter(member => member.trainedIn !== undefined).length,
  }
}

export type PilotShown = NonNullable<Awaited<ReturnType<typeof findPilot>>>

async function signedOnOf(targetId: string, from: Reader): Promise<string | null> {
  const [row] = await from
    .select({ signedOn: programmes.signedOn })
    .from(targets)
    .innerJoin(programmes, eq(programmes.id, targets.programmeId))
    .where(eq(targets.id, targetId))
  return row?.signedOn ?? null
}

export interface NewPilot {
  targetId: string
  organisationId: string
  th: string
  en: string
  identifiedOn: string
}

/** Adds an identified pilot. The same agency's pilot of the same name answers with the one that is there. */
export async function addPilot(
  tx: Tx,
  { identifiedOn: day, ...given }: NewPilot,
  by: Actor,
  now: number,
): Promise<
  { id: string; repeated: boolean } | { fault: StageFault } | { missing: 'target' | 'organisation' }
> {
  const { targetId, organisationId, th } = given
  const [target] = await tx.select().from(targets).where(eq(targets.id, targetId))
  if (target?.kind !== 'pilots') return { missing: 'target' }
  if (!(await findOrganisation(organisationId, tx))) return { missing: 'organisation' }
  const [there] = await tx
    .select({ id: pilots.id })
    .from(pilots)
    .where(and(eq(pilots.targetId, targetId), eq(pilots.organisationId, organisationId), eq(pilots.th, th)))
  if (there) return { id: there.id, repeated: true }
  const step: Step = { stage: 'identified', reachedOn: day, note: '', seen: '' }
  const fault = faultOf([], step, { today: bangkokDate(now), signedOn: await signedOnOf(targetId, tx) })
  if (fault) return { fault }
  const id = newId(now)
  await tx.insert(pilots).values({ ...given, id, createdBy: by.id, createdAt: now })
  await keepStage(tx, id, step, by, now)
  return { id, repeated: false }
}

async function keepStage(tx: Tx, pilotId: string, step: Step, by: Actor, now: number) {
  const { stage, reachedOn, note } = step
  const row = { id: newId(now), pilotId, stage, reachedOn, note, setBy: by.id, setAt: now }
  await tx.insert(pilotStages).values(row)
}

/** Moves a pilot to a stage. Undefined: no such pilot. */
export async function movePilot(
  tx: Tx,
  pilotId: string,
  step: Step,
  by: Actor,
  now: number,
): Promise<{ repeated: boolean } | { fault: StageFault } | undefined> {
  const [pilot] = await tx.select().from(pilots).where(eq(pilots.id, pilotId))
  if (!pilot) return undefined
  const rows = (await stagesOf([pilotId], tx))(pilotId)
  if (isRepeated(rows, step)) return { repeated: true }
  const bounds = { today: bangkokDate(now), signedOn: await signedOnOf(pilot.targetId, tx) }
  const fault = faultOf(rows, step, bounds)
  if (fault) return { fault }
  await keepStage(tx, pilotId, step, by, now)
  return { repeated: false }
}

const running = (pilotId: string, personId: string) =>
  and(eq(pilotMembers.pilotId, pilotId), eq(pilotMembers.personId, personId), isNull(pilotMembers.leftAt))

/** Takes a person into a pilot's team. False: they are in it already. */
export async function joinPilot(
  tx: Tx,
  pilotId: string,
  personId: string,
  by: Actor,
  now: number,
): Promise<boolean> {
  if ((await tx.$count(pilotMembers, running(pilotId, personId))) > 0) return false
  await tx.insert(pilotMembers).values({ id: newId(now), pilotId, personId, joinedBy: by.id, joinedAt: now })
  return true
}

/** Ends a person's time in a pilot's team. False: they are not in it. */
export async function leavePilot(tx: Tx, pilotId: string, personId: string, now: number): Promise<boolean> {
  if ((await tx.$count(pilotMembers, running(pilotId, personId))) === 0) return false
  await tx.update(pilotMembers).set({ leftAt: now }).where(running(pilotId, personId))
  return true
}
