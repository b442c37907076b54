import type { Group } from '#programmes/counting.ts'
import type { GroupCounts } from '#programmes/figures.server.ts'
import { type View, viewQuery } from '#programmes/view.ts'
import { number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'

/** The people who stand at an organisation itself, beside those below it. */
export function Direct({
  page,
  shown,
  base,
}: {
  page: { direct: GroupCounts | undefined; lines: unknown[]; view: View }
  shown: readonly Group[]
  base: string
}) {
  const { t, language } = useWords()
  if (!page.direct) return null
  return (
    <ul className="groups">
      {shown
        .filter(group => (page.direct?.[group] ?? 0) > 0)
        .map(group => (
          <li key={group}>
            <a href={`${base}/people${viewQuery(page.view, { group, direct: '1' })}`}>
              {t.manage.here}, {t.manage.groupsShort[group]}:{' '}
              {t.manage.peopleCount(number(page.direct?.[group] ?? 0, language))}
            </a>
          </li>
        ))}
    </ul>
  )
}

/** The table as files, with the same filters. */
export function Downloads({
  base,
  view,
  more = {},
}: {
  base: string
  view: View
  more?: Record<string, string | undefined>
}) {
  const { t } = useWords()
  return (
    <p className="facts">
      {t.office.export.title}:{' '}
      <a href={`${base}/export${viewQuery(view, { ...more, format: 'csv' })}`}>{t.office.export.csv}</a> ·{' '}
      <a href={`${base}/export${viewQuery(view, { ...more, format: 'xlsx' })}`}>{t.office.export.xlsx}</a>
    </p>
  )
}

/** What only the programme office may change about a target. */
export function OfficeLinks({ base }: { base: string }) {
  const { t } = useWords()
  return (
    <ul className="groups">
      <li>
        <a href={`${base}/rule`}>{t.office.rule.open}</a>
      </li>
      <li>
        <a href={`${base}/quotas`}>{t.office.quotas.title}</a>
      </li>
      <li>
        <a href={`${base}/planning`}>{t.office.planning.title}</a>
      </li>
      <li>
        <a href={`${base}/partners`}>{t.partners.title}</a>
      </li>
    </ul>
  )
}
