/** Completions faster than is plausible: their credit waits for the programme office, the completion stands. */
import { and, asc, count, desc, eq, isNull, ne } from 'drizzle-orm'
import { findEdition } from '#catalogue/edition.server.ts'
import { type Reader, read, type Tx } from '#db/door.server.ts'
import {
  courseCompletions,
  enrolments,
  lessonCompletions,
  lessonOpenings,
  lessonPages,
  organisations,
  persons,
  revocations,
  settings,
  speedDecisions,
  speedHolds,
  type Verdict,
} from '#db/schema.ts'
import type { CourseCompletion } from '#learning/completion.server.ts'
import { fullName } from '#people/name.ts'
import { type LessonPace, shippedThreshold, speedOf } from './speed.ts'

const key = 'speed-threshold'

/** The share of the expected time below which a credit is held, percent, and since when. */
export async function speedThreshold(
  from: Reader = read(),
): Promise<{ percent: number; reason?: string; setAt?: number }> {
  const [row] = await from.select().from(settings).where(eq(settings.key, key))
  return (
    (row?.value as { percent: number; reason: string; setAt: number } | undefined) ?? {
      percent: shippedThreshold,
    }
  )
}

/** Sets the threshold for completions from now on; 0 holds nothing. What is held already stays held. */
export async function setSpeedThreshold(tx: Tx, percent: number, reason: string, now: number): Promise<void> {
  const value = { percent, reason, setAt: now }
  await tx
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
}

async function pacesIn(tx: Reader, enrolmentId: string): Promise<LessonPace[]> {
  const rows = await tx
    .select({
      completedAt: lessonCompletions.completedAt,
      openedAt: lessonOpenings.openedAt,
      minutes: lessonPages.minutes,
    })
    .from(lessonCompletions)
    .innerJoin(
      lessonPages,
      and(
        eq(lessonPages.editionId, lessonCompletions.editionId),
        eq(lessonPages.lessonId, lessonCompletions.lessonId),
        eq(lessonPages.language, 'th'),
      ),
    )
    .leftJoin(
      lessonOpenings,
      and(
        eq(lessonOpenings.enrolmentId, lessonCompletions.enrolmentId),
        eq(lessonOpenings.lessonId, lessonCompletions.lessonId),
      ),
    )
    .where(eq(lessonCompletions.enrolmentId, enrolmentId))
  return rows.map(row => ({
    minutes: row.minutes,
    taken: row.openedAt === null ? 0 : (row.completedAt - row.openedAt) / 60_000,
  }))
}

const earlierCourses = 5

/** Holds the credit of a completion that was implausibly fast beside the lessons' length and the person's own pace. */
export async function holdWhenTooFast(tx: Tx, completion: CourseCompletion, now: number): Promise<void> {
  const { percent: threshold } = await speedThreshold(tx)
  const before = await tx
    .select({ enrolmentId: courseCompletions.enrolmentId })
    .from(courseCompletions)
    .where(and(eq(courseCompletions.personId, completion.personId), ne(courseCompletions.id, completion.id)))
    .orderBy(desc(courseCompletions.completedAt))
    .limit(earlierCourses)
  const earlier: LessonPace[] = []
  for (const { enrolmentId } of before) earlier.push(...(await pacesIn(tx, enrolmentId)))
  const speed = speedOf(await pacesIn(tx, completion.enrolmentId), earlier)
  if (speed.percent >= threshold) return
  await tx
    .insert(speedHolds)
    .values({ completionId: completion.id, ...speed, heldAt: now })
    .onConflictDoNothing()
}

/** How many holds wait for a decision. */
export async function holdsWaiting(): Promise<number> {
  const [row] = await read()
    .select({ waiting: count() })
    .from(speedHolds)
    .leftJoin(speedDecisions, eq(speedDecisions.completionId, speedHolds.completionId))
    .leftJoin(revocations, eq(revocations.completionId, speedHolds.completionId))
    .where(and(isNull(speedDecisions.completionId), isNull(revocations.completionId)))
  return row?.waiting ?? 0
}

const held = (from: Reader = read()) =>
  from
    .select({
      hold: speedHolds,
      decision: speedDecisions,
      completion: courseCompletions,
      person: persons,
      organisation: organisations,
      enrolledAt: enrolments.enrolledAt,
    })
    .from(speedHolds)
    .innerJoin(courseCompletions, eq(courseCompletions.id, speedHolds.completionId))
    .innerJoin(enrolments, eq(enrolments.id, courseCompletions.enrolmentId))
    .innerJoin(persons, eq(persons.id, courseCompletions.personId))
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .leftJoin(speedDecisions, eq(speedDecisions.completionId, speedHolds.completionId))
    .leftJoin(revocations, eq(revocations.completionId, speedHolds.completionId))

/** The holds that wait, oldest first. */
export async function waitingHolds() {
  return held()
    .where(and(isNull(speedDecisions.completionId), isNull(revocations.completionId)))
    .orderBy(asc(speedHolds.heldAt), asc(speedHolds.completionId))
    .limit(200)
}

/** The latest decisions, newest first. */
export async function decidedHolds() {
  return held()
    .where(and(eq(speedDecisions.completionId, speedHolds.completionId)))
    .orderBy(desc(speedDecisions.decidedAt), desc(speedDecisions.completionId))
    .limit(50)
}

/** One hold with whose it is, or undefined. */
export async function findHold(completionId: string, from: Reader = read()) {
  const [row] = await held(from).where(eq(speedHolds.completionId, completionId))
  return row
}

/** A held completion as a line of a table, in the reader's language. */
export async function heldLine(
  { hold, decision, completion, person, organisation }: Awaited<ReturnType<typeof waitingHolds>>[number],
  language: 'th' | 'en',
) {
  const edition = await findEdition(completion.editionId)
  return {
    id: completion.id,
    name: fullName(person, language),
    place: organisation[language],
    course: edition?.outline.title[language] ?? completion.courseId,
    ...hold,
    decision: decision && {
      verdict: decision.verdict,
      reason: decision.reason,
      decidedAt: decision.decidedAt,
    },
  }
}

export type HeldLine = Awaited<ReturnType<typeof heldLine>>

/** Keeps a decision; the first one stands. Answers whether this was it. */
export async function keepSpeedDecision(
  tx: Tx,
  given: { completionId: string; verdict: Verdict; reason: string; decidedBy: string | null },
  now: number,
): Promise<boolean> {
  const kept = await tx
    .insert(speedDecisions)
    .values({ ...given, decidedAt: now })
    .onConflictDoNothing()
    .returning()
  return kept.length === 1
}
