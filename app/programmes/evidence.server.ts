/** Everything behind one person's place in a target: the entries, the completions, the scores, the times. */
import { eq } from 'drizzle-orm'
import { findEdition } from '#catalogue/edition.server.ts'
import { lessonLines } from '#catalogue/lesson.server.ts'
import { read } from '#db/door.server.ts'
import { attempts, lessonCompletions, lessonOpenings } from '#db/schema.ts'
import { completionsOfHead } from '#learning/completion.server.ts'
import { personsOfHead } from '#people/person.server.ts'
import { entriesAbout } from './ledger.server.ts'
import { attestationsOfHead } from './partner.server.ts'

async function lessonsOf(enrolmentId: string, editionId: string, language: 'th' | 'en') {
  const from = read()
  const done = await from
    .select()
    .from(lessonCompletions)
    .where(eq(lessonCompletions.enrolmentId, enrolmentId))
  const opened = await from.select().from(lessonOpenings).where(eq(lessonOpenings.enrolmentId, enrolmentId))
  const tried = await from.select().from(attempts).where(eq(attempts.enrolmentId, enrolmentId))
  const lines = await lessonLines(editionId, language)
  return lines.map(line => {
    const own = tried.filter(attempt => attempt.lessonId === line.lessonId)
    return {
      lessonId: line.lessonId,
      title: line.title,
      openedAt: opened.find(row => row.lessonId === line.lessonId)?.openedAt,
      completedAt: done.find(row => row.lessonId === line.lessonId)?.completedAt,
      attempts: own.length,
      score: own.find(attempt => attempt.passed)?.score,
    }
  })
}

/** The evidence of a head in one target, in the reader's language. */
export async function evidenceOf(targetId: string, headId: string, language: 'th' | 'en') {
  const accounts = await personsOfHead(headId)
  const entries = await entriesAbout(targetId, headId)
  const completions = []
  for (const completion of await completionsOfHead(headId, read())) {
    const edition = await findEdition(completion.editionId)
    completions.push({
      id: completion.id,
      course: edition?.outline.title[language] ?? completion.courseId,
      edition: edition?.number ?? 0,
      completedAt: completion.completedAt,
      lessons: await lessonsOf(completion.enrolmentId, completion.editionId, language),
    })
  }
  const attested = (await attestationsOfHead(targetId, headId)).map(({ attestation, list, line }) => ({
    id: attestation.id,
    list: list.name,
    course: line.given.course,
    completedOn: line.completedOn,
    acceptedAt: attestation.acceptedAt,
    revokedAt: attestation.revokedAt,
  }))
  return { accounts, entries, completions, attested }
}

export type CompletionEvidence = Awaited<ReturnType<typeof evidenceOf>>['completions'][number]
