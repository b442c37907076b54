import type { partnerListsOf } from '#programmes/partner.server.ts'
import type { LineRefused } from '#programmes/partner.ts'
import { dateShort, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

/** The lists received, newest first. */
export function Lists({ lists, base }: { lists: Awaited<ReturnType<typeof partnerListsOf>>; base: string }) {
  const { t, language } = useWords()
  const words = t.partners
  return (
    <Table
      caption={words.lists}
      columns={[
        { label: words.name, cell: row => <a href={`${base}/${row.id}`}>{row.name}</a> },
        { label: words.receivedAt, cell: row => dateShort(row.receivedAt, language) },
        { label: words.lines, figure: true, cell: row => number(row.lines, language) },
        { label: words.decided, figure: true, cell: row => number(row.decided, language) },
      ]}
      rows={lists}
      keyOf={row => row.id}
    />
  )
}

/** What of a file could not be read, row by row, and the way on with the rest. */
export function Report({ report }: { report: { to: string; kept: number; refused: LineRefused[] } }) {
  const { t, language } = useWords()
  const words = t.partners
  const count = (value: number) => number(value, language)
  return (
    <section>
      <Notice>
        {words.report(count(report.kept), count(report.refused.length))} ·{' '}
        <a href={report.to}>{words.goOn}</a>
      </Notice>
      <Table
        caption={words.report(count(report.kept), count(report.refused.length))}
        columns={[
          { label: words.row, cell: line => count(line.row) },
          { label: words.column, cell: line => words.columns[line.column] },
          { label: words.why, cell: line => words.refusedLine[line.reason] },
        ]}
        rows={report.refused.slice(0, 500)}
        keyOf={line => String(line.row)}
      />
    </section>
  )
}
