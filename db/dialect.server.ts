/** The few things that the two engines say differently. */
import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { engine } from './columns.ts'

/** True for texts that begin with `prefix`, by bytes, with the column's index. */
export function startsWith(column: SQLiteColumn, prefix: string): SQL {
  return engine === 'sqlite'
    ? sql`(${column} >= ${prefix} and ${column} < ${`${prefix}\u{10ffff}`})`
    : sql`${column} ^@ ${prefix}`
}
