/** The learner's deeds that reach across rooms: each is one transaction from the answer to the credit. */
import { eq } from 'drizzle-orm'
import type { StoredAssignment, StoredCheck } from '#catalogue/lesson.server.ts'
import type { Actor, Tx } from '#db/door.server.ts'
import { courseCompletions, type Verdict } from '#db/schema.ts'
import { keepSubmission, type Submission } from '#learning/assignment.server.ts'
import { type Submitted, submitAttempt } from '#learning/attempt.server.ts'
import { completeLesson, type LessonFinished, revokeCompletion } from '#learning/completion.server.ts'
import type { Enrolment } from '#learning/enrolment.server.ts'
import type { Answers } from '#learning/marking.ts'
import { confirmPerson, findPerson, personsOfHead } from '#people/person.server.ts'
import { settleHead } from './settle.server.ts'
import { findHold, holdWhenTooFast, keepSpeedDecision } from './speed.server.ts'

/** Completes a lesson; the course completion, the credential and the credits follow when they fall due. */
export async function finishLesson(
  tx: Tx,
  enrolment: Enrolment,
  lessonId: string,
  now: number,
): Promise<LessonFinished> {
  const finished = await completeLesson(tx, enrolment, lessonId, now)
  if (finished.completed && finished.course) {
    const person = await findPerson(enrolment.personId, tx)
    await holdWhenTooFast(tx, finished.course, now)
    if (person) await settleHead(tx, person.headId, now)
  }
  return finished
}

/** Marks an answer set; a pass completes the lesson when nothing else is open in it. */
export async function answerCheck(
  tx: Tx,
  given: { enrolment: Enrolment; check: StoredCheck; answers: Answers; number: number },
  now: number,
): Promise<Submitted> {
  const submitted = await submitAttempt(tx, given, now)
  if ('attempt' in submitted && submitted.attempt.passed)
    await finishLesson(tx, given.enrolment, given.check.lessonId, now)
  return submitted
}

/** Keeps a submission; it completes the lesson when nothing else is open in it. */
export async function submitAssignment(
  tx: Tx,
  given: { enrolment: Enrolment; assignment: StoredAssignment; note: string },
  now: number,
): Promise<{ submission: Submission; repeated: boolean }> {
  const submitted = await keepSubmission(tx, given, now)
  if (!submitted.repeated) await finishLesson(tx, given.enrolment, given.assignment.lessonId, now)
  return submitted
}

/** Takes a course completion back and settles its head: a credit that stood on it is reversed. */
export async function revokeAndSettle(
  tx: Tx,
  completionId: string,
  reason: string,
  by: Actor,
  now: number,
): Promise<void> {
  const [completion] = await tx.select().from(courseCompletions).where(eq(courseCompletions.id, completionId))
  const person = completion && (await findPerson(completion.personId, tx))
  if (!person) throw new Error(`No completion ${completionId}`)
  await revokeCompletion(tx, completionId, reason, by, now)
  await settleHead(tx, person.headId, now)
}

/** Confirms a person and settles their head: who waited apart may now count. Answers whether it was news. */
export async function confirmAndSettle(
  tx: Tx,
  personId: string,
  by: { basis: 'roster' | 'manager'; confirmedBy: string | null },
  now: number,
): Promise<boolean> {
  const person = await findPerson(personId, tx)
  if (!person) throw new Error(`No person ${personId}`)
  const accounts = await personsOfHead(person.headId, tx)
  const known = accounts.find(account => account.id === personId)?.confirmed === true
  if (known && by.basis === 'manager') return false
  await confirmPerson(tx, personId, by, now)
  await settleHead(tx, person.headId, now)
  return true
}

/**
 * The programme office's reasoned decision on a completion that was held for its speed; the head is settled
 * with it. Refused for a completion of one's own, and for one decided already.
 */
export async function decideSpeedAndSettle(
  tx: Tx,
  given: { completionId: string; verdict: Verdict; reason: string; by: { id: string; headId: string } },
  now: number,
): Promise<'decided' | 'decided-already' | 'own'> {
  const hold = await findHold(given.completionId, tx)
  if (!hold) throw new Error(`No hold ${given.completionId}`)
  if (hold.person.headId === given.by.headId) return 'own'
  const { completionId, verdict, reason } = given
  const kept = await keepSpeedDecision(tx, { completionId, verdict, reason, decidedBy: given.by.id }, now)
  if (!kept) return 'decided-already'
  await settleHead(tx, hold.person.headId, now)
  return 'decided'
}
