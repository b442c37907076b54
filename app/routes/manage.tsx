import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireManager } from '#people/gate.server.ts'
import { organisationLine } from '#people/organisation.server.ts'
import { allFigures } from '#programmes/dashboard.server.ts'
import { BurnUp } from '#ui/chart.tsx'
import { dateLong, decimal, isoDay, moment, monthShort, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Meter, Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'

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

type Figures = Awaited<ReturnType<typeof loader>>['targets'][number]

function Forecast({ target }: { target: Figures }) {
  const { t, language } = useWords()
  const { perWeek, finishAt, neededPerWeek } = target.pace
  const met = target.counted >= target.amount
  return (
    <>
      <p className="lead">
        {t.manage.counted(number(target.counted, language), number(target.amount, language))}{' '}
        {t.manage.percent(decimal((target.counted * 100) / Math.max(1, target.amount), language))}
      </p>
      <p className="lead">
        {t.manage.pace(decimal(perWeek, language))}{' '}
        {met
          ? t.manage.finished
          : finishAt
            ? t.manage.finish(dateLong(finishAt, language))
            : t.manage.noFinish}
      </p>
      <p className="facts">
        {target.deadline ? t.manage.deadlineOf(isoDay(target.deadline, language)) : t.manage.noDeadline}{' '}
        {target.planning && t.manage.planning(isoDay(target.planning.date, language), target.planning.reason)}{' '}
        {!met &&
          target.due &&
          neededPerWeek !== undefined &&
          t.manage.needed(decimal(neededPerWeek, language), isoDay(target.due, language))}
      </p>
    </>
  )
}

function Months({ target, now }: { target: Figures; now: number }) {
  const { t, language } = useWords()
  const points = target.months.map(({ month, total }) => ({
    at: Math.min(now, Date.parse(`${month}-01T00:00:00+07:00`) + 30 * 86_400_000),
    value: total,
  }))
  const count = (value: number) => number(value, language)
  return (
    <>
      <BurnUp
        id={target.id}
        title={t.manage.chart(target.programme[language])}
        about={t.manage.chartAbout(count(target.counted), count(target.amount))}
        points={points}
        level={target.amount}
        labels={{
          line: `${t.manage.chartCounted} ${count(target.counted)}`,
          level: `${t.manage.chartTarget} ${count(target.amount)}`,
        }}
        ticks={{
          time: at => monthShort(new Date(at + 7 * 3_600_000).toISOString().slice(0, 7), language),
          value: count,
        }}
      />
      <details>
        <summary>{t.manage.table}</summary>
        <Table
          caption={t.manage.chart(target.programme[language])}
          columns={[
            { label: t.manage.month, cell: row => monthShort(row.month, language) },
            { label: t.manage.newPeople, figure: true, cell: row => count(row.people) },
            { label: t.manage.total, figure: true, cell: row => count(row.total) },
          ]}
          rows={target.months}
          keyOf={row => row.month}
        />
      </details>
    </>
  )
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
                <a href={`/manage/${target.id}/people?group=${group}`}>
                  {t.manage.groups[group]}: {t.manage.peopleCount(number(target.groups[group], language))}
                </a>
              </li>
            ))}
          </ul>
          <Months target={target} now={now} />
        </section>
      ))}
    </Page>
  )
}
