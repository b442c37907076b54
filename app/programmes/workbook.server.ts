/**
 * A table as an Excel workbook (ECMA-376, SpreadsheetML), written row by row: libraries that write one hold the whole
 * sheet first. One sheet, the header fixed above the rows; text is inline text, numbers are numbers, dates are dates.
 */
import type { Readable } from 'node:stream'
import { archive } from './archive.server.ts'
import { type Cell, harmless } from './cells.ts'

/** As many rows as a sheet of Excel holds, its header among them. */
export const mostRows = 1_048_576

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const schemas = 'http://schemas.openxmlformats.org'
const sheetSpace = `${schemas}/spreadsheetml/2006/main`
const relation = `${schemas}/officeDocument/2006/relationships`
const packaged = `${schemas}/package/2006`
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const frame: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${sheetSpace}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Sarabun"/></font><font><b/><sz val="11"/><name val="Sarabun"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}
const [bold, dayStyle, momentStyle] = [1, 2, 3]

/** Characters that XML 1.0 cannot hold are left out. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu
const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(unwritable, '').replace(/[&<>"]/g, one => marks[one] ?? '')

/** The column's letters, from 0: A … Z, AA … */
function letters(place: number): string {
  return place < 26
    ? String.fromCharCode(65 + place)
    : letters(Math.floor(place / 26) - 1) + letters(place % 26)
}

/** Days since 1899-12-30 as Bangkok's clocks show them. */
const serial = (at: number) => (at + 7 * 3_600_000) / 86_400_000 + 25_569

function cellXml(cell: Cell, at: string, style?: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'object') {
    const day = cell.as === 'day'
    const value = day ? Math.floor(serial(cell.at)) : serial(cell.at)
    return `<c r="${at}" s="${day ? dayStyle : momentStyle}"><v>${value}</v></c>`
  }
  const bolder = style === undefined ? '' : ` s="${style}"`
  return `<c r="${at}"${bolder} t="inlineStr"><is><t xml:space="preserve">${escaped(harmless(cell))}</t></is></c>`
}

const rowXml = (cells: readonly Cell[], number: number, columns: readonly string[], style?: number) =>
  `<row r="${number}">${cells.map((cell, place) => cellXml(cell, `${columns[place]}${number}`, style)).join('')}</row>`

async function* sheet(
  header: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Buffer> {
  const columns = header.map((_, place) => letters(place))
  const widths = header
    .map(
      (_, place) =>
        `<col min="${place + 1}" max="${place + 1}" width="${place === 0 ? 40 : 22}" customWidth="1"/>`,
    )
    .join('')
  yield Buffer.from(
    `${xml}<worksheet xmlns="${sheetSpace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${rowXml(header, 1, columns, bold)}`,
  )
  let number = 1
  for await (const page of pages) {
    const rows = page.map(cells => rowXml(cells, ++number, columns))
    if (rows.length > 0) yield Buffer.from(rows.join(''))
  }
  yield Buffer.from('</sheetData></worksheet>')
}

/** The table as an XLSX file. `name` is the sheet's; `at` the time of making. */
export function workbook(
  table: { name: string; header: readonly string[]; pages: AsyncIterable<readonly (readonly Cell[])[]> },
  at: number,
): Readable {
  const name = escaped(table.name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31)) || 'Mekha'
  const book = `<workbook xmlns="${sheetSpace}" xmlns:r="${relation}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  return archive(
    [
      ...Object.entries({ ...frame, 'xl/workbook.xml': book }).map(([part, content]) => ({
        name: part,
        content: Buffer.from(xml + content),
      })),
      { name: 'xl/worksheets/sheet1.xml', content: () => sheet(table.header, table.pages) },
    ],
    at,
  )
}
