import type { TargetFigures } from '#programmes/dashboard.server.ts'
import { BurnUp } from '#ui/chart.tsx'
import { dateLong, decimal, isoDay, monthShort, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

/** Two sentences that can be read aloud, then the date they are measured against. */
export function Forecast({ target }: { target: TargetFigures }) {
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

/** The count over time, and the table behind it. */
export function Months({ target, now }: { target: TargetFigures; now: number }) {
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
