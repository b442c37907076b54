/** Sessions. lucia stands behind this file and nowhere else; the database keeps only SHA-256 of session ids. */
import { createHash } from 'node:crypto'
import { and, eq, isNull, lt } from 'drizzle-orm'
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia'
import { mutate, platform, read } from '#db/door.server.ts'
import { organisations, persons, sessions, suspensions } from '#db/schema.ts'
import { type HeldRole, rolesOf } from './role.server.ts'

/** Who is asking: the person, where they stand, what they may do. */
export interface Visitor {
  id: string
  headId: string
  email: string
  titleTh: string
  givenTh: string
  familyTh: string
  givenEn: string
  familyEn: string
  organisationId: string
  organisationPath: string
  positionType: string | null
  sessionId: string
  roles: HeldRole[]
}

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseUserAttributes: Omit<Visitor, 'id' | 'sessionId' | 'roles'>
  }
}

const stored = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex')

const write = (verb: string, sessionId: string, now: number) => ({
  actor: platform,
  verb,
  subject: `session/${stored(sessionId).slice(0, 12)}`,
  now,
})

async function findSession(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
  const [row] = await read()
    .select({
      expiresAt: sessions.expiresAt,
      id: persons.id,
      headId: persons.headId,
      email: persons.email,
      titleTh: persons.titleTh,
      givenTh: persons.givenTh,
      familyTh: persons.familyTh,
      givenEn: persons.givenEn,
      familyEn: persons.familyEn,
      organisationId: persons.organisationId,
      organisationPath: organisations.path,
      positionType: persons.positionType,
      suspended: suspensions.id,
    })
    .from(sessions)
    .innerJoin(persons, eq(persons.id, sessions.personId))
    .innerJoin(organisations, eq(organisations.id, persons.organisationId))
    .leftJoin(suspensions, and(eq(suspensions.personId, persons.id), isNull(suspensions.endedAt)))
    .where(eq(sessions.id, stored(sessionId)))
  if (!row || row.suspended) return [null, null]
  const { expiresAt, id, suspended: _, ...attributes } = row
  return [
    { id: sessionId, userId: id, expiresAt: new Date(expiresAt), attributes: {} },
    { id, attributes },
  ]
}

const adapter: Adapter = {
  getSessionAndUser: findSession,
  async getUserSessions(userId) {
    const rows = await read().select().from(sessions).where(eq(sessions.personId, userId))
    return rows.map(row => ({ id: row.id, userId, expiresAt: new Date(row.expiresAt), attributes: {} }))
  },
  async setSession({ id, userId, expiresAt }) {
    const now = Date.now()
    await mutate({ ...write('session.start', id, now), actor: { id: userId } }, tx =>
      tx
        .insert(sessions)
        .values({ id: stored(id), personId: userId, createdAt: now, expiresAt: expiresAt.getTime() }),
    )
  },
  async updateSessionExpiration(id, expiresAt) {
    await mutate(write('session.renew', id, Date.now()), tx =>
      tx
        .update(sessions)
        .set({ expiresAt: expiresAt.getTime() })
        .where(eq(sessions.id, stored(id))),
    )
  },
  async deleteSession(id) {
    await mutate(write('session.end', id, Date.now()), tx =>
      tx.delete(sessions).where(eq(sessions.id, stored(id))),
    )
  },
  async deleteUserSessions(userId) {
    const deed = { actor: platform, verb: 'session.end-all', subject: `person/${userId}`, now: Date.now() }
    await mutate(deed, tx => tx.delete(sessions).where(eq(sessions.personId, userId)))
  },
  async deleteExpiredSessions() {
    const now = Date.now()
    const deed = { actor: platform, verb: 'session.expire', subject: 'session/expired', now }
    await mutate(deed, tx => tx.delete(sessions).where(lt(sessions.expiresAt, now)))
  },
}

const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(14, 'd'),
  sessionCookie: {
    name: '__Host-mekha',
    expires: false,
    attributes: { secure: true, sameSite: 'lax', path: '/' },
  },
  getUserAttributes: attributes => attributes,
})

/** Starts a session with a new id and returns the Set-Cookie value. */
export async function startSession(personId: string): Promise<string> {
  const session = await lucia.createSession(personId, {})
  return lucia.createSessionCookie(session.id).serialize()
}

/** Ends the session and returns the Set-Cookie value that forgets it. */
export async function endSession(sessionId: string): Promise<string> {
  await lucia.invalidateSession(sessionId)
  return lucia.createBlankSessionCookie().serialize()
}

const named = `${lucia.sessionCookieName}=`

/** Whoever the request's cookie belongs to, or null. A suspended person is nobody. */
export async function findVisitor(request: Request): Promise<Visitor | null> {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const sessionId = cookies.find(one => one.startsWith(named))?.slice(named.length)
  if (!sessionId) return null
  const { session, user } = await lucia.validateSession(sessionId)
  if (!session) return null
  return { ...user, sessionId: session.id, roles: await rolesOf(user.id, Date.now()) }
}
