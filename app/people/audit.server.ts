import { desc, eq } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { audit, persons } from '#db/schema.ts'

/** The latest deeds that went through the door, newest first, with who did them. */
export async function latestDeeds(size: number) {
  return read()
    .select({ id: audit.id, at: audit.at, verb: audit.verb, subject: audit.subject, actor: persons })
    .from(audit)
    .leftJoin(persons, eq(persons.id, audit.actorId))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(size)
}
