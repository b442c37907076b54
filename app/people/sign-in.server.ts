import { createHash } from 'node:crypto'
import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import { mutate, newId, platform, read, Undone } from '#db/door.server.ts'
import { passwords, persons, signInFailures, suspensions } from '#db/schema.ts'
import { passwordFits } from './password.server.ts'
import { startSession } from './session.server.ts'

/** Failures are remembered for this long, in ms; never a permanent lock. */
const memory = 15 * 60_000
const perAccount = 5
const perAddress = 30

export type SignInAnswer =
  | { cookie: string }
  | { refused: 'wrong' | 'suspended' }
  | { refused: 'too-many'; retryAfterSeconds: number }

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

type Reserved = { place: string } | { retryAt: number }

/**
 * Takes one of the places that an account and an address have in the window, before the password is
 * looked at: guesses posted at once find no more places than guesses posted one by one.
 */
function reserve(account: string, address: string, now: number): Promise<Reserved> {
  const since = now - memory
  return mutate<Reserved>(
    { actor: platform, verb: 'sign-in.try', subject: `account/${account}`, now },
    async tx => {
      await tx.delete(signInFailures).where(lt(signInFailures.at, since))
      const taken = async (
        column: typeof signInFailures.account | typeof signInFailures.address,
        value: string,
      ) =>
        tx
          .select({ at: signInFailures.at })
          .from(signInFailures)
          .where(and(eq(column, value), gt(signInFailures.at, since)))
          .orderBy(signInFailures.at)
      const byAccount = await taken(signInFailures.account, account)
      const byAddress = await taken(signInFailures.address, address)
      const full = [byAccount.at(-perAccount), byAddress.at(-perAddress)].flatMap(row =>
        row ? [row.at + memory] : [],
      )
      if (full.length > 0) return new Undone<Reserved>({ retryAt: Math.max(...full) })
      const place = newId(now)
      await tx.insert(signInFailures).values({ id: place, account, address, at: now })
      return { place }
    },
  )
}

/**
 * Signs in by e-mail and password with a new session id. Known and unknown accounts answer alike,
 * in words and in time; five failures an account or thirty an address in 15 minutes must wait.
 */
export async function signIn(
  given: { email: string; password: string },
  address: string,
  now: number,
): Promise<SignInAnswer> {
  const email = given.email.trim().toLowerCase()
  const account = digest(email)
  const reserved = await reserve(account, digest(address), now)
  if ('retryAt' in reserved)
    return { refused: 'too-many', retryAfterSeconds: Math.ceil((reserved.retryAt - now) / 1000) }

  const [found] = await read()
    .select({ personId: persons.id, hash: passwords.hash, suspended: suspensions.id })
    .from(persons)
    .innerJoin(passwords, eq(passwords.personId, persons.id))
    .leftJoin(suspensions, and(eq(suspensions.personId, persons.id), isNull(suspensions.endedAt)))
    .where(eq(persons.email, email))
  const giveBack = () =>
    mutate({ actor: platform, verb: 'sign-in.pass', subject: `account/${account}`, now }, tx =>
      tx.delete(signInFailures).where(eq(signInFailures.id, reserved.place)),
    )
  const fits = await passwordFits(found?.hash, given.password).catch(async error => {
    await giveBack()
    throw error
  })
  if (!fits || !found) return { refused: 'wrong' }
  await giveBack()
  if (found.suspended) return { refused: 'suspended' }
  return { cookie: await startSession(found.personId) }
}
