import { number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

/** The people who would come in or fall out, by name. */
export function Heads({
  title,
  heads,
}: {
  title: string
  heads: { count: number; people: { head: string; name: string; place: string }[] }
}) {
  const { t, language } = useWords()
  const rest = heads.count - heads.people.length
  return (
    <details open={heads.count > 0 && heads.count <= 20}>
      <summary>
        {title}: {t.manage.peopleCount(number(heads.count, language))}
      </summary>
      {heads.count === 0 ? (
        <p>{t.office.rule.same}</p>
      ) : (
        <Table
          caption={title}
          columns={[
            { label: t.manage.name, cell: row => row.name },
            { label: t.manage.organisation, cell: row => row.place },
          ]}
          rows={heads.people}
          keyOf={row => row.head}
        />
      )}
      {rest > 0 && <p>{t.office.rule.more(number(rest, language))}</p>}
    </details>
  )
}
