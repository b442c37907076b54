import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { findPartnerList, matchCounts, matchedLines, partnerLines } from '#programmes/partner.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { moment, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Field, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Lines } from './parts.tsx'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (_, page) => page.list.name,
)

const size = 100
const matches = ['matched', 'ambiguous', 'unknown', 'counted'] as const
const query = z.object({
  match: z.enum(matches).catch('matched'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  known: z.literal('1').optional().catch(undefined),
  note: z.enum(['reason', 'own']).optional().catch(undefined),
})

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const target = await findPeopleTarget(asked.params.target ?? '')
  const list = await findPartnerList(asked.params.list ?? '')
  if (!target || list?.targetId !== target.id) throw absent()
  const { match, page, known, note } = query.parse(
    Object.fromEntries(new URL(asked.request.url).searchParams),
  )
  return {
    target: { id: target.id, title: target.programme[languageOf(asked.request)] },
    list: { id: list.id, name: list.name, receivedAt: list.receivedAt },
    known,
    note,
    match,
    page,
    counts: await matchCounts(list.id),
    open: (await matchedLines(list.id)).length,
    lines: await partnerLines(list.id, match, { size, number: page }),
  }
}

export default function PartnerList() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const words = t.partners
  const { match, counts, open } = page
  const here = `/manage/${page.target.id}/partners/${page.list.id}`
  const pages = Math.max(1, Math.ceil(counts[match] / size))
  return (
    <Page
      wide
      title={page.list.name}
      lead={`${words.receivedAt} ${moment(page.list.receivedAt, language)}`}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: `/manage/${page.target.id}`, label: page.target.title },
        { to: `/manage/${page.target.id}/partners`, label: words.title },
      ]}
    >
      {page.known && <Notice>{words.known}</Notice>}
      {page.note && (
        <Notice tone="warning">{page.note === 'own' ? words.refused.own : words.reasonNeeded}</Notice>
      )}
      <ul className="groups">
        {matches.map(one => (
          <li key={one}>
            <a href={`${here}?match=${one}`} aria-current={one === match ? 'page' : undefined}>
              {words.match[one]}: {number(counts[one], language)}
            </a>
          </li>
        ))}
      </ul>
      {match === 'matched' && open > 0 && (
        <form method="post" action={`${here}/accept`}>
          <Field name="reason" label={words.reason} required />
          <button type="submit">{words.acceptAll(number(open, language))}</button>
        </form>
      )}
      {page.lines.length === 0 ? <p>{words.none}</p> : <Lines lines={page.lines} here={here} match={match} />}
      {pages > 1 && (
        <nav className="pages" aria-label={t.manage.pages}>
          {page.page > 1 && (
            <a href={`${here}?match=${match}&page=${page.page - 1}`}>{t.manage.previousPage}</a>
          )}
          <span>{t.manage.page(number(page.page, language), number(pages, language))}</span>
          {page.page < pages && (
            <a href={`${here}?match=${match}&page=${page.page + 1}`}>{t.manage.nextPage}</a>
          )}
        </nav>
      )}
    </Page>
  )
}
