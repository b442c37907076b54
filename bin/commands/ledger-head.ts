import { closeDatabase, openDatabase } from '#db/door.server.ts'
import { signedHead } from '#programmes/head.server.ts'

/** Prints the signed end of every chain. */
export async function run(): Promise<boolean> {
  await openDatabase()
  const head = await signedHead(Date.now())
  await closeDatabase()
  console.log(JSON.stringify(head))
  return true
}
