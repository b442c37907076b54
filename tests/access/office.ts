/** What the programme office decides on, one of each, for the access tests. */
import { eq } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import {
  courseCompletions,
  merges,
  partnerLists,
  partnerRows,
  persons,
  ruleProposals,
  speedHolds,
} from '#db/schema.ts'
import { begin, course, elsewhere, plainly, target } from './world.ts'

export const proposal = 'access-proposal'
export const list = 'access-list'
export const merge = 'access-merge'

/** Makes them. Answers with the ids that stand in the addresses: a held completion and two heads. */
export async function makeOffice(): Promise<Record<string, string>> {
  const [completion] = await read()
    .select()
    .from(courseCompletions)
    .where(eq(courseCompletions.personId, elsewhere))
  const people = await read().select().from(persons)
  const [one, other] = people.filter(person => person.id !== elsewhere).map(person => person.headId)
  if (!completion || !one || !other) throw new Error('The world has too few people.')
  await plainly('test.office', async tx => {
    const rule = { anyOf: [course], atLeast: 1, since: begin, personnelKinds: ['civil-servant'] }
    const waits = { rule, reason: 'test', takesEffectOn: '2099-01-01', approved: false, proposedAt: begin }
    await tx.insert(ruleProposals).values({ id: proposal, targetId: target, ...waits })
    const slow = { taken: 1, expected: 60, percent: 1, heldAt: begin }
    await tx.insert(speedHolds).values({ completionId: completion.id, ...slow })
    const received = { name: 'test', fileHash: 'none', receivedBy: null, receivedAt: begin }
    await tx.insert(partnerLists).values({ id: list, targetId: target, ...received })
    const given = { name: 'A B', email: '', organisation: '', course: '' }
    const line = { given, completedOn: '2026-01-05', match: 'unknown', candidates: [] } as const
    await tx.insert(partnerRows).values({ listId: list, row: 2, ...line, candidates: [] })
    const undone = { undoneAt: begin, undoneBy: null, undoneReason: 'test' }
    const made = { persons: [], reason: 'test', mergedBy: null, mergedAt: begin, ...undone }
    await tx.insert(merges).values({ id: merge, fromHeadId: one, intoHeadId: other, ...made })
  })
  return { '(completion)': completion.id, '(head)': one, '(other head)': other }
}
