import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireManager } from '#people/gate.server.ts'
import { organisationLine } from '#people/organisation.server.ts'
import { allFigures, countedOverall, outermost } from '#programmes/dashboard.server.ts'
import { runningSettlings } from '#programmes/rule.server.ts'
import { asOfInstant, readView, viewQuery } from '#programmes/view.ts'
import { isoDay, moment, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Meter, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Forecast, Months } from './parts.tsx'
import { AsOf, Tools } from './tools.tsx'

export const meta: MetaFunction = titled(t => t.manage.title)

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const now = Date.now()
  const { asof } = readView(new URL(asked.request.url).searchParams)
  const asOf = asOfInstant({ asof }, now)
  const parts = await Promise.all(
    outermost(within).map(async path => (await organisationLine(path)).at(-1)?.[language]),
  )
  return {
    at: asOf ?? now,
    view: { asof: asOf === undefined ? undefined : asof },
    office: within.includes('/'),
    parts: within.includes('/') ? undefined : parts.filter(Boolean).join(' · '),
    overall: await countedOverall(within, asOf),
    settling: (await runningSettlings()).length > 0,
    targets: await allFigures(within, now, asOf),
  }
}

export default function Manage() {
  const { at, view, office, parts, overall, settling, targets } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const asOf = view.asof ? isoDay(view.asof, language) : moment(at, language)
  return (
    <Page
      wide
      title={t.manage.title}
      lead={`${parts ? t.manage.yours(parts) : t.manage.everything} · ${t.manage.asOf(asOf)}`}
    >
      {settling && <Notice>{t.office.settling}</Notice>}
      {view.asof && <Notice>{t.office.view.past(isoDay(view.asof, language))}</Notice>}
      <p>{t.office.overall(number(overall, language))}</p>
      {targets.map(target => (
        <section key={target.id} className="target" id={target.id}>
          <h2>{target.programme[language]}</h2>
          <Meter value={target.counted} max={target.amount} label={target.name[language]} />
          <Forecast target={target} />
          {parts && <p>{t.manage.part(number(target.own, language))}</p>}
          <p>
            <a className="button" href={`/manage/${target.id}${viewQuery(view)}`}>
              {t.manage.open}
            </a>
          </p>
          {!view.asof && (
            <ul className="groups">
              {(['unconfirmed', 'not-eligible', 'held'] as const).map(group => (
                <li key={group}>
                  {target.groups[group] === 0 ? (
                    `${t.manage.groups[group]}: ${t.manage.peopleCount(number(0, language))}`
                  ) : (
                    <a href={`/manage/${target.id}/people?group=${group}`}>
                      {t.manage.groups[group]}: {t.manage.peopleCount(number(target.groups[group], language))}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
          <Months target={target} at={at} />
        </section>
      ))}
      <AsOf view={view} at={at} />
      <Tools office={office} />
    </Page>
  )
}
