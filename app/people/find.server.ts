import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { startsWith } from '#db/dialect.server.ts'
import { type Reader, read } from '#db/door.server.ts'
import { organisations, persons } from '#db/schema.ts'
import { fullName } from './name.ts'

/** True for paths within the subtrees; `/` is all of government. */
export function withinPaths(column: SQLiteColumn, within: readonly string[]): SQL | undefined {
  if (within.includes('/')) return undefined
  return within.length === 0 ? sql`1 = 0` : or(...within.map(path => startsWith(column, path)))
}

const found = {
  id: persons.id,
  headId: persons.headId,
  email: persons.email,
  titleTh: persons.titleTh,
  givenTh: persons.givenTh,
  familyTh: persons.familyTh,
  givenEn: persons.givenEn,
  familyEn: persons.familyEn,
  organisationTh: organisations.th,
  organisationEn: organisations.en,
  organisationPath: organisations.path,
}

/** One person within the subtrees, or undefined: not there, or not the asker's. */
export async function findWithin(personId: string, within: readonly string[], from: Reader = read()) {
  const [row] = await from
    .select(found)
    .from(persons)
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .where(and(eq(persons.id, personId), withinPaths(organisations.path, within)))
  return row
}

const title = /^(?:นางสาว|นาย|นาง|น\.ส\.|ดร\.|ว่าที่ร้อยตรีหญิง|ว่าที่ร้อยตรี|ว่าที่ ร\.ต\.)\s*/u

/** A name part that holds these letters, whatever its case. */
function holds(word: string): SQL | undefined {
  const pattern = `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const names = [persons.givenTh, persons.familyTh, persons.givenEn, persons.familyEn]
  return or(...names.map(name => sql`lower(${name}) like ${pattern} escape '\\'`))
}

/** How many candidates a search answers with at most. */
export const mostFound = 10

/**
 * The people within the subtrees whom an e-mail address or (parts of) a name mean, by name, at most
 * `mostFound` and one more. A title before the name is left out.
 */
export async function searchPeople(words: string, within: readonly string[]) {
  const typed = words.trim().slice(0, 200)
  const parts = typed.replace(title, '').split(/\s+/).filter(Boolean).slice(0, 5)
  const meant = typed.includes('@') ? eq(persons.email, typed.toLowerCase()) : and(...parts.map(holds))
  if (!meant) return []
  return read()
    .select(found)
    .from(persons)
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .where(and(meant, withinPaths(organisations.path, within)))
    .orderBy(asc(persons.givenTh), asc(persons.familyTh), asc(persons.id))
    .limit(mostFound + 1)
}

export type FoundPerson = Awaited<ReturnType<typeof searchPeople>>[number]

/** Whom a form means: `person` by id, or `who` by e-mail or name; a name is first answered with candidates. */
export async function whoIsMeant(
  form: FormData,
  within: readonly string[],
): Promise<
  | { person: FoundPerson }
  | { absent: true }
  | { typed: string; fault?: 'needed' | 'nobody'; candidates: FoundPerson[]; more: boolean }
> {
  const chosen = form.get('person')
  if (typeof chosen === 'string' && chosen !== '') {
    const person = await findWithin(chosen, within)
    return person ? { person } : { absent: true }
  }
  const given = form.get('who')
  const typed = typeof given === 'string' ? given.trim().slice(0, 200) : ''
  if (typed === '') return { typed, fault: 'needed', candidates: [], more: false }
  const all = await searchPeople(typed, within)
  const [first] = all
  if (!first) return { typed, fault: 'nobody', candidates: [], more: false }
  if (typed.includes('@')) return { person: first }
  return { typed, candidates: all.slice(0, mostFound), more: all.length > mostFound }
}

/** What a search page shows of its candidates, in the reader's language. */
export function candidatesOf(
  meant: { typed: string; fault?: 'needed' | 'nobody'; candidates: FoundPerson[]; more: boolean },
  language: 'th' | 'en',
) {
  return {
    ...meant,
    candidates: meant.candidates.map(person => ({
      id: person.id,
      name: fullName(person, language),
      agency: language === 'th' ? person.organisationTh : person.organisationEn,
      email: person.email,
    })),
  }
}
