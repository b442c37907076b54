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

/** The Bangkok month of an instant (ms UTC) as `2026-11`. */
export function bangkokMonth(column: SQLiteColumn): SQL<string> {
  return engine === 'sqlite'
    ? sql<string>`strftime('%Y-%m', (${column} + 25200000) / 1000, 'unixepoch')`
    : sql<string>`to_char(to_timestamp((${column} + 25200000) / 1000.0) at time zone 'UTC', 'YYYY-MM')`
}
