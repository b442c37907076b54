import type { ReactNode } from 'react'
import { fullName } from '#people/name.ts'
import { personnelKindName, positionName, provinceName } from '#people/place-names.ts'
import type { Group } from '#programmes/counting.ts'
import type { PersonRow } from '#programmes/people.server.ts'
import { type View, viewQuery } from '#programmes/view.ts'
import { dateShort } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

interface Shown {
  group: Group
  people: PersonRow[]
  view: View
  direct: '1' | undefined
  me: string
}

/** The people of a group with what they are; `before` stands in front of each name. */
export function People({
  page,
  base,
  before = () => null,
}: {
  page: Shown
  base: string
  before?: (row: PersonRow) => ReactNode
}) {
  const { t, language } = useWords()
  return (
    <Table
      caption={t.manage.people}
      columns={[
        {
          label: t.manage.name,
          cell: row => (
            <>
              {before(row)}
              <a href={`${base}/people/${row.personId}`}>{fullName(row, language)}</a>
            </>
          ),
        },
        {
          label: t.manage.organisation,
          cell: row => (language === 'th' ? row.organisationTh : row.organisationEn),
        },
        { label: t.manage.kind, cell: row => personnelKindName(row.personnelKind, language) },
        {
          label: t.manage.position,
          cell: row => positionName(row.positionType, row.positionLevel, language),
        },
        { label: t.manage.province, cell: row => provinceName(row.province, language) },
        ...(page.group === 'counted'
          ? [
              {
                label: t.manage.since,
                cell: (row: PersonRow) =>
                  row.effectiveAt === null ? '–' : dateShort(row.effectiveAt, language),
              },
            ]
          : []),
      ]}
      rows={page.people}
      keyOf={row => row.personId}
    />
  )
}

/** The unconfirmed, each with a box to tick: confirming needs no script and no second page. */
export function Confirm({ page, base }: { page: Shown; base: string }) {
  const { t, language } = useWords()
  const box = (row: PersonRow) =>
    row.personId === page.me ? null : (
      <input
        type="checkbox"
        name="person"
        value={row.personId}
        aria-label={t.office.confirm.choose(fullName(row, language))}
      />
    )
  return (
    <form method="post" action={`${base}/confirm`}>
      <p>{t.office.confirm.lead}</p>
      <input
        type="hidden"
        name="back"
        value={viewQuery(page.view, { group: page.group, direct: page.direct })}
      />
      <People page={page} base={base} before={box} />
      <button type="submit">{t.office.confirm.button}</button>
    </form>
  )
}
