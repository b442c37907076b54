import { and, eq } from 'drizzle-orm'
import { assignmentsOf, type StoredAssignment } from '#catalogue/lesson.server.ts'
import { type Reader, read, type Tx } from '#db/door.server.ts'
import { submissions } from '#db/schema.ts'
import type { Enrolment } from './enrolment.server.ts'

export type Submission = typeof submissions.$inferSelect

/** The longest note that goes with a submission, in characters. */
export const noteLimit = 2_000

/** What an enrolment has submitted for one assignment, or undefined. */
export async function findSubmission(
  enrolmentId: string,
  assignmentId: string,
  from: Reader = read(),
): Promise<Submission | undefined> {
  const [row] = await from
    .select()
    .from(submissions)
    .where(and(eq(submissions.enrolmentId, enrolmentId), eq(submissions.assignmentId, assignmentId)))
  return row
}

/** Keeps a learner's word that everything on the checklist is done. The first one stays; a second changes nothing. */
export async function keepSubmission(
  tx: Tx,
  given: { enrolment: Enrolment; assignment: StoredAssignment; note: string },
  now: number,
): Promise<{ submission: Submission; repeated: boolean }> {
  const { enrolment, assignment, note } = given
  const already = await findSubmission(enrolment.id, assignment.assignmentId, tx)
  if (already) return { submission: already, repeated: true }
  const { assignmentId, lessonId, editionId } = assignment
  const submission = { enrolmentId: enrolment.id, assignmentId, lessonId, editionId, note, submittedAt: now }
  await tx.insert(submissions).values(submission)
  return { submission, repeated: false }
}

/** Whether every assignment of a lesson is submitted. */
export async function assignmentsDone(
  tx: Tx,
  enrolmentId: string,
  editionId: string,
  lessonId: string,
): Promise<boolean> {
  const required = await assignmentsOf(editionId, lessonId, tx)
  if (required.length === 0) return true
  const done = await tx
    .select({ assignmentId: submissions.assignmentId })
    .from(submissions)
    .where(eq(submissions.enrolmentId, enrolmentId))
  return required.every(one => done.some(row => row.assignmentId === one.assignmentId))
}
