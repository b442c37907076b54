import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireManager } from '#people/gate.server.ts'
import { dayOf } from '#programmes/periods.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'
import { Months } from '../manage/parts.tsx'
import { readReport } from './view.server.ts'

export const meta: MetaFunction = titled(t => t.close.report.title)

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const now = Date.now()
  const shown = new URL(asked.request.url)
  shown.searchParams.set('language', languageOf(asked.request))
  const { sheet, facts, asof } = await readReport(new Request(shown, asked.request), within, now)
  return { sheet, asof, today: dayOf(now), at: facts.at, targets: facts.targets }
}

export default function Report() {
  const { sheet, asof, today, at, targets } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const words = t.close.report
  const { table } = sheet
  return (
    <Page
      wide
      title={sheet.title}
      lead={`${sheet.part} · ${sheet.stamp}`}
      trail={[{ to: '/manage', label: t.manage.title }]}
    >
      <p>{words.lead}</p>
      <form method="get" className="filter">
        <div className="field">
          <label htmlFor="asof">{t.office.view.asof}</label>
          <input type="date" id="asof" name="asof" defaultValue={asof} max={today} min="2022-02-25" />
        </div>
        <button type="submit" className="second">
          {t.office.view.show}
        </button>
      </form>
      <p>
        <a className="button" href={`/manage/report.pdf?asof=${asof}&language=th`}>
          {words.pdfTh}
        </a>{' '}
        <a className="button" href={`/manage/report.pdf?asof=${asof}&language=en`}>
          {words.pdfEn}
        </a>
      </p>
      <p>{sheet.overall}</p>
      {sheet.targets.map((target, place) => {
        const figures = targets[place]
        return (
          <section key={target.id} className="target" id={target.id}>
            <h2>{target.title}</h2>
            {target.lead.map(sentence => (
              <p key={sentence} className="lead">
                {sentence}
              </p>
            ))}
            <p className="facts">{target.facts}</p>
            {figures && target.chart && <Months target={figures} at={at} />}
          </section>
        )
      })}
      <Table
        caption={table.caption}
        columns={table.head.map((label, place) => ({
          label,
          figure: place > 0,
          cell: (row: string[]) => row[place],
        }))}
        rows={[...table.rows, table.target]}
        keyOf={row => row[0] ?? ''}
        foot={table.total}
      />
      {sheet.closed && <p>{sheet.closed}</p>}
      <p className="facts">
        {sheet.fingerprint} · {sheet.source}
      </p>
    </Page>
  )
}
