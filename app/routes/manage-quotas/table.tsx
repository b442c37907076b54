import type { QuotaLine } from '#programmes/quota.server.ts'
import { dateShort, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

/** The quotas beside what was counted, with their sum. */
export function QuotaTable({
  quotas,
  target,
}: {
  quotas: readonly QuotaLine[]
  target: { id: string; amount: number }
}) {
  const { t, language } = useWords()
  const words = t.office.quotas
  const count = (value: number) => number(value, language)
  const sum = quotas.reduce((all, quota) => all + quota.amount, 0)
  if (quotas.length === 0) return <p>{words.none}</p>
  return (
    <Table
      caption={words.sum(count(sum), count(target.amount))}
      columns={[
        {
          label: words.organisation,
          cell: row => <a href={`/manage/${target.id}?in=${row.id}`}>{row.name}</a>,
        },
        {
          label: t.manage.groupsShort.counted,
          figure: true,
          cell: row => words.of(count(row.counted), count(row.amount)),
        },
        { label: words.reason, cell: row => row.reason },
        { label: t.office.rule.setAt, cell: row => dateShort(row.setAt, language) },
      ]}
      rows={quotas}
      keyOf={row => row.id}
    />
  )
}
