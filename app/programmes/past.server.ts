/** Who counted as of a past instant, by recorded time, from the ledger alone. */
import { and, asc, eq, lte } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { ledger, organisations } from '#db/schema.ts'
import { overallPlace, type Place } from './tally.ts'

/** What was recorded by a past instant never changes, so the last few answers are kept. */
const kept = new Map<string, Map<string, Place>>()
const most = 8

/** The place of every head that counted toward a target as of a past instant. */
export async function pastPlaces(targetId: string, asOf: number): Promise<Map<string, Place>> {
  const key = `${targetId} ${asOf}`
  const known = kept.get(key)
  if (known) return known
  const paths = new Map(
    (await read().select({ id: organisations.id, path: organisations.path }).from(organisations)).map(row => [
      row.id,
      row.path,
    ]),
  )
  const entries = await read()
    .select({ facts: ledger.facts, effectiveAt: ledger.effectiveAt })
    .from(ledger)
    .where(and(eq(ledger.targetId, targetId), lte(ledger.recordedAt, asOf)))
    .orderBy(asc(ledger.number))
  const places = new Map<string, Place>()
  for (const { facts, effectiveAt } of entries) {
    if (facts.kind === 'reversal') places.delete(facts.head)
    if (facts.kind === 'credit')
      places.set(facts.head, {
        targetId,
        group: 'counted',
        organisationPath: paths.get(facts.organisation) ?? `/${facts.organisation}/`,
        positionType: facts.positionType ?? '',
        positionLevel: facts.positionLevel ?? '',
        province: facts.province ?? '',
        effectiveAt,
      })
  }
  kept.set(key, places)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(oldest)
  return places
}

/** The places of heads over several targets, each head once. */
export async function pastOverall(targetIds: readonly string[], asOf: number): Promise<Map<string, Place>> {
  const all = new Map<string, Place[]>()
  for (const targetId of targetIds)
    for (const [head, place] of await pastPlaces(targetId, asOf))
      all.set(head, [...(all.get(head) ?? []), place])
  return new Map(
    [...all].flatMap(([head, places]) => {
      const first = overallPlace(places)
      return first ? [[head, first] as const] : []
    }),
  )
}
