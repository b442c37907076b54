import { and, asc, eq, gte } from 'drizzle-orm'
import { answerKey, type StoredCheck } from '#catalogue/lesson.server.ts'
import { newId, type Reader, read, type Tx } from '#db/door.server.ts'
import { attempts } from '#db/schema.ts'
import { bangkokDayStart } from './calendar.ts'
import { type AttemptName, drawQuestions } from './draw.ts'
import type { Enrolment } from './enrolment.server.ts'
import { missingBefore } from './exam.server.ts'
import { type Answers, mark } from './marking.ts'

export type Attempt = typeof attempts.$inferSelect

/** Every attempt at a check in one enrolment, oldest first. */
export async function attemptsAt(
  enrolmentId: string,
  checkId: string,
  from: Reader = read(),
): Promise<Attempt[]> {
  return from
    .select()
    .from(attempts)
    .where(and(eq(attempts.enrolmentId, enrolmentId), eq(attempts.checkId, checkId)))
    .orderBy(asc(attempts.number))
}

/** How many attempts at a check are left on the Bangkok day of `now`. */
export async function attemptsLeft(
  enrolmentId: string,
  check: Pick<StoredCheck, 'checkId' | 'attempts'>,
  now: number,
  from: Reader = read(),
): Promise<number> {
  const today = await from.$count(
    attempts,
    and(
      eq(attempts.enrolmentId, enrolmentId),
      eq(attempts.checkId, check.checkId),
      gte(attempts.submittedAt, bangkokDayStart(now)),
    ),
  )
  return Math.max(0, check.attempts - today)
}

export type Submitted =
  | { attempt: Attempt; repeated: boolean }
  | { refused: 'out-of-order' | 'no-attempt-left' | 'exam-locked' | 'not-asked' }

const sameAnswers = (a: Answers, b: Answers) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([question, chosen]) => chosen.join() === b[question]?.join())

/** The questions of a check that an attempt asks, in their order. */
export const questionsFor = (check: StoredCheck, attempt: Omit<AttemptName, 'checkId'>) =>
  drawQuestions(check.questions, check.draw, { ...attempt, checkId: check.checkId })

/**
 * Marks an answer set and keeps it. `number` is the attempt that the form was made for: posting the
 * same answers twice answers with the attempt that is kept, other answers under a number that is
 * taken are refused, and after a pass nothing more is marked. Answers are to exactly the questions that were
 * drawn for this attempt; a final exam opens when every other lesson is completed.
 */
export async function submitAttempt(
  tx: Tx,
  given: { enrolment: Enrolment; check: StoredCheck; answers: Answers; number: number },
  now: number,
): Promise<Submitted> {
  const { enrolment, check, answers, number } = given
  const earlier = await attemptsAt(enrolment.id, check.checkId, tx)
  const passed = earlier.find(attempt => attempt.passed)
  if (passed) return { attempt: passed, repeated: true }
  const taken = earlier.find(attempt => attempt.number === number)
  if (taken && sameAnswers(taken.answers, answers)) return { attempt: taken, repeated: true }
  if (number !== earlier.length + 1) return { refused: 'out-of-order' }
  if ((await attemptsLeft(enrolment.id, check, now, tx)) === 0) return { refused: 'no-attempt-left' }
  if ((await missingBefore(enrolment.id, check, tx)).length > 0) return { refused: 'exam-locked' }
  const asked = new Set(questionsFor(check, { enrolmentId: enrolment.id, number }).map(each => each.id))
  const answered = Object.keys(answers)
  if (answered.length !== asked.size || !answered.every(id => asked.has(id))) return { refused: 'not-asked' }
  const key = await answerKey(check.editionId, check.checkId, 'th', tx)
  const { score } = mark(
    key.filter(question => asked.has(question.id)),
    answers,
  )
  const attempt: Attempt = {
    id: newId(now),
    enrolmentId: enrolment.id,
    editionId: check.editionId,
    lessonId: check.lessonId,
    checkId: check.checkId,
    number,
    answers,
    score,
    passed: score >= check.pass,
    submittedAt: now,
  }
  await tx.insert(attempts).values(attempt)
  return { attempt, repeated: false }
}
