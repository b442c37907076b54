import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { absent, requireManager } from '#people/gate.server.ts'
import { findOrganisation } from '#people/organisation.server.ts'
import { groups } from '#programmes/counting.ts'
import { peopleOf } from '#programmes/people.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { asOfInstant, readView, viewQuery } from '#programmes/view.ts'
import { isoDay, moment, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Downloads } from '../manage-target/parts.tsx'
import { Confirm, People } from './parts.tsx'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (t, page) => `${t.manage.groupsShort[page.group]}: ${page.title}`,
)

const size = 100
const query = z.object({
  group: z.enum(groups).catch('counted'),
  direct: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  note: z.enum(['none', 'own']).optional().catch(undefined),
})

export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const params = new URL(asked.request.url).searchParams
  const { group, direct, page, note } = query.parse(Object.fromEntries(params))
  const view = readView(params)
  const now = Date.now()
  const asOf = asOfInstant(view, now)
  const target = await findPeopleTarget(asked.params.target ?? '')
  const organisation = view.in === undefined ? undefined : await findOrganisation(view.in)
  const theirs = organisation && within.some(path => organisation.path.startsWith(path))
  if (!target || (view.in !== undefined && !theirs)) throw absent()
  const found = await peopleOf(
    {
      targetId: target.id,
      group,
      path: organisation?.path ?? '/',
      direct: direct !== undefined,
      within,
      filter: view,
      asOf,
    },
    { size, number: page },
  )
  if (page > 1 && found.people.length === 0) throw absent()
  return {
    now,
    me: visitor.id,
    target: { id: target.id, title: target.programme[language] },
    title: organisation?.[language] ?? target.programme[language],
    view: { ...view, asof: asOf === undefined ? undefined : view.asof },
    direct,
    group,
    note,
    page,
    pages: Math.max(1, Math.ceil(found.total / size)),
    ...found,
  }
}

export default function ManagePeople() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { view, group, direct } = page
  const base = `/manage/${page.target.id}`
  const at = (number: number) => `${base}/people${viewQuery(view, { group, direct, page: String(number) })}`
  const asOf = view.asof ? isoDay(view.asof, language) : moment(page.now, language)
  return (
    <Page
      wide
      title={`${t.manage.groups[group]}: ${t.manage.peopleCount(number(page.total, language))}`}
      lead={`${page.title} · ${t.manage.asOf(asOf)}`}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: `${base}${viewQuery({ ...view, in: undefined })}`, label: page.target.title },
        ...(view.in ? [{ to: `${base}${viewQuery(view)}`, label: page.title }] : []),
      ]}
    >
      {page.note && <Notice tone="warning">{t.office.confirm[page.note]}</Notice>}
      {page.total === 0 ? (
        <p>{t.manage.empty}</p>
      ) : group === 'unconfirmed' ? (
        <Confirm page={page} base={base} />
      ) : (
        <People page={page} base={base} />
      )}
      {page.pages > 1 && (
        <nav className="pages" aria-label={t.manage.pages}>
          {page.page > 1 && <a href={at(page.page - 1)}>{t.manage.previousPage}</a>}
          <span>{t.manage.page(number(page.page, language), number(page.pages, language))}</span>
          {page.page < page.pages && <a href={at(page.page + 1)}>{t.manage.nextPage}</a>}
        </nav>
      )}
      {page.total > 0 && <Downloads base={base} view={view} more={{ people: '1', group, direct }} />}
    </Page>
  )
}
