import { createHash } from 'node:crypto'
import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import { mutate, newId, platform, read } from '#db/door.server.ts'
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

async function blockedUntil(account: string, address: string, now: number): Promise<number | undefined> {
  const since = now - memory
  const failures = async (
    column: typeof signInFailures.account | typeof signInFailures.address,
    value: string,
  ) =>
    read()
      .select({ at: signInFailures.at })
      .from(signInFailures)
      .where(and(eq(column, value), gt(signInFailures.at, since)))
      .orderBy(signInFailures.at)
  const byAccount = await failures(signInFailures.account, account)
  const byAddress = await failures(signInFailures.address, address)
  const until = [byAccount.at(-perAccount), byAddress.at(-perAddress)].flatMap(row =>
    row ? [row.at + memory] : [],
  )
  return until.length > 0 ? Math.max(...until) : undefined
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
  const from = digest(address)
  const blocked = await blockedUntil(account, from, now)
  if (blocked !== undefined)
    return { refused: 'too-many', retryAfterSeconds: Math.ceil((blocked - now) / 1000) }

  const [found] = await read()
    .select({ personId: persons.id, hash: passwords.hash, suspended: suspensions.id })
    .from(persons)
    .innerJoin(passwords, eq(passwords.personId, persons.id))
    .leftJoin(suspensions, and(eq(suspensions.personId, persons.id), isNull(suspensions.endedAt)))
    .where(eq(persons.email, email))
  if (!(await passwordFits(found?.hash, given.password)) || !found) {
    await mutate({ actor: platform, verb: 'sign-in.fail', subject: `account/${account}`, now }, async tx => {
      await tx.delete(signInFailures).where(lt(signInFailures.at, now - memory))
      await tx.insert(signInFailures).values({ id: newId(now), account, address: from, at: now })
    })
    return { refused: 'wrong' }
  }
  if (found.suspended) return { refused: 'suspended' }
  return { cookie: await startSession(found.personId) }
}
