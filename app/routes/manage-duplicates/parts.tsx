import { fullName } from '#people/name.ts'
import type { PlacedPerson } from '#people/person.server.ts'
import type { Pair } from '#programmes/duplicates.ts'
import { dateShort } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

type Named = Parameters<typeof fullName>[0]
const named = (account: Omit<Named, 'titleTh'>, language: 'th' | 'en') =>
  fullName({ titleTh: '', ...account }, language)

/** The proposed pairs, the likeliest first. */
export function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  const { t, language } = useWords()
  const words = t.duplicates
  return (
    <Table
      caption={words.title}
      columns={[
        {
          label: words.pair,
          cell: ({ one, other }) => (
            <a href={`/manage/duplicates/${one.headId}/${other.headId}`}>
              {named(one, language)}
              <br />
              {named(other, language)}
            </a>
          ),
        },
        { label: words.signs, cell: pair => pair.signs.map(sign => words.sign[sign]).join(' · ') },
      ]}
      rows={pairs}
      keyOf={({ one, other }) => `${one.headId} ${other.headId}`}
    />
  )
}

/** The merges that stand, each with the way back. */
export function Merged({
  merges,
}: {
  merges: readonly { id: string; reason: string; mergedAt: number; accounts: PlacedPerson[] }[]
}) {
  const { t, language } = useWords()
  const words = t.duplicates
  return (
    <Table
      caption={words.merged}
      columns={[
        { label: words.pair, cell: row => row.accounts.map(one => fullName(one, language)).join(' · ') },
        { label: words.reason, cell: row => row.reason },
        { label: words.mergedAt, cell: row => dateShort(row.mergedAt, language) },
        { label: words.undo, cell: row => <a href={`/manage/merges/${row.id}`}>{words.undo}</a> },
      ]}
      rows={merges}
      keyOf={row => row.id}
    />
  )
}
