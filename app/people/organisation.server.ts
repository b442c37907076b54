import { asc, eq, inArray } from 'drizzle-orm'
import type { OrganisationSeed } from '#db/data/organisations.ts'
import { startsWith } from '#db/dialect.server.ts'
import { type Reader, read, type Tx } from '#db/door.server.ts'
import { organisations } from '#db/schema.ts'

export type Organisation = typeof organisations.$inferSelect

/** Adds organisations, parents before children; what is there already stays as it is. Throws on an unknown parent. */
export async function plantOrganisations(tx: Tx, seeds: readonly OrganisationSeed[]): Promise<void> {
  const paths = new Map<string, string>()
  for (const row of await tx.select().from(organisations)) paths.set(row.id, row.path)
  for (const seed of seeds) {
    const above = seed.parent === null ? '/' : paths.get(seed.parent)
    if (above === undefined)
      throw new Error(`Organisation ${seed.id} names an unknown parent: ${seed.parent}`)
    const path = `${above}${seed.id}/`
    paths.set(seed.id, path)
    const { id, kind, th, en } = seed
    await tx
      .insert(organisations)
      .values({ id, kind, th, en, parentId: seed.parent, path })
      .onConflictDoNothing()
  }
}

/** One organisation, or undefined. */
export async function findOrganisation(id: string, from: Reader = read()): Promise<Organisation | undefined> {
  const [row] = await from.select().from(organisations).where(eq(organisations.id, id))
  return row
}

/** Some organisations by id, in the order of the tree. */
export async function findOrganisations(ids: string[]): Promise<Organisation[]> {
  return read()
    .select()
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(asc(organisations.path))
}

/** The organisations directly below a parent (null: the top of the tree). */
export async function organisationsBelow(parent: Organisation | null): Promise<Organisation[]> {
  const depth = parent ? parent.path.split('/').length + 1 : 3
  const rows = await read()
    .select()
    .from(organisations)
    .where(parent ? startsWith(organisations.path, parent.path) : undefined)
  return rows.filter(row => row.path.split('/').length === depth)
}

/** From the top of the tree down to the organisation itself. */
export async function organisationLine(path: string): Promise<Organisation[]> {
  const ids = path.split('/').filter(Boolean)
  if (ids.length === 0) return []
  const rows = await read().select().from(organisations).where(inArray(organisations.id, ids))
  return rows.sort((a, b) => a.path.length - b.path.length)
}

/** Every organisation to choose from, those below one another indented under it. */
export async function organisationChoices(language: 'th' | 'en'): Promise<[id: string, name: string][]> {
  const rows = await read().select().from(organisations).orderBy(asc(organisations.path))
  return rows.map(row => [row.id, `${'\u2003'.repeat(row.path.split('/').length - 3)}${row[language]}`])
}
