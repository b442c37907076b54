/**
 * Opening and closing the one database of a process.
 *
 * SQLite: a writer of its own behind the door (WAL, synchronous=FULL, foreign keys; set at every open
 * and read back, because better-sqlite3 reopens a WAL file at NORMAL) and a reader that cannot write.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { env } from '#env'
import { engine } from './columns.ts'
import * as schema from './schema.ts'

/** Everything a transaction may do. Handed out by the door only. */
export type Tx = Pick<
  BetterSQLite3Database<typeof schema>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count' | 'with'
>

/** Everything a reader may do. */
export type Reader = Pick<Tx, 'select' | 'selectDistinct' | '$count' | 'with'>

/** Runs `work` in one transaction: all of it, or nothing. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

export interface Connection {
  reader: Reader
  transact: Transact
  close(): Promise<void>
}

/** What the door needs of an engine; `retry` says whether the same work may be tried again. */
export interface OpenEngine extends Connection {
  migrate(): Promise<void>
}

const casing = 'snake_case' as const
const migrationsFolder = (dialect: string) => join(env.root, 'db/migrations', dialect)

/** The database could not be opened or is not one of ours; the message says what to do. */
export class DatabaseRefused extends Error {}

/** Says in one sentence why a file cannot be used. */
function refused(path: string, error: unknown): DatabaseRefused {
  if (error instanceof DatabaseRefused) return error
  const cause = error instanceof Error ? error.message : String(error)
  return new DatabaseRefused(
    `The database ${path} cannot be used: ${cause}. Name another file in DATABASE_URL, or restore a backup in its place.`,
  )
}

/** A file that is not a database of ours is left as it is: it is looked at through a reader first. */
function refuseForeign(path: string) {
  const looking = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    const names = looking.prepare('select name from sqlite_master').pluck().all()
    if (names.length > 0 && !names.includes('__drizzle_migrations'))
      throw new DatabaseRefused(
        `${path} holds another program's database. Name another file in DATABASE_URL.`,
      )
  } finally {
    looking.close()
  }
}

function openWriter(path: string): Sqlite.Database {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path) && statSync(path).size > 0) refuseForeign(path)
  const writer = new Sqlite(path, { timeout: 5000 })
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL')
  writer.pragma('foreign_keys = ON')
  const [mode, synchronous, keys] = ['journal_mode', 'synchronous', 'foreign_keys'].map(name =>
    writer.pragma(name, { simple: true }),
  )
  if (mode !== 'wal' || synchronous !== 2 || keys !== 1) {
    throw new DatabaseRefused(
      `The file system under ${path} does not keep WAL with full synchronisation (${mode}, ${synchronous}, ${keys}). Use a local disk.`,
    )
  }
  return writer
}

function openSqlite(path: string): OpenEngine {
  let writer: Sqlite.Database
  try {
    writer = openWriter(path)
  } catch (error) {
    throw refused(path, error)
  }
  const tx = drizzle(writer, { schema, casing })
  const migrated = async () => {
    try {
      migrate(tx, { migrationsFolder: migrationsFolder('sqlite') })
    } catch (error) {
      throw refused(path, error)
    }
    writer.pragma('busy_timeout = 0')
  }

  let reading: Sqlite.Database | undefined
  const lazyReader = () => {
    reading = new Sqlite(path, { readonly: true, timeout: 5000 })
    return drizzle(reading, { schema, casing })
  }
  let reader: Reader | undefined

  return {
    get reader() {
      reader ??= lazyReader()
      return reader
    },
    migrate: migrated,
    transact: sqliteTransact(writer, tx),
    async close() {
      reading?.close()
      writer.close()
    },
  }
}

const busy = (error: unknown) => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')

/** How long a writer waits for another process before it gives up, in ms. */
const patience = 5000

/** The database stayed busy; nothing was written and the request may be repeated. */
export class DatabaseBusy extends Error {}

async function begin(writer: Sqlite.Database): Promise<void> {
  const started = performance.now()
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    try {
      writer.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!busy(error)) throw error
      if (performance.now() - started > patience) throw new DatabaseBusy('The database stayed busy.')
      await new Promise(resume => setTimeout(resume, wait + Math.random() * wait))
    }
  }
}

function sqliteTransact(writer: Sqlite.Database, tx: Tx): Transact {
  let tail: Promise<unknown> = Promise.resolve()
  async function alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await begin(writer)
    let turned = false
    const guard = setImmediate(() => {
      turned = true
    })
    try {
      const result = await work(tx)
      if (turned) throw new Error('A transaction awaited something that is not the database.')
      writer.exec('COMMIT')
      return result
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK')
      throw error
    } finally {
      clearImmediate(guard)
    }
  }
  return work => {
    const result = tail.then(() => alone(work))
    tail = result.catch(() => undefined)
    return result
  }
}

/** PostgreSQL says: this transaction lost against another and may simply be run again. */
function lost(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  return code === '40001' || code === '40P01'
}

async function retrying<T>(once: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once()
    } catch (error) {
      if (!lost(error) || attempt === 8) throw error
      await new Promise(resume => setTimeout(resume, Math.random() * 10 * 2 ** attempt))
    }
  }
}

async function openPglite(address: string): Promise<OpenEngine> {
  const { PGlite } = await import('@electric-sql/pglite')
  const pglite = await import('drizzle-orm/pglite')
  const migrator = await import('drizzle-orm/pglite/migrator')
  const client = address === 'memory' ? new PGlite() : new PGlite(address)
  const db = pglite.drizzle(client, { schema, casing })
  const work = (run: (tx: Tx) => Promise<unknown>) =>
    db.transaction(tx => run(tx as unknown as Tx), { isolationLevel: 'serializable' })
  return {
    reader: db as unknown as Reader,
    migrate: () => migrator.migrate(db, { migrationsFolder: migrationsFolder('postgres') }),
    transact: <T>(run: (tx: Tx) => Promise<T>) => retrying(() => work(run) as Promise<T>),
    close: () => client.close(),
  }
}

async function openPostgres(url: string): Promise<OpenEngine> {
  const { Pool } = (await import('pg')).default
  const node = await import('drizzle-orm/node-postgres')
  const migrator = await import('drizzle-orm/node-postgres/migrator')
  const pool = new Pool({ connectionString: url, max: 10 })
  const db = node.drizzle(pool, { schema, casing })
  const work = (run: (tx: Tx) => Promise<unknown>) =>
    db.transaction(tx => run(tx as unknown as Tx), { isolationLevel: 'serializable' })
  return {
    reader: db as unknown as Reader,
    migrate: () => migrator.migrate(db, { migrationsFolder: migrationsFolder('postgres') }),
    transact: <T>(run: (tx: Tx) => Promise<T>) => retrying(() => work(run) as Promise<T>),
    close: () => pool.end(),
  }
}

/** Opens the database that the environment names and brings it to this program's schema. */
export async function openEngine(url = env.databaseUrl): Promise<Connection> {
  const address = url.slice(url.indexOf(':') + 1)
  const opened =
    engine === 'sqlite'
      ? openSqlite(address)
      : engine === 'pglite'
        ? await openPglite(address)
        : await openPostgres(url)
  try {
    await opened.migrate()
  } catch (error) {
    await opened.close().catch(() => undefined)
    throw error instanceof DatabaseRefused ? error : refused(engine, error)
  }
  return opened
}
