import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { absent, requireManager } from '#people/gate.server.ts'
import { type Group, groups } from '#programmes/counting.ts'
import { drill, type OrganisationLine, ruleShown } from '#programmes/dashboard.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { moment, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'
import { Rule } from './rule.tsx'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (_, page) => page.title,
)

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const target = await findPeopleTarget(asked.params.target ?? '')
  const at = new URL(asked.request.url).searchParams.get('in') ?? undefined
  const step = target && (await drill(target.id, at, within))
  if (!target || !step) throw absent()
  return {
    now: Date.now(),
    target: { id: target.id, title: target.programme[language] },
    title: step.here?.[language] ?? target.programme[language],
    here: step.here?.id,
    trail: step.trail.slice(0, -1).map(above => ({ id: above.id, label: above[language] })),
    lines: step.lines,
    direct: step.direct,
    total: step.total,
    rule: await ruleShown(target.id, language),
  }
}

export default function ManageTarget() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const base = `/manage/${page.target.id}`
  const people = (group: Group, organisation: string | undefined, figure: number) =>
    figure === 0 ? (
      number(0, language)
    ) : (
      <a href={`${base}/people?group=${group}${organisation ? `&in=${organisation}` : ''}`}>
        {number(figure, language)}
      </a>
    )
  const named = (line: OrganisationLine) => (
    <a href={`${base}?in=${line.organisation.id}`}>{line.organisation[language]}</a>
  )
  return (
    <Page
      wide
      title={page.title}
      lead={`${t.manage.asOf(moment(page.now, language))} · ${t.manage.peopleUnit}`}
      trail={[
        { to: '/manage', label: t.manage.title },
        ...(page.here ? [{ to: base, label: page.target.title }] : []),
        ...page.trail.map(above => ({ to: `${base}?in=${above.id}`, label: above.label })),
      ]}
    >
      {page.lines.length === 0 && !page.direct ? (
        <p>{t.manage.empty}</p>
      ) : (
        <Table
          caption={t.manage.byOrganisation}
          columns={[
            { label: t.manage.organisation, cell: named },
            ...groups.map(group => ({
              label: t.manage.groupsShort[group],
              figure: true,
              cell: (line: OrganisationLine) => people(group, line.organisation.id, line.counts[group]),
            })),
          ]}
          rows={page.lines}
          keyOf={line => line.organisation.id}
          foot={[t.manage.all, ...groups.map(group => people(group, page.here, page.total[group]))]}
        />
      )}
      {page.direct && page.lines.length > 0 && (
        <ul className="groups">
          {groups
            .filter(group => (page.direct?.[group] ?? 0) > 0)
            .map(group => (
              <li key={group}>
                <a href={`${base}/people?group=${group}&in=${page.here}&direct=1`}>
                  {t.manage.here}, {t.manage.groupsShort[group]}:{' '}
                  {t.manage.peopleCount(number(page.direct?.[group] ?? 0, language))}
                </a>
              </li>
            ))}
        </ul>
      )}
      {page.rule && <Rule rule={page.rule} />}
    </Page>
  )
}
