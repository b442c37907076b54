import { asc } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { organisations } from '#db/schema.ts'

/** Every agency to choose from, in groups: each at the top of the tree with all that stands below it. */
export async function agencyGroups(language: 'th' | 'en') {
  const all = await read().select().from(organisations).orderBy(asc(organisations.path))
  return all
    .filter(top => top.parentId === null)
    .map(top => ({
      label: top[language],
      options: all
        .filter(one => one.path.startsWith(top.path))
        .map(one => ({ value: one.id, label: one[language] })),
    }))
}
