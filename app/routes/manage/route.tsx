import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireManager } from '#people/gate.server.ts'
import { organisationLine } from '#people/organisation.server.ts'
import { allFigures } from '#programmes/dashboard.server.ts'
import { moment, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Meter, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Forecast, Months } from './parts.tsx'

export const meta: MetaFunction = titled(t => t.manage.title)

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const now = Date.now()
  const parts = await Promise.all(within.map(async path => (await organisationLine(path)).at(-1)?.[language]))
  return {
    now,
    parts: within.includes('/') ? undefined : parts.filter(Boolean).join(' · '),
    targets: await allFigures(within, now),
  }
}

export default function Manage() {
  const { now, parts, targets } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <Page
      wide
      title={t.manage.title}
      lead={`${parts ? t.manage.yours(parts) : t.manage.everything} · ${t.manage.asOf(moment(now, language))}`}
    >
      {targets.map(target => (
        <section key={target.id} className="target" id={target.id}>
          <h2>{target.programme[language]}</h2>
          <Meter value={target.counted} max={target.amount} label={target.name[language]} />
          <Forecast target={target} />
          {parts && <p>{t.manage.part(number(target.own, language))}</p>}
          <p>
            <a className="button" href={`/manage/${target.id}`}>
              {t.manage.open}
            </a>
          </p>
          <ul className="groups">
            {(['unconfirmed', 'not-eligible'] as const).map(group => (
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
          <Months target={target} now={now} />
        </section>
      ))}
    </Page>
  )
}
