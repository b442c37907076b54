/** The minister's page as words and lines: what is printed is exactly what the preview shows. */
import { dateLong, decimal, isoDay, type Language, monthShort, number } from '#ui/formats.ts'
import type { Words } from '#ui/words.th.ts'
import { startOfDay, startOfMonth } from './periods.ts'
import type { ReportFacts } from './report.server.ts'

type Target = ReportFacts['targets'][number]
type Point = [number, number]

/** A burn-up in a box of 1 × 1, its origin at the lower left. */
export interface Drawing {
  about: string
  line: Point[]
  level: number | null
  plan: Point[]
  band: Point[]
  rows: { at: number; label: string }[]
  columns: { at: number; label: string }[]
  labels: { line: string; level: string; plan: string; band: string }
}

/** Round steps for an axis from 0. */
function steps(top: number): number[] {
  const rough = top / 4
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  const step = [1, 2, 5, 10].map(by => by * power).find(one => one >= rough) ?? power * 10
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, place) => place * step)
}

/** Where the lines of a target's burn-up run; null where there is nobody yet. */
export function drawing(target: Target, at: number, t: Words, language: Language): Drawing | null {
  const points = target.months.map(({ month, total }) => ({
    at: Math.min(at, startOfMonth(month) + 30 * 86_400_000),
    value: total,
  }))
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return null
  const { p50, p80 } = target.pace
  const open = target.amount > 0 && target.counted < target.amount
  const from = target.startedOn ? startOfDay(target.startedOn) : first.at
  const due = target.due && target.amount > 0 ? startOfDay(target.due) : undefined
  const late = open && p50 !== undefined ? (p80 ?? p50) : undefined
  const start = Math.min(first.at, due === undefined ? first.at : from)
  const end = Math.max(last.at, first.at + 1, due ?? 0, late ?? 0)
  const top = Math.max(target.amount, last.value, 1) * 1.12
  const x = (when: number) => (when - start) / (end - start)
  const y = (value: number) => value / top
  const level = target.amount > 0 ? y(target.amount) : null
  return {
    about: t.manage.chartAbout(number(target.counted, language), number(target.amount, language)),
    line: points.flatMap((point, place): Point[] => {
      const before = points[place - 1]
      return [...(before ? [[x(point.at), y(before.value)] as Point] : []), [x(point.at), y(point.value)]]
    }),
    level,
    plan:
      due === undefined || level === null
        ? []
        : [
            [x(from), 0],
            [x(due), level],
          ],
    band:
      late === undefined || p50 === undefined || level === null
        ? []
        : [
            [x(last.at), y(last.value)],
            [x(p50), level],
            [x(late), level],
          ],
    rows: steps(top).map(value => ({ at: y(value), label: number(value, language) })),
    columns: [0, 1, 2, 3].map(step => ({
      at: step / 3,
      label: monthShort(
        new Date(start + ((end - start) * step) / 3 + 7 * 3_600_000).toISOString().slice(0, 7),
        language,
      ),
    })),
    labels: {
      line: `${t.manage.chartCounted} ${number(target.counted, language)}`,
      level: `${t.manage.chartTarget} ${number(target.amount, language)}`,
      plan: t.office.plan,
      band: t.office.forecast,
    },
  }
}

/** The two sentences of a target that can be read aloud, and the date that it is measured against. */
function sentences(target: Target, part: boolean, t: Words, language: Language) {
  const { perWeek, p50, p80, neededPerWeek } = target.pace
  const count = (value: number) => number(value, language)
  const met = target.amount > 0 && target.counted >= target.amount
  const percent = t.manage.percent(decimal((target.counted * 100) / Math.max(1, target.amount), language))
  const words = t.close.report
  const reached = !part
    ? `${t.manage.counted(count(target.counted), count(target.amount))} ${percent}`
    : target.amount > 0
      ? `${words.partCounted(count(target.counted), count(target.amount))} ${percent}`
      : words.partPlain(count(target.counted))
  const finish = met
    ? [t.manage.finished]
    : target.amount === 0
      ? []
      : p50 === undefined
        ? [perWeek > 0 ? t.office.farOff : t.manage.noFinish]
        : [
            t.office.p50(dateLong(p50, language)),
            p80 === undefined ? t.office.p80Never : t.office.p80(dateLong(p80, language)),
          ]
  const needed =
    !met && target.amount > 0 && target.due && neededPerWeek !== undefined
      ? [t.manage.needed(decimal(neededPerWeek, language), isoDay(target.due, language))]
      : []
  return {
    lead: [reached, [t.manage.pace(decimal(perWeek, language)), ...finish].join(' ')],
    facts: [
      target.deadline ? t.manage.deadlineOf(isoDay(target.deadline, language)) : t.manage.noDeadline,
      ...(target.planning
        ? [t.manage.planning(isoDay(target.planning.date, language), target.planning.reason)]
        : []),
      ...needed,
    ].join(' '),
  }
}

function closedLine(facts: ReportFacts, t: Words, language: Language): string | null {
  if (facts.part) return null
  if (!facts.closed) return t.close.report.notClosed
  const { month, figures } = facts.closed
  const each = figures.map(({ targetId, counted, now }) => {
    const name = facts.targets.find(target => target.id === targetId)?.short[language] ?? targetId
    const restated = now === counted ? '' : ` ${t.close.report.restatedTo(number(now, language))}`
    return t.close.report.figure(name, number(counted, language)) + restated
  })
  return t.close.report.closed(monthShort(month, language), each.join(' · '))
}

/** The page. `day` is the day at whose end the figures are taken; `stamp` what is said of it. */
export function reportSheet(facts: ReportFacts, stamp: string, t: Words, language: Language) {
  const words = t.close.report
  const count = (value: number) => number(value, language)
  const { table } = facts
  const part = facts.part?.map(place => place[language]).join(' · ')
  const amounts = facts.targets.map(target => (target.amount > 0 ? count(target.amount) : '–'))
  return {
    language,
    title: words.title,
    part: part === undefined ? t.manage.everything : words.part(part),
    stamp: words.stamp(stamp),
    targets: facts.targets.map(target => ({
      id: target.id,
      title: target.programme[language],
      ...sentences(target, facts.part !== undefined, t, language),
      chart: drawing(target, facts.at, t, language),
    })),
    overall: t.office.overall(count(table.total.at(-1) ?? 0)),
    table: {
      caption: words.byMinistry,
      head: [t.manage.organisation, ...facts.targets.map(target => target.short[language]), words.combined],
      rows: [
        ...table.rows.map(row => [row.name[language], ...row.counts.map(count)]),
        ...(table.rest.some(rest => rest > 0)
          ? [[table.others > 0 ? words.rest(count(table.others)) : t.manage.here, ...table.rest.map(count)]]
          : []),
      ],
      total: [words.total, ...table.total.map(count)],
      target: [words.target, ...amounts, ''],
    },
    closed: closedLine(facts, t, language),
    fingerprint: words.fingerprint(facts.fingerprint),
    source: words.page,
    reopen: words.reopen,
  }
}

export type ReportSheet = ReturnType<typeof reportSheet>

/** A date in words: 20 พฤศจิกายน 2569 · 20 November 2026. */
const date = String.raw`\d{1,2} [\p{L}\p{M}.]+ \d{4}`

/** What stays on one line, as a regular expression: dates and official terms. */
export function wholeOf(terms: readonly string[]): string {
  const plain = terms.map(term => term.replace(/[^\p{L}\p{M}\p{N} ]/gu, ''))
  return [date, ...plain].join('|')
}
