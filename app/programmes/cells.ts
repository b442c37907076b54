/** Tables that leave the platform as files: what stands in a cell, and how it is written as CSV. */
import { stringify } from 'csv-stringify/sync'
import { dayOf } from './periods.ts'

/** A day or a moment in Bangkok, ms UTC. */
export interface Time {
  at: number
  as: 'day' | 'moment'
}

export type Cell = string | number | Time | null

/** A cell that a spreadsheet would take for a formula is marked as text: what was typed stands behind an apostrophe. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}

/** A time as ISO 8601: `2026-11-20`, or `2026-11-20T09:15:00+07:00`. */
export function isoTime({ at, as }: Time): string {
  if (as === 'day') return dayOf(at)
  return `${new Date(at + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`
}

const written = (cell: Cell) =>
  cell === null
    ? ''
    : typeof cell === 'object'
      ? isoTime(cell)
      : typeof cell === 'string'
        ? harmless(cell)
        : cell

/** UTF-8 with a byte order mark, without which Excel reads Thai as another alphabet. */
export const mark = '\u{feff}'

/** Rows as CSV (RFC 4180, lines end with CRLF). */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map(row => row.map(written)),
    { record_delimiter: 'windows' },
  )
}

/** A table as a CSV file, a piece for each page of rows. */
export async function* csvFile(
  header: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(mark + csvLines([header]))
  for await (const page of pages) if (page.length > 0) yield Buffer.from(csvLines(page))
}
