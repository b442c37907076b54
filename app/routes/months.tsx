import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireManager } from '#people/gate.server.ts'
import { calendar, monthLines } from '#programmes/close.server.ts'
import { closable } from '#programmes/close.ts'
import { closerOf } from '#programmes/package.server.ts'
import { monthOf } from '#programmes/periods.ts'
import { peopleTargets } from '#programmes/target.server.ts'
import { moment, monthShort, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.close.months.title)

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const now = Date.now()
  const known = await calendar()
  return {
    now,
    office: within.includes('/'),
    begun: known.last !== undefined,
    closable: closable(known, now),
    targets: (await peopleTargets()).map(target => ({
      id: target.id,
      name: target.programme.partner ?? target.programme[language],
    })),
    months: (await monthLines(now)).map(({ month, closed, today }) => ({
      month,
      today,
      closed: closed && {
        who: closerOf(closed, language),
        at: closed.closedAt,
        figures: closed.figures.map(({ targetId, counted, added }) => ({ targetId, counted, added })),
      },
    })),
  }
}

type Line = Awaited<ReturnType<typeof loader>>['months'][number]

export default function Months() {
  const { now, office, begun, closable: open, targets, months } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const words = t.close.months
  const count = (value: number) => number(value, language)
  const next = open.at(-1)
  const figure = (line: Line, targetId: string) => {
    const today = line.today.find(one => one.targetId === targetId)
    const shown = line.closed?.figures.find(one => one.targetId === targetId) ?? today
    if (!shown) return '–'
    const restated = line.closed && today && today.counted !== shown.counted
    return (
      <>
        {count(shown.counted)}
        <br />
        {words.added(count(shown.added))}
        {restated && ` · ${words.restated(count(today.counted))}`}
      </>
    )
  }
  const state = ({ month, closed }: Line) => {
    if (closed) return words.closed(closed.who, moment(closed.at, language))
    if (month === monthOf(now)) return words.running
    if (begun && !open.includes(month) && month < (open[0] ?? month)) return words.history
    if (office && open.includes(month) && month !== next)
      return <a href={`/manage/months/${month}/close`}>{words.here}</a>
    return words.open
  }
  return (
    <Page wide title={words.title} lead={words.lead} trail={[{ to: '/manage', label: t.manage.title }]}>
      {office && next !== undefined && (
        <p>
          <a className="button" href={`/manage/months/${next}/close`}>
            {words.close(monthShort(next, language))}
          </a>
        </p>
      )}
      {!office && <p className="facts">{words.officeOnly}</p>}
      {office && next === undefined && months.length > 0 && <p className="facts">{words.nothing}</p>}
      {months.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.title}
          columns={[
            {
              label: words.month,
              cell: line =>
                line.closed ? (
                  <a href={`/manage/months/${line.month}`}>{monthShort(line.month, language)}</a>
                ) : (
                  monthShort(line.month, language)
                ),
            },
            ...targets.map(target => ({
              label: words.counted(target.name),
              figure: true,
              cell: (line: Line) => figure(line, target.id),
            })),
            { label: words.state, cell: state },
          ]}
          rows={months}
          keyOf={line => line.month}
        />
      )}
    </Page>
  )
}
