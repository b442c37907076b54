/**
 * The column vocabulary: one schema, two engines.
 *
 * Every name is typed as drizzle's SQLite builder; when the database named by the environment is a
 * PostgreSQL, the value really is the pg builder of the same meaning. `schema.ts` imports only these.
 */
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'
import { env } from '#env'

export type Engine = 'sqlite' | 'pglite' | 'postgres'

/** Which engine a database address names: `file:…`, `pglite:…` or `postgres://…`. */
export function engineOf(url: string): Engine {
  if (url.startsWith('file:')) return 'sqlite'
  if (url.startsWith('pglite:')) return 'pglite'
  if (url.startsWith('postgres://') || url.startsWith('postgresql://')) return 'postgres'
  throw new Error(`DATABASE_URL must begin with file:, pglite: or postgres://, not with ${url.slice(0, 12)}`)
}

export const engine = engineOf(env.databaseUrl)
const sqlite = engine === 'sqlite'

const bytea = pg.customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: value => Buffer.from(value),
})

const liteInt = () => lite.integer()
const liteBool = () => lite.integer({ mode: 'boolean' })
const liteBytes = () => lite.blob({ mode: 'buffer' })
const liteJson = <T>() => lite.text({ mode: 'json' }).$type<T>()
const liteText = <T extends string = string>() => lite.text().$type<T>()

export const table = (sqlite ? lite.sqliteTable : pg.pgTable) as typeof lite.sqliteTable
/** Text; ids are text. */
export const text = (sqlite ? liteText : <T extends string>() => pg.text().$type<T>()) as typeof liteText
/** A 64-bit integer; instants are milliseconds UTC. */
export const int = (sqlite ? liteInt : () => pg.bigint({ mode: 'number' })) as typeof liteInt
export const bool = (sqlite ? liteBool : () => pg.boolean()) as typeof liteBool
/** A document; its shape is the type argument. */
export const json = (sqlite ? liteJson : <T>() => pg.json().$type<T>()) as typeof liteJson
export const bytes = (sqlite ? liteBytes : () => bytea()) as typeof liteBytes
export const index = (sqlite ? lite.index : pg.index) as typeof lite.index
export const unique = (sqlite ? lite.uniqueIndex : pg.uniqueIndex) as typeof lite.uniqueIndex
export const primaryKey = (sqlite ? lite.primaryKey : pg.primaryKey) as typeof lite.primaryKey
export const check = (sqlite ? lite.check : pg.check) as typeof lite.check
