import type { HeldLine } from '#programmes/speed.server.ts'
import { dateShort, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

const useColumns = () => {
  const { t, language } = useWords()
  const words = t.office.speed
  return [
    {
      label: words.person,
      cell: (row: HeldLine) => <a href={`/manage/speed/${row.id}`}>{row.name}</a>,
    },
    { label: t.manage.organisation, cell: (row: HeldLine) => row.place },
    { label: words.course, cell: (row: HeldLine) => row.course },
    { label: words.taken, figure: true, cell: (row: HeldLine) => number(row.taken, language) },
    { label: words.expected, figure: true, cell: (row: HeldLine) => number(row.expected, language) },
    { label: words.percent, figure: true, cell: (row: HeldLine) => number(row.percent, language) },
  ]
}

/** What waits for a decision, oldest first. */
export function Waiting({ lines }: { lines: readonly HeldLine[] }) {
  const { t, language } = useWords()
  const words = t.office.speed
  return (
    <Table
      caption={words.waiting(number(lines.length, language))}
      columns={[...useColumns(), { label: words.heldAt, cell: row => dateShort(row.heldAt, language) }]}
      rows={lines}
      keyOf={row => row.id}
    />
  )
}

/** What was decided lately, with the reasons. */
export function Decided({ lines }: { lines: readonly HeldLine[] }) {
  const { t } = useWords()
  const words = t.office.speed
  return (
    <Table
      caption={words.decided}
      columns={[
        ...useColumns(),
        { label: words.verdict, cell: row => (row.decision ? words.verdicts[row.decision.verdict] : '–') },
        { label: words.reason, cell: row => row.decision?.reason ?? '–' },
      ]}
      rows={lines}
      keyOf={row => row.id}
    />
  )
}
