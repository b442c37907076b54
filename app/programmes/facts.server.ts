/** What the counting rules need to know of people: read for one head, or for many at once. */
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { type Reader, read } from '#db/door.server.ts'
import {
  attestations,
  courseCompletions,
  heads,
  persons,
  revocations,
  speedDecisions,
  speedHolds,
  standing,
} from '#db/schema.ts'
import { personsOfHeads } from '#people/person.server.ts'
import type { HeadFacts } from './counting.ts'

/** The facts of a head with every target's attestations; `forTarget` picks those of one. */
export interface AllFacts extends HeadFacts {
  attested: { targetId: string; id: string; list: string; completedAt: number }[]
}

export function forTarget(facts: AllFacts, targetId: string): HeadFacts {
  return { ...facts, attestations: facts.attested.filter(one => one.targetId === targetId) }
}

/** What is known of each of some heads at this moment; a head without anything has empty lists. */
export async function factsOfHeads(headIds: readonly string[], from: Reader): Promise<Map<string, AllFacts>> {
  const known = new Map<string, AllFacts>(
    headIds.map(id => [id, { persons: [], completions: [], attested: [] }]),
  )
  const ids = [...headIds]
  for (const person of await personsOfHeads(ids, from)) known.get(person.headId)?.persons.push(person)
  const done = await from
    .select({
      headId: persons.headId,
      id: courseCompletions.id,
      courseId: courseCompletions.courseId,
      editionId: courseCompletions.editionId,
      completedAt: courseCompletions.completedAt,
      hold: speedHolds.completionId,
      verdict: speedDecisions.verdict,
    })
    .from(courseCompletions)
    .innerJoin(persons, eq(persons.id, courseCompletions.personId))
    .leftJoin(revocations, eq(revocations.completionId, courseCompletions.id))
    .leftJoin(speedHolds, eq(speedHolds.completionId, courseCompletions.id))
    .leftJoin(speedDecisions, eq(speedDecisions.completionId, courseCompletions.id))
    .where(and(inArray(persons.headId, ids), isNull(revocations.completionId)))
    .orderBy(asc(courseCompletions.completedAt), asc(courseCompletions.id))
  for (const { headId, hold, verdict, ...completion } of done)
    known.get(headId)?.completions.push({ ...completion, held: hold !== null && verdict !== 'accepted' })
  const attested = await from
    .select({
      headId: persons.headId,
      targetId: attestations.targetId,
      id: attestations.id,
      list: attestations.listId,
      completedAt: attestations.completedAt,
    })
    .from(attestations)
    .innerJoin(persons, eq(persons.id, attestations.personId))
    .where(and(inArray(persons.headId, ids), isNull(attestations.revokedAt)))
  for (const { headId, ...one } of attested) known.get(headId)?.attested.push(one)
  return known
}

/** What is known of one head at this moment. */
export async function factsOf(headId: string, from: Reader): Promise<AllFacts> {
  const facts = (await factsOfHeads([headId], from)).get(headId)
  if (!facts) throw new Error(`No facts of ${headId}`)
  return facts
}

/** Up to `size` head ids after `after`, in their order: a step of a walk over everybody. */
export async function headsAfter(after: string, size: number, from: Reader = read()): Promise<string[]> {
  const rows = await from
    .select({ id: heads.id })
    .from(heads)
    .where(gt(heads.id, after))
    .orderBy(asc(heads.id))
    .limit(size)
  return rows.map(row => row.id)
}

const step = 400

/** Walks over everybody in steps, so that memory stays bounded and other requests get their turn. */
export async function* everybody(
  from: Reader = read(),
): AsyncGenerator<{ facts: Map<string, AllFacts>; stands: { targetId: string; headId: string }[] }> {
  for (let after = ''; ; ) {
    const ids = await headsAfter(after, step, from)
    const last = ids.at(-1)
    if (last === undefined) return
    const stands = await from
      .select({ targetId: standing.targetId, headId: standing.headId })
      .from(standing)
      .where(inArray(standing.headId, ids))
    yield { facts: await factsOfHeads(ids, from), stands }
    after = last
    await new Promise(resume => setImmediate(resume))
  }
}
