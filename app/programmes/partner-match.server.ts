/** A partner's list beside the people of the platform: whom each line may mean. Nothing is counted by it. */
import { and, eq } from 'drizzle-orm'
import { type Actor, newId, type Reader, type Tx } from '#db/door.server.ts'
import { headHashes, organisations, partnerLists, partnerRows, persons, standing } from '#db/schema.ts'
import { hashCitizenId } from '#people/keys.server.ts'
import { plainName, soundOf } from './duplicates.ts'
import type { Match } from './partner.server.ts'
import type { PartnerLine } from './partner.ts'

interface Known {
  id: string
  headId: string
  email: string
  thai: string
  sound: string
  organisation: string
}

async function everyone(from: Reader): Promise<Known[]> {
  const rows = await from
    .select({ person: persons, th: organisations.th, en: organisations.en })
    .from(persons)
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
  return rows.map(({ person, th, en }) => ({
    id: person.id,
    headId: person.headId,
    email: person.email,
    thai: plainName(person.givenTh + person.familyTh),
    sound: soundOf(person.givenEn + person.familyEn),
    organisation: `${plainName(th)} ${en.toLowerCase()}`,
  }))
}

const candidatesAtMost = 5

function groupBy(people: readonly Known[], key: (known: Known) => string): Map<string, Known[]> {
  const groups = new Map<string, Known[]>()
  for (const known of people) {
    const name = key(known)
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), known])
  }
  return groups
}

/** Whom each line may mean: by citizen id, else by address, else by name and organisation. */
async function matchLines(tx: Reader, targetId: string, lines: readonly PartnerLine[]) {
  const people = await everyone(tx)
  const byHead = groupBy(people, known => known.headId)
  const byEmail = groupBy(people, known => known.email)
  const byThai = groupBy(people, known => known.thai)
  const bySound = groupBy(people, known => known.sound)
  const hashes = new Map(
    (await tx.select().from(headHashes)).map(row => [`${row.keyId} ${row.hash}`, row.headId]),
  )
  const stands = new Set(
    (await tx.select({ headId: standing.headId }).from(standing).where(eq(standing.targetId, targetId))).map(
      row => row.headId,
    ),
  )
  return lines.map(line => {
    const { keyId, hash } = line.citizenId ? hashCitizenId(line.citizenId) : { keyId: '', hash: '' }
    const sure = byHead.get(hashes.get(`${keyId} ${hash}`) ?? '') ?? byEmail.get(line.given.email)
    const thai = byThai.get(plainName(line.given.name)) ?? []
    const sounding = bySound.get(soundOf(line.given.name)) ?? []
    const organisation = plainName(line.given.organisation)
    const named = thai.length > 0 ? thai : sounding
    const placed = organisation === '' ? [] : named.filter(known => known.organisation.includes(organisation))
    const likely = sure ?? (placed.length > 0 ? placed : named)
    const oneHead = new Set(likely.map(known => known.headId)).size === 1
    const [first] = likely
    const match: Match = !first
      ? 'unknown'
      : oneHead && stands.has(first.headId)
        ? 'counted'
        : oneHead && (sure !== undefined || placed.length > 0)
          ? 'matched'
          : 'ambiguous'
    return { line, match, candidates: likely.slice(0, candidatesAtMost).map(known => known.id) }
  })
}

/** Keeps a partner's list with the people that each line may mean. Nothing is counted by it. The same file is known again. */
export async function keepPartnerList(
  tx: Tx,
  given: { targetId: string; name: string; fileHash: string; lines: readonly PartnerLine[]; by: Actor },
  now: number,
): Promise<{ id: string; known: boolean }> {
  const { targetId, name, fileHash, lines, by } = given
  const [same] = await tx
    .select()
    .from(partnerLists)
    .where(and(eq(partnerLists.targetId, targetId), eq(partnerLists.fileHash, fileHash)))
  if (same) return { id: same.id, known: true }
  const id = newId(now)
  await tx.insert(partnerLists).values({ id, targetId, name, fileHash, receivedBy: by.id, receivedAt: now })
  const rows = (await matchLines(tx, targetId, lines)).map(({ line, match, candidates }) => ({
    listId: id,
    row: line.row,
    given: line.given,
    completedOn: line.completedOn,
    match,
    candidates,
  }))
  for (let at = 0; at < rows.length; at += 500) await tx.insert(partnerRows).values(rows.slice(at, at + 500))
  return { id, known: false }
}
