/** Lists as offices send them: CSV of any usual encoding and separator, or XLSX, as rows of text. */
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'

/** Why a file is not a list that can be read. */
export type SheetRefused = 'empty' | 'not-a-list' | 'web-page' | 'old-excel' | 'too-large' | 'broken'

const zip = [0x50, 0x4b, 0x03, 0x04]
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0]
const startsWithBytes = (bytes: Uint8Array, mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

/** Bytes that an XLSX may unfold to, and rows of any list. */
const unfoldedAtMost = 100 * 1024 * 1024
const rowsAtMost = 200_000

/** The sum of the sizes that a ZIP states for its files: from its central directory, nothing is unfolded. */
function unfoldedSize(bytes: Buffer): number {
  let sum = 0
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && at + 46 <= bytes.length; ) {
    sum += bytes.readUInt32LE(at + 24)
    at = bytes.indexOf('PK\x01\x02', at + 46, 'latin1')
  }
  return sum
}

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value)
}

async function excelRows(bytes: Buffer): Promise<string[][] | SheetRefused> {
  if (unfoldedSize(bytes) > unfoldedAtMost) return 'too-large'
  try {
    const rows = await readSheet(bytes)
    return rows.map(row => row.map(cell))
  } catch {
    return 'broken'
  }
}

/** UTF-8 where the bytes are UTF-8, else the Thai code page of Windows (which holds TIS-620). */
function decode(bytes: Buffer): string {
  if (startsWithBytes(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}

function csvRows(text: string): string[][] | SheetRefused {
  const head = text.split(/\r?\n/, 5).join('\n')
  const count = (mark: string) => head.split(mark).length
  const delimiter = [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ','
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true })
  } catch {
    return 'broken'
  }
}

/** The rows of a list, each cell trimmed and in one normal form without invisible letters; empty rows are left out. */
export async function readRows(bytes: Buffer): Promise<string[][] | SheetRefused> {
  if (bytes.length === 0) return 'empty'
  if (startsWithBytes(bytes, oldExcel)) return 'old-excel'
  const excel = startsWithBytes(bytes, zip)
  if (!excel && bytes.includes(0) && !startsWithBytes(bytes, [0xff, 0xfe])) return 'not-a-list'
  const text = excel ? '' : decode(bytes)
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) return 'web-page'
  const rows = excel ? await excelRows(bytes) : csvRows(text)
  if (!Array.isArray(rows)) return rows
  if (rows.length > rowsAtMost) return 'too-large'
  const clean = rows
    .map(row =>
      row.map(given =>
        given
          .normalize('NFC')
          .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
          .trim(),
      ),
    )
    .filter(row => row.some(given => given !== ''))
  return clean.length === 0 ? 'empty' : clean
}
