import { read } from '#db/door.server.ts'
import { courseCompletions, courses, enrolments, ledger, persons } from '#db/schema.ts'

/** How much there is in this installation. */
export async function installationCounts() {
  const from = read()
  return {
    persons: await from.$count(persons),
    editions: await from.$count(courses),
    enrolments: await from.$count(enrolments),
    completions: await from.$count(courseCompletions),
    entries: await from.$count(ledger),
  }
}
