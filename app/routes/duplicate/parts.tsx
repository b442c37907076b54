import { fullName } from '#people/name.ts'
import type { PlacedPerson } from '#people/person.server.ts'
import { personnelKindName, positionName, provinceName } from '#people/place-names.ts'
import type { MergeEffect } from '#programmes/merge.server.ts'
import { number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

/** The accounts of one head. */
export function Accounts({ accounts }: { accounts: readonly PlacedPerson[] }) {
  const { t, language } = useWords()
  return (
    <section>
      {accounts.map(account => (
        <dl key={account.id} className="about">
          <dt>{t.manage.name}</dt>
          <dd>
            {fullName(account, language)}
            <br />
            {account.givenEn} {account.familyEn}
          </dd>
          <dt>{t.duplicates.email}</dt>
          <dd>{account.email}</dd>
          <dt>{t.manage.organisation}</dt>
          <dd>{language === 'th' ? account.organisationTh : account.organisationEn}</dd>
          <dt>{t.manage.kind}</dt>
          <dd>{personnelKindName(account.personnelKind, language)}</dd>
          <dt>{t.manage.position}</dt>
          <dd>{positionName(account.positionType, account.positionLevel, language)}</dd>
          <dt>{t.manage.province}</dt>
          <dd>{provinceName(account.province, language)}</dd>
        </dl>
      ))}
    </section>
  )
}

/** What a merge does to every count. */
export function Effect({ effect }: { effect: readonly MergeEffect[] }) {
  const { t, language } = useWords()
  return (
    <Table
      caption={t.duplicates.effect}
      columns={[
        { label: t.manage.title, cell: row => row[language] },
        { label: t.duplicates.before, figure: true, cell: row => number(row.before, language) },
        { label: t.duplicates.after, figure: true, cell: row => number(row.after, language) },
      ]}
      rows={effect}
      keyOf={row => row.targetId}
    />
  )
}
