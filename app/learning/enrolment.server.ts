import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { currentEdition } from '#catalogue/edition.server.ts'
import { type Actor, newId, type Reader, read, type Tx } from '#db/door.server.ts'
import { courseCompletions, enrolments, lessonCompletions, lessonOpenings, withdrawals } from '#db/schema.ts'

export type Enrolment = typeof enrolments.$inferSelect

/** The person's running or completed enrolment in a course; a withdrawn one is over. */
export async function findEnrolment(
  personId: string,
  courseId: string,
  from: Reader = read(),
): Promise<Enrolment | undefined> {
  const [row] = await from
    .select({ enrolment: enrolments })
    .from(enrolments)
    .leftJoin(withdrawals, eq(withdrawals.enrolmentId, enrolments.id))
    .where(
      and(
        eq(enrolments.personId, personId),
        eq(enrolments.courseId, courseId),
        isNull(withdrawals.enrolmentId),
      ),
    )
    .orderBy(desc(enrolments.number))
    .limit(1)
  return row?.enrolment
}

/** Registers a person in a course. Asking again answers with the enrolment that runs. Undefined: no such course. */
export async function enrol(
  tx: Tx,
  { personId, courseId, by }: { personId: string; courseId: string; by: Actor },
  now: number,
): Promise<Enrolment | undefined> {
  const running = await findEnrolment(personId, courseId, tx)
  if (running) return running
  const edition = await currentEdition(courseId, tx)
  if (!edition) return undefined
  const earlier = await tx.$count(
    enrolments,
    and(eq(enrolments.personId, personId), eq(enrolments.courseId, courseId)),
  )
  const enrolment: Enrolment = {
    id: newId(now),
    personId,
    courseId,
    number: earlier + 1,
    editionId: edition.id,
    enrolledAt: now,
    enrolledBy: by.id,
  }
  await tx.insert(enrolments).values(enrolment)
  return enrolment
}

/** Ends an enrolment without completion. What was done stays; a new enrolment may follow. */
export async function withdraw(
  tx: Tx,
  enrolmentId: string,
  reason: string,
  by: Actor,
  now: number,
): Promise<void> {
  await tx
    .insert(withdrawals)
    .values({ enrolmentId, reason, withdrawnBy: by.id, withdrawnAt: now })
    .onConflictDoNothing()
}

/** Notes that a lesson was opened; only the first opening is kept. */
export async function openLesson(tx: Tx, enrolmentId: string, lessonId: string, now: number): Promise<void> {
  await tx.insert(lessonOpenings).values({ enrolmentId, lessonId, openedAt: now }).onConflictDoNothing()
}

/** What is known of a learner's way through one enrolment. */
export interface Way {
  enrolment: Enrolment
  completed: Map<string, number>
  opened: { lessonId: string; openedAt: number }[]
  completion: typeof courseCompletions.$inferSelect | undefined
}

/** The ways of a person through all their enrolments that run or are completed, oldest first. */
export async function waysOf(personId: string, courseId?: string): Promise<Way[]> {
  const from = read()
  const rows = await from
    .select({ enrolment: enrolments, completion: courseCompletions })
    .from(enrolments)
    .leftJoin(withdrawals, eq(withdrawals.enrolmentId, enrolments.id))
    .leftJoin(courseCompletions, eq(courseCompletions.enrolmentId, enrolments.id))
    .where(
      and(
        eq(enrolments.personId, personId),
        isNull(withdrawals.enrolmentId),
        courseId === undefined ? undefined : eq(enrolments.courseId, courseId),
      ),
    )
    .orderBy(asc(enrolments.enrolledAt))
  const ids = rows.map(row => row.enrolment.id)
  if (ids.length === 0) return []
  const done = await from.select().from(lessonCompletions).where(inArray(lessonCompletions.enrolmentId, ids))
  const opened = await from.select().from(lessonOpenings).where(inArray(lessonOpenings.enrolmentId, ids))
  return rows.map(({ enrolment, completion }) => ({
    enrolment,
    completion: completion ?? undefined,
    completed: new Map(
      done.filter(row => row.enrolmentId === enrolment.id).map(row => [row.lessonId, row.completedAt]),
    ),
    opened: opened.filter(row => row.enrolmentId === enrolment.id),
  }))
}

/** The way through one course, or undefined when not enrolled. */
export async function wayThrough(personId: string, courseId: string): Promise<Way | undefined> {
  return (await waysOf(personId, courseId)).at(-1)
}
