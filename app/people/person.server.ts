import { and, desc, eq, inArray } from 'drizzle-orm'
import { newId, type Reader, read, type Tx } from '#db/door.server.ts'
import { confirmations, headHashes, heads, organisations, persons } from '#db/schema.ts'
import { isCitizenId, normaliseCitizenId } from './citizen-id.ts'
import { hashCitizenId } from './keys.server.ts'

export type Person = typeof persons.$inferSelect

export interface NewPerson {
  id?: string
  email: string
  titleTh?: string
  givenTh: string
  familyTh: string
  givenEn?: string
  familyEn?: string
  organisationId: string
  personnelKind: string
  positionType?: string | null
  positionLevel?: string | null
  province?: string | null
  /** Hashed at once and forgotten. */
  citizenId?: string | null
}

async function newHead(tx: Tx, now: number): Promise<string> {
  const id = newId(now)
  await tx.insert(heads).values({ id, createdAt: now })
  return id
}

/** The head that a citizen id belongs to, made when it is new. Throws on a wrong check digit. */
export async function headOf(tx: Tx, typed: string, now: number): Promise<string> {
  const citizenId = normaliseCitizenId(typed)
  if (!isCitizenId(citizenId)) throw new Error('This is not a citizen id: the check digit does not fit.')
  const { keyId, hash } = hashCitizenId(citizenId)
  const [known] = await tx
    .select({ headId: headHashes.headId })
    .from(headHashes)
    .where(and(eq(headHashes.keyId, keyId), eq(headHashes.hash, hash)))
  if (known) return known.headId
  const headId = await newHead(tx, now)
  await tx.insert(headHashes).values({ keyId, hash, headId })
  return headId
}

/** Adds a person; two persons with one citizen id share one head. Returns the id. */
export async function addPerson(tx: Tx, person: NewPerson, now: number): Promise<string> {
  const { citizenId, ...facts } = person
  const id = person.id ?? newId(now)
  const headId = citizenId ? await headOf(tx, citizenId, now) : await newHead(tx, now)
  await tx.insert(persons).values({ ...facts, id, headId, email: person.email.toLowerCase(), createdAt: now })
  return id
}

/** An agency's roster or a manager confirms that the person is what the account says. */
export async function confirmPerson(
  tx: Tx,
  personId: string,
  by: { basis: 'roster' | 'manager'; confirmedBy: string | null },
  now: number,
): Promise<void> {
  const [person] = await tx.select().from(persons).where(eq(persons.id, personId))
  if (!person) throw new Error(`No person ${personId}`)
  await tx.insert(confirmations).values({
    id: newId(now),
    personId,
    personnelKind: person.personnelKind,
    organisationId: person.organisationId,
    confirmedAt: now,
    ...by,
  })
}

/** A person with the organisation they stand in and whether what they are is confirmed. */
export interface PlacedPerson extends Person {
  organisationPath: string
  organisationTh: string
  organisationEn: string
  confirmed: boolean
}

/**
 * Every account of some heads; those of one head stand together, the one confirmed last first. Which came last is
 * told by the ids, which grow also when the clock is set back.
 */
export async function personsOfHeads(headIds: string[], from: Reader = read()): Promise<PlacedPerson[]> {
  const rows = await from
    .select({ person: persons, organisation: organisations })
    .from(persons)
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .where(inArray(persons.headId, headIds))
  const confirmed = await from
    .select({ confirmation: confirmations })
    .from(confirmations)
    .innerJoin(persons, eq(persons.id, confirmations.personId))
    .where(inArray(persons.headId, headIds))
    .orderBy(desc(confirmations.id))
  const latest = new Map<string, { place: number; confirmation: typeof confirmations.$inferSelect }>()
  for (const [place, { confirmation }] of confirmed.entries())
    if (!latest.has(confirmation.personId)) latest.set(confirmation.personId, { place, confirmation })
  const order = (id: string) => latest.get(id)?.place ?? confirmed.length
  return rows
    .map(({ person, organisation }) => {
      const said = latest.get(person.id)?.confirmation
      return {
        ...person,
        organisationPath: organisation.path,
        organisationTh: organisation.th,
        organisationEn: organisation.en,
        confirmed:
          said !== undefined &&
          said.personnelKind === person.personnelKind &&
          said.organisationId === person.organisationId,
      }
    })
    .sort(
      (a, b) =>
        (a.headId < b.headId ? -1 : a.headId > b.headId ? 1 : 0) ||
        order(a.id) - order(b.id) ||
        a.createdAt - b.createdAt,
    )
}

/** Every account of a head, the one confirmed last first. */
export async function personsOfHead(headId: string, from: Reader = read()): Promise<PlacedPerson[]> {
  return personsOfHeads([headId], from)
}

/** One person by id, or undefined. */
export async function findPerson(id: string, from: Reader = read()): Promise<Person | undefined> {
  const [row] = await from.select().from(persons).where(eq(persons.id, id))
  return row
}

/** One account by its e-mail address, or undefined. */
export async function findPersonByEmail(email: string): Promise<Person | undefined> {
  const [row] = await read().select().from(persons).where(eq(persons.email, email.trim().toLowerCase()))
  return row
}
