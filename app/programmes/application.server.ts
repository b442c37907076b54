/** The way of an application: asked, selected or refused, withdrawn, attended. Each verb is one transaction's. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, newId, type Tx } from '#db/door.server.ts'
import { applications, persons } from '#db/schema.ts'
import { findActivity, runningIn } from './activity.server.ts'
import { closedTo, phaseOf } from './activity.ts'

/** Why somebody cannot apply, be nominated or withdraw. */
export type ApplicationFault = 'no-seats' | 'started' | 'refused' | 'other-account'

/** What came of it; undefined: no such activity or person. */
type Answer<Fault extends string> = { repeated: boolean } | { fault: Fault } | undefined

/**
 * Asks for a place in an activity, for oneself or as a manager for somebody else. Asking again while the
 * first wish runs changes nothing; one human being asks once, however many accounts.
 */
export async function applyFor(
  tx: Tx,
  { activityId, personId, by }: { activityId: string; personId: string; by: Actor },
  now: number,
): Promise<Answer<ApplicationFault>> {
  const activity = await findActivity(activityId, tx)
  const [person] = await tx.select().from(persons).where(eq(persons.id, personId))
  if (!activity || !person) return undefined
  const [theirs] = await tx
    .select({ application: applications })
    .from(applications)
    .innerJoin(persons, eq(persons.id, applications.personId))
    .where(
      and(
        eq(applications.activityId, activityId),
        eq(persons.headId, person.headId),
        isNull(applications.withdrawnAt),
      ),
    )
  if (theirs && theirs.application.refusedAt !== null) return { fault: 'refused' }
  if (theirs)
    return theirs.application.personId === personId ? { repeated: true } : { fault: 'other-account' }
  const closed = closedTo(activity, now)
  if (closed) return { fault: closed }
  const id = newId(now)
  await tx.insert(applications).values({ id, activityId, personId, appliedBy: by.id, appliedAt: now })
  return { repeated: false }
}

/** Takes one's own wish back before the activity begins; the first who waits moves up by that. */
export async function withdrawFrom(
  tx: Tx,
  { activityId, personId }: { activityId: string; personId: string },
  now: number,
): Promise<Answer<'started' | 'refused'>> {
  const activity = await findActivity(activityId, tx)
  if (!activity) return undefined
  const own = (await runningIn(tx, activityId)).find(row => row.personId === personId)
  if (!own) return { repeated: true }
  if (own.refusedAt !== null) return { fault: 'refused' }
  if (phaseOf(activity, now) !== 'ahead') return { fault: 'started' }
  await tx.update(applications).set({ withdrawnAt: now }).where(eq(applications.id, own.id))
  return { repeated: false }
}

/** The named applications of an activity. Undefined when the activity, or one of them, is not there. */
async function named(tx: Tx, activityId: string, ids: readonly string[]) {
  const activity = await findActivity(activityId, tx)
  const rows = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.activityId, activityId), inArray(applications.id, [...ids])))
  return activity && rows.length === new Set(ids).size ? { activity, rows } : undefined
}

/**
 * Selects applicants before the activity begins. Who is selected already keeps their place; who has withdrawn
 * meanwhile stays away; who was refused is taken back in, at the end of the line.
 */
export async function selectApplicants(
  tx: Tx,
  { activityId, ids, by }: { activityId: string; ids: readonly string[]; by: Actor },
  now: number,
): Promise<Answer<'no-seats' | 'started'>> {
  return decideOn(tx, { activityId, ids }, now, row => row.selectedAt === null, {
    selectedAt: now,
    selectedBy: by.id,
    refusedAt: null,
    refusedBy: null,
    refusedReason: null,
  })
}

/** Refuses applicants with a reason before the activity begins; who had a seat gives it up to the first who waits. */
export async function refuseApplicants(
  tx: Tx,
  { activityId, ids, reason, by }: { activityId: string; ids: readonly string[]; reason: string; by: Actor },
  now: number,
): Promise<Answer<'no-seats' | 'started'>> {
  return decideOn(tx, { activityId, ids }, now, row => row.refusedAt === null, {
    refusedAt: now,
    refusedBy: by.id,
    refusedReason: reason,
    selectedAt: null,
    selectedBy: null,
  })
}

/** Writes a decision on the named applicants on whom it is still open, before the activity begins. */
async function decideOn(
  tx: Tx,
  { activityId, ids }: { activityId: string; ids: readonly string[] },
  now: number,
  isOpen: (row: typeof applications.$inferSelect) => boolean,
  decision: Partial<typeof applications.$inferInsert>,
): Promise<Answer<'no-seats' | 'started'>> {
  const found = await named(tx, activityId, ids)
  if (!found) return undefined
  const closed = closedTo(found.activity, now)
  if (closed) return { fault: closed }
  const open = found.rows.filter(row => row.withdrawnAt === null && isOpen(row)).map(row => row.id)
  if (open.length === 0) return { repeated: true }
  await tx.update(applications).set(decision).where(inArray(applications.id, open))
  return { repeated: false }
}

/**
 * Notes who came, after the activity began: the ticks of a list that showed `was` as ticked. Only what was
 * changed on that list is changed, so that two lists kept at once do not undo each other.
 */
export async function noteAttendance(
  tx: Tx,
  { activityId, was, ticked, by }: { activityId: string; was: string[]; ticked: string[]; by: Actor },
  now: number,
): Promise<Answer<'not-started'>> {
  const found = await named(tx, activityId, [...new Set([...was, ...ticked])])
  if (!found) return undefined
  if (phaseOf(found.activity, now) === 'ahead') return { fault: 'not-started' }
  const came = found.rows.filter(
    row => ticked.includes(row.id) && !was.includes(row.id) && row.attendedAt === null && isSelected(row),
  )
  const not = found.rows.filter(row => !ticked.includes(row.id) && row.attendedAt !== null)
  const set = (rows: typeof came, attendedAt: number | null, attendedBy: string | null) =>
    tx
      .update(applications)
      .set({ attendedAt, attendedBy })
      .where(
        inArray(
          applications.id,
          rows.map(row => row.id),
        ),
      )
  if (came.length > 0) await set(came, now, by.id)
  if (not.length > 0) await set(not, null, null)
  return { repeated: came.length + not.length === 0 }
}

const isSelected = (row: {
  selectedAt: number | null
  withdrawnAt: number | null
  refusedAt: number | null
}) => row.selectedAt !== null && row.withdrawnAt === null && row.refusedAt === null
