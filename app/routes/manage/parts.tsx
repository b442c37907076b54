import type { TargetFigures } from '#programmes/dashboard.server.ts'
import { fiscalYearOf, startOfDay, startOfMonth } from '#programmes/periods.ts'
import { BurnUp } from '#ui/chart.tsx'
import { dateLong, decimal, endOfDay, isoDay, monthShort, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

/** Two sentences that can be read aloud, then the date they are measured against. */
export function Forecast({ target }: { target: TargetFigures }) {
  const { t, language } = useWords()
  const { perWeek, p50, p80, neededPerWeek } = target.pace
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
          : p50 === undefined
            ? perWeek > 0
              ? t.office.farOff
              : t.manage.noFinish
            : t.office.p50(dateLong(p50, language))}{' '}
        {!met &&
          p50 !== undefined &&
          (p80 === undefined ? t.office.p80Never : t.office.p80(dateLong(p80, language)))}
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

/** The count over time, and the tables behind it by month and by fiscal year. */
export function Months({ target, at }: { target: TargetFigures; at: number }) {
  const { t, language } = useWords()
  const points = target.months.map(({ month, total }) => ({
    at: Math.min(at, startOfMonth(month) + 30 * 86_400_000),
    value: total,
  }))
  const count = (value: number) => number(value, language)
  const years = new Map<number, { year: number; people: number; total: number }>()
  for (const { month, people, total } of target.months) {
    const year = fiscalYearOf(month)
    years.set(year, { year, people: (years.get(year)?.people ?? 0) + people, total })
  }
  const { p50, p80 } = target.pace
  const open = target.counted < target.amount
  const near = p50 !== undefined && (p80 ?? p50) - at < at - (points[0]?.at ?? at)
  const from = target.startedOn ? startOfDay(target.startedOn) : points[0]?.at
  const title = t.manage.chart(target.programme[language])
  return (
    <>
      <BurnUp
        id={target.id}
        title={title}
        about={t.manage.chartAbout(count(target.counted), count(target.amount))}
        points={points}
        level={target.amount}
        plan={target.due && from !== undefined ? { from, to: endOfDay(target.due) } : undefined}
        forecast={open && near ? { early: p50, late: p80 ?? p50 } : undefined}
        labels={{
          line: `${t.manage.chartCounted} ${count(target.counted)}`,
          level: `${t.manage.chartTarget} ${count(target.amount)}`,
          plan: t.office.plan,
          forecast: t.office.forecast,
        }}
        ticks={{
          time: tick => monthShort(new Date(tick + 7 * 3_600_000).toISOString().slice(0, 7), language),
          value: count,
        }}
      />
      <details>
        <summary>{t.manage.table}</summary>
        <Table
          caption={title}
          columns={[
            { label: t.manage.month, cell: row => monthShort(row.month, language) },
            { label: t.manage.newPeople, figure: true, cell: row => count(row.people) },
            { label: t.manage.total, figure: true, cell: row => count(row.total) },
          ]}
          rows={target.months}
          keyOf={row => row.month}
        />
        <Table
          caption={t.office.fiscalYears}
          columns={[
            { label: t.office.fiscalYear, cell: row => String(row.year) },
            { label: t.manage.newPeople, figure: true, cell: row => count(row.people) },
            { label: t.manage.total, figure: true, cell: row => count(row.total) },
          ]}
          rows={[...years.values()]}
          keyOf={row => String(row.year)}
        />
      </details>
    </>
  )
}
