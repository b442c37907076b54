import { desc, eq } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { checks } from '#db/schema.ts'

/** The different pass marks and daily attempts in an edition's checks: told to the learner before they start. */
export async function courseRules(editionId: string): Promise<{ pass: number; attempts: number }[]> {
  return read()
    .selectDistinct({ pass: checks.pass, attempts: checks.attempts })
    .from(checks)
    .where(eq(checks.editionId, editionId))
    .orderBy(desc(checks.pass))
}
