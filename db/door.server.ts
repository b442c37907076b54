/** The one door: everything is read through `read()`, everything is written through `mutate`. */
import { monotonicFactory } from 'ulid'
import { type Connection, openEngine, type Reader, type Tx } from './connection.server.ts'
import { audit } from './schema.ts'

export type { Reader, Tx }

let connection: Connection | undefined

/** Opens the database of this process once; every later call is a no-op. */
export async function openDatabase(): Promise<void> {
  connection ??= await openEngine()
}

export async function closeDatabase(): Promise<void> {
  const closing = connection
  connection = undefined
  await closing?.close()
}

function opened(): Connection {
  if (!connection) throw new Error('The database is not open: call openDatabase() first.')
  return connection
}

/** The reader. It has no verb that writes. */
export function read(): Reader {
  return opened().reader
}

const nextId = monotonicFactory()

/** A new id: sortable by time, 26 characters, safe in an address. */
export function newId(now: number): string {
  return nextId(now).toLowerCase()
}

/** Who acts: a person, or the platform itself (`null`). */
export interface Actor {
  id: string | null
}

/** The platform itself, when no person acts. */
export const platform: Actor = { id: null }

export interface Deed {
  actor: Actor
  /** What is done, as `noun.verb`. */
  verb: string
  /** What it is done to, as `noun/id`. */
  subject: string
  now: number
  detail?: Record<string, unknown>
}

/** What `work` answers when it found nothing to do: then nothing is said in the audit either. */
export class Undone<T> {
  constructor(readonly answer: T) {}
}

/**
 * Runs `work` as one transaction with its audit row and answers after the commit.
 * Inside, only the database may be awaited. If `work` throws, nothing is written.
 */
export function mutate<T>(deed: Deed, work: (tx: Tx) => Promise<T | Undone<T>>): Promise<T> {
  return opened().transact(async tx => {
    const result = await work(tx)
    if (result instanceof Undone) return result.answer
    await tx.insert(audit).values({
      id: newId(deed.now),
      at: deed.now,
      actorId: deed.actor.id,
      verb: deed.verb,
      subject: deed.subject.slice(0, 200),
      detail: deed.detail ?? null,
    })
    return result
  })
}
