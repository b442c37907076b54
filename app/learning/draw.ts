import { createHash } from 'node:crypto'

/** Whose attempt it is: nothing else decides what it asks, so that two windows and a reload ask the same. */
export interface AttemptName {
  enrolmentId: string
  checkId: string
  number: number
}

/**
 * The questions that an attempt is given, in the order in which they are asked. Without a draw all of them, as
 * they are. Otherwise each question gets a rank of its own, SHA-256 over attempt and question, and the lowest are
 * drawn: every question of the pool is as likely as any other, and one that leaves the pool moves no other.
 */
export function drawQuestions<Question extends { id: string }>(
  pool: readonly Question[],
  draw: number | null | undefined,
  { enrolmentId, checkId, number }: AttemptName,
): Question[] {
  if (draw === null || draw === undefined) return [...pool]
  const rank = (id: string) =>
    createHash('sha256')
      .update(JSON.stringify([enrolmentId, checkId, number, id]))
      .digest('hex')
  return pool
    .map(question => ({ question, rank: rank(question.id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, draw)
    .map(each => each.question)
}
