import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { absent, requireManager } from '#people/gate.server.ts'
import { fullName } from '#people/name.ts'
import { findOrganisation } from '#people/organisation.server.ts'
import { personnelKindName, positionName, provinceName } from '#people/place-names.ts'
import { groups } from '#programmes/counting.ts'
import { peopleOf } from '#programmes/figures.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { dateShort, moment, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (t, page) => `${t.manage.groupsShort[page.group]}: ${page.title}`,
)

const size = 100
const query = z.object({
  group: z.enum(groups).catch('counted'),
  in: z.string().optional(),
  direct: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const wanted = query.parse(Object.fromEntries(new URL(asked.request.url).searchParams))
  const target = await findPeopleTarget(asked.params.target ?? '')
  const organisation = wanted.in === undefined ? undefined : await findOrganisation(wanted.in)
  const theirs = organisation && within.some(path => organisation.path.startsWith(path))
  if (!target || (wanted.in !== undefined && !theirs)) throw absent()
  const { group } = wanted
  const path = organisation?.path ?? '/'
  const direct = wanted.direct !== undefined
  const found = await peopleOf(
    { targetId: target.id, group, path, direct, within },
    { size, number: wanted.page },
  )
  if (wanted.page > 1 && found.people.length === 0) throw absent()
  return {
    now: Date.now(),
    target: { id: target.id, title: target.programme[language] },
    title: organisation?.[language] ?? target.programme[language],
    organisation: organisation?.id,
    direct,
    group,
    page: wanted.page,
    pages: Math.max(1, Math.ceil(found.total / size)),
    ...found,
  }
}

type Row = Awaited<ReturnType<typeof loader>>['people'][number]

export default function ManagePeople() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const base = `/manage/${page.target.id}`
  const here = (page.organisation ? `&in=${page.organisation}` : '') + (page.direct ? '&direct=1' : '')
  const pageAddress = (at: number) => `${base}/people?group=${page.group}${here}&page=${at}`
  const named = (row: Row) => <a href={`${base}/people/${row.personId}`}>{fullName(row, language)}</a>
  return (
    <Page
      wide
      title={`${t.manage.groups[page.group]}: ${t.manage.peopleCount(number(page.total, language))}`}
      lead={`${page.title} · ${t.manage.asOf(moment(page.now, language))}`}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: base, label: page.target.title },
        ...(page.organisation ? [{ to: `${base}?in=${page.organisation}`, label: page.title }] : []),
      ]}
    >
      {page.total === 0 ? (
        <p>{t.manage.empty}</p>
      ) : (
        <Table
          caption={t.manage.people}
          columns={[
            { label: t.manage.name, cell: named },
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
                    cell: (row: Row) =>
                      row.effectiveAt === null ? '–' : dateShort(row.effectiveAt, language),
                  },
                ]
              : []),
          ]}
          rows={page.people}
          keyOf={row => row.personId}
        />
      )}
      {page.pages > 1 && (
        <nav className="pages" aria-label={t.manage.pages}>
          {page.page > 1 && <a href={pageAddress(page.page - 1)}>{t.manage.previousPage}</a>}
          <span>{t.manage.page(number(page.page, language), number(page.pages, language))}</span>
          {page.page < page.pages && <a href={pageAddress(page.page + 1)}>{t.manage.nextPage}</a>}
        </nav>
      )}
    </Page>
  )
}
