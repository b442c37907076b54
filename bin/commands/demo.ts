import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { closeCompiler } from '#content/compile.server.ts'
import { closeDatabase, openDatabase } from '#db/door.server.ts'
import { env } from '#env'
import { isEmpty, makeDemo, refuseHalfMade } from '../demo.server.ts'
import { CommandRefused } from '../refused.ts'

/** Makes the demo world; refuses where there is anybody already. */
export async function run(given: string[]): Promise<boolean> {
  const { values } = parseArgs({ args: given, options: { people: { type: 'string' } } })
  const size = values.people === undefined ? undefined : Number(values.people)
  if (size !== undefined && !(Number.isInteger(size) && size >= 100 && size <= 100_000))
    throw new CommandRefused('--people takes a whole number from 100 to 100000.')
  await openDatabase()
  try {
    await refuseHalfMade()
    if (!(await isEmpty()))
      throw new CommandRefused(
        'There are people in this database. A demo is made in an empty one: name another file in DATABASE_URL.',
      )
    await makeDemo({ anchor: Date.now(), courses: join(env.root, 'courses'), size }, console.log)
  } finally {
    await closeCompiler()
    await closeDatabase()
  }
  return true
}
