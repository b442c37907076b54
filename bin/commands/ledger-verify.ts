import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#db/door.server.ts'
import { verifyLedger } from '#programmes/verify.server.ts'

/** Verifies every chain and the count behind it; all is well when they agree. */
export async function run(given: string[]): Promise<boolean> {
  const { values } = parseArgs({ args: given, options: { json: { type: 'boolean', default: false } } })
  await openDatabase()
  const targets = await verifyLedger()
  await closeDatabase()
  const sound = targets.every(target => target.sound)
  if (values.json) console.log(JSON.stringify({ sound, targets }, null, 2))
  else {
    for (const { target, entries, counted, recounted, breaks, sound: whole } of targets)
      console.log(
        `${target}: ${entries} entries, ${counted} counted, ${recounted} recounted, ${breaks.length} breaks: ${whole ? 'sound' : 'NOT SOUND'}`,
      )
    console.log(
      'A cut tail or a chain rewritten as a whole shows only against a signed head kept elsewhere (mekha ledger head).',
    )
  }
  return sound
}
