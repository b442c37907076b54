/** argon2id (19 MiB, t=2, p=1: OWASP's minimum), a few at a time so that a flood cannot take the memory. */
import { hash, verify } from '@node-rs/argon2'
import type { Tx } from '#db/door.server.ts'
import { passwords } from '#db/schema.ts'

const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2
const waitingAtMost = 64

/** Too many passwords are being checked; the caller should try again in a moment. */
export class TooBusy extends Error {}

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= waitingAtMost) throw new TooBusy('Too many sign-ins at once.')
    await new Promise<void>(resume => waiting.push(resume))
  }
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** The argon2id hash of a password, in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, settings))
}

let decoy: Promise<string> | undefined

/** True when the password fits. An account without one costs the same time as a wrong password. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has')
  const against = stored ?? (await decoy)
  const fits = await inTurn(() => verify(against, password))
  return fits && stored !== undefined
}

/** Keeps the hash (made before the transaction) as the person's password. */
export async function keepPassword(tx: Tx, personId: string, hashed: string, now: number): Promise<void> {
  const values = { personId, hash: hashed, changedAt: now }
  await tx.insert(passwords).values(values).onConflictDoUpdate({ target: passwords.personId, set: values })
}
