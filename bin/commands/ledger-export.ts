import { once } from 'node:events'
import { closeDatabase, openDatabase } from '#db/door.server.ts'
import { ledgerPublicKey, signedHead } from '#programmes/head.server.ts'
import { entriesPage } from '#programmes/ledger.server.ts'
import { listProgrammes } from '#programmes/target.server.ts'

async function say(line: unknown) {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
}

/** Writes every chain as lines of JSON, entry by entry, with the signed head and the key to check it at the end. */
export async function run(): Promise<boolean> {
  await openDatabase()
  for (const { targets } of await listProgrammes())
    for (const { id } of targets)
      for (let after = 0, more = true; more; ) {
        const page = await entriesPage(id, after)
        for (const entry of page) await say(entry)
        after = page.at(-1)?.number ?? after
        more = page.length > 0
      }
  await say({ head: await signedHead(Date.now()), publicKey: ledgerPublicKey() })
  await closeDatabase()
  return true
}
