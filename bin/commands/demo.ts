import { join } from 'node:path'
import { closeCompiler } from '#content/compile.server.ts'
import { closeDatabase, openDatabase } from '#db/door.server.ts'
import { env } from '#env'
import { isEmpty, makeDemo } from '../demo.server.ts'
import { CommandRefused } from '../refused.ts'

/** Makes the demo world; refuses where there is anybody already. */
export async function run(): Promise<boolean> {
  await openDatabase()
  try {
    if (!(await isEmpty()))
      throw new CommandRefused(
        'There are people in this database. A demo is made in an empty one: name another file in DATABASE_URL.',
      )
    await makeDemo({ anchor: Date.now(), courses: join(env.root, 'courses') }, console.log)
  } finally {
    await closeCompiler()
    await closeDatabase()
  }
  return true
}
