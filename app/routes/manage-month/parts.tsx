import type { Restated } from '#programmes/restate.server.ts'
import { dateShort, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

type Shown = Restated & { name: string }

/** The closed figures, today's for the same month, and how far they are apart. */
export function Compared({ targets }: { targets: readonly Shown[] }) {
  const { t, language } = useWords()
  const words = t.close.month
  const count = (value: number) => number(value, language)
  const signed = (value: number) => (value > 0 ? `+${count(value)}` : count(value))
  return (
    <Table
      caption={words.figures}
      columns={[
        { label: t.close.closing.target, cell: row => row.name },
        { label: words.counted, figure: true, cell: row => count(row.closed.counted) },
        { label: words.today, figure: true, cell: row => count(row.today.counted) },
        {
          label: words.difference,
          figure: true,
          cell: row => signed(row.today.counted - row.closed.counted),
        },
        { label: words.added, figure: true, cell: row => count(row.closed.added) },
        { label: words.todayAdded, figure: true, cell: row => count(row.today.added) },
      ]}
      rows={targets}
      keyOf={row => row.targetId}
    />
  )
}

/** The entries recorded since the closing that make the difference. */
export function Entries({ target, month }: { target: Shown; month: string }) {
  const { t, language } = useWords()
  const words = t.close.month
  if (target.entries.length === 0) return null
  return (
    <Table
      caption={`${words.restatements(target.name)} · ${month}`}
      columns={[
        {
          label: words.entry,
          cell: row => {
            const entry = number(row.number, language)
            return row.personId === null ? (
              entry
            ) : (
              <a href={`/manage/${target.targetId}/people/${row.personId}`}>{entry}</a>
            )
          },
        },
        {
          label: words.change,
          cell: row => (row.kind === 'credit' ? `+1 ${words.credit}` : `−1 ${words.reversal}`),
        },
        {
          label: words.reason,
          cell: row => (row.reason === null ? '–' : (words.reasons[row.reason] ?? words.otherReason)),
        },
        { label: words.organisation, cell: row => row.organisation?.[language] ?? '–' },
        { label: words.effective, cell: row => dateShort(row.effectiveAt, language) },
        { label: words.recorded, cell: row => dateShort(row.recordedAt, language) },
      ]}
      rows={target.entries}
      keyOf={row => `${row.number}`}
    />
  )
}
