/** The learner's deeds that reach across rooms: each is one transaction from the answer to the credit. */
import { eq } from 'drizzle-orm'
import type { StoredAssignment, StoredCheck } from '#catalogue/lesson.server.ts'
import type { Actor, Tx } from '#db/door.server.ts'
import { courseCompletions } from '#db/schema.ts'
import { keepSubmission, type Submission } from '#learning/assignment.server.ts'
import { type Submitted, submitAttempt } from '#learning/attempt.server.ts'
import { completeLesson, type LessonFinished, revokeCompletion } from '#learning/completion.server.ts'
import type { Enrolment } from '#learning/enrolment.server.ts'
import type { Answers } from '#learning/marking.ts'
import { confirmPerson, findPerson } from '#people/person.server.ts'
import { settleHead } from './settle.server.ts'

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

/** Confirms a person and settles their head: who waited apart may now count. */
export async function confirmAndSettle(
  tx: Tx,
  personId: string,
  by: { basis: 'roster' | 'manager'; confirmedBy: string | null },
  now: number,
): Promise<void> {
  await confirmPerson(tx, personId, by, now)
  const person = await findPerson(personId, tx)
  if (person) await settleHead(tx, person.headId, now)
}
