import { asc, desc, eq } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { checks } from '#db/schema.ts'

/** The different pass marks and daily attempts in an edition's checks, the final exam last: told before anyone starts. */
export async function courseRules(
  editionId: string,
): Promise<{ exam: boolean; pass: number; attempts: number }[]> {
  return read()
    .selectDistinct({ exam: checks.exam, pass: checks.pass, attempts: checks.attempts })
    .from(checks)
    .where(eq(checks.editionId, editionId))
    .orderBy(asc(checks.exam), desc(checks.pass))
}
