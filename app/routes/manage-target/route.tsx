import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { absent, requireManager } from '#people/gate.server.ts'
import { type Group, groups } from '#programmes/counting.ts'
import { drill, type OrganisationLine, ruleShown } from '#programmes/dashboard.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { asOfInstant, isFiltered, readView, viewQuery } from '#programmes/view.ts'
import { isoDay, moment, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'
import { Filters } from './filters.tsx'
import { Direct, Downloads, OfficeLinks } from './parts.tsx'
import { Rule } from './rule.tsx'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (_, page) => page.title,
)

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const now = Date.now()
  const target = await findPeopleTarget(asked.params.target ?? '')
  const view = readView(new URL(asked.request.url).searchParams)
  const asOf = asOfInstant(view, now)
  const step = target && (await drill(target.id, view.in, within, { filter: view, asOf }))
  if (!target || !step) throw absent()
  const narrowed = isFiltered(view) || asOf !== undefined
  const every = narrowed ? await drill(target.id, view.in, within) : step
  return {
    now,
    view: { ...view, asof: asOf === undefined ? undefined : view.asof },
    office: within.includes('/'),
    target: { id: target.id, title: target.programme[language] },
    title: step.here?.[language] ?? target.programme[language],
    here: step.here?.id,
    trail: step.trail.slice(0, -1).map(above => ({ id: above.id, label: above[language] })),
    lines: step.lines,
    direct: step.direct,
    total: step.total,
    months: (every?.months ?? []).map(row => row.month),
    rule: await ruleShown(target.id, language),
  }
}

export default function ManageTarget() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { view } = page
  const base = `/manage/${page.target.id}`
  const narrowed = isFiltered(view) || view.asof !== undefined
  const shown: readonly Group[] = narrowed ? ['counted'] : groups
  const people = (group: Group, organisation: string | undefined, figure: number) =>
    figure === 0 ? (
      number(0, language)
    ) : (
      <a href={`${base}/people${viewQuery({ ...view, in: organisation }, { group })}`}>
        {number(figure, language)}
      </a>
    )
  const named = (line: OrganisationLine) => (
    <a href={`${base}${viewQuery({ ...view, in: line.organisation.id })}`}>{line.organisation[language]}</a>
  )
  const quota = (line: OrganisationLine) => (line.quota === undefined ? '–' : number(line.quota, language))
  const quotas = page.lines.some(line => line.quota !== undefined)
  return (
    <Page
      wide
      title={page.title}
      lead={`${t.manage.asOf(view.asof ? isoDay(view.asof, language) : moment(page.now, language))} · ${t.manage.peopleUnit}`}
      trail={[
        { to: '/manage', label: t.manage.title },
        ...(page.here
          ? [{ to: `${base}${viewQuery({ ...view, in: undefined })}`, label: page.target.title }]
          : []),
        ...page.trail.map(above => ({
          to: `${base}${viewQuery({ ...view, in: above.id })}`,
          label: above.label,
        })),
      ]}
    >
      {view.asof && <Notice>{t.office.view.past(isoDay(view.asof, language))}</Notice>}
      <Filters view={view} months={page.months} now={page.now} />
      {page.lines.length === 0 && !page.direct ? (
        <p>{t.manage.empty}</p>
      ) : (
        <Table
          caption={t.manage.byOrganisation}
          columns={[
            { label: t.manage.organisation, cell: named },
            ...shown.map(group => ({
              label: t.manage.groupsShort[group],
              figure: true,
              cell: (line: OrganisationLine) => people(group, line.organisation.id, line.counts[group]),
            })),
            ...(quotas ? [{ label: t.office.quota, figure: true, cell: quota }] : []),
          ]}
          rows={page.lines}
          keyOf={line => line.organisation.id}
          foot={[
            t.manage.all,
            ...shown.map(group => people(group, page.here, page.total[group])),
            ...(quotas ? [''] : []),
          ]}
        />
      )}
      <Direct page={page} shown={shown} base={base} />
      <Downloads base={base} view={view} />
      {page.rule && <Rule rule={page.rule} />}
      {page.office && <OfficeLinks base={base} />}
    </Page>
  )
}
