export const roles = ['cio', 'director'] as const
export type Role = (typeof roles)[number]

/** Days 1–30, 31–60 and 61–100. */
export const periods = ['1', '2', '3'] as const
export type Period = (typeof periods)[number]

export type Kind = 'listen' | 'base' | 'win' | 'people' | 'reform' | 'report'

export interface Action {
  /** People-days of the team. */
  days: number
  kind: Kind
  /** Actions that have to be done in an earlier period. */
  after: readonly string[]
}

export const actions: Record<Role, Record<string, Action>> = {
  cio: {
    merge: { days: 80, kind: 'reform', after: [] },
    listen: { days: 8, kind: 'listen', after: [] },
    dashboard: { days: 35, kind: 'reform', after: ['data'] },
    inventory: { days: 12, kind: 'base', after: [] },
    form: { days: 10, kind: 'win', after: ['listen'] },
    risks: { days: 10, kind: 'base', after: [] },
    pilot: { days: 25, kind: 'reform', after: ['inventory', 'risks'] },
    skills: { days: 12, kind: 'people', after: ['listen'] },
    data: { days: 15, kind: 'base', after: ['inventory'] },
    report: { days: 6, kind: 'report', after: [] },
  },
  director: {
    reorganise: { days: 60, kind: 'reform', after: [] },
    talks: { days: 8, kind: 'listen', after: [] },
    training: { days: 12, kind: 'people', after: ['champions'] },
    figures: { days: 8, kind: 'base', after: [] },
    papers: { days: 8, kind: 'win', after: ['talks'] },
    counter: { days: 6, kind: 'listen', after: [] },
    redesign: { days: 25, kind: 'reform', after: ['figures'] },
    booking: { days: 14, kind: 'win', after: ['figures'] },
    champions: { days: 10, kind: 'people', after: ['talks'] },
    report: { days: 6, kind: 'report', after: [] },
  },
}

/** People-days that the team can give beside its daily work. */
export const capacity: Record<Period, number> = { '1': 30, '2': 40, '3': 40 }

export type Plan = Partial<Record<string, Period>>

export type Finding =
  | { kind: 'over'; period: Period; used: number }
  | { kind: 'giant' | 'early'; action: string }
  | { kind: 'order'; action: string; need: string }
  | { kind: 'empty'; period: Period }
  | { kind: 'noListen' | 'noWin' | 'noPeople' | 'noReport' | 'noBase' }

/** The actions of a period, in the order of the list. */
export function inPeriod(role: Role, plan: Plan, period: Period): string[] {
  return Object.keys(actions[role]).filter(name => plan[name] === period)
}

/** People-days that a period of a plan takes. */
export function used(role: Role, plan: Plan, period: Period): number {
  return inPeriod(role, plan, period).reduce((all, name) => all + (actions[role][name]?.days ?? 0), 0)
}

/** What is wrong with a plan: too much at once, wrong order, things missing. Empty where all is well. */
export function review(role: Role, plan: Plan): Finding[] {
  const placed = Object.entries(actions[role]).flatMap(([name, action]) => {
    const period = plan[name]
    return period ? [{ name, period, ...action }] : []
  })
  const has = (kind: Kind, within: readonly Period[]) =>
    placed.some(action => action.kind === kind && within.includes(action.period))
  const found: Finding[] = []
  for (const { name, days } of placed)
    if (days > Math.max(...Object.values(capacity))) found.push({ kind: 'giant', action: name })
  for (const period of periods) {
    const taken = used(role, plan, period)
    if (taken > capacity[period]) found.push({ kind: 'over', period, used: taken })
    if (taken === 0) found.push({ kind: 'empty', period })
  }
  for (const { name, period, after } of placed)
    for (const need of after) {
      const before = plan[need]
      if (before === undefined || before >= period) found.push({ kind: 'order', action: name, need })
    }
  for (const { name, kind, period } of placed)
    if (kind === 'reform' && period === '1') found.push({ kind: 'early', action: name })
  if (!has('listen', ['1'])) found.push({ kind: 'noListen' })
  if (!has('win', ['1', '2'])) found.push({ kind: 'noWin' })
  if (!has('base', periods)) found.push({ kind: 'noBase' })
  if (!has('people', periods)) found.push({ kind: 'noPeople' })
  if (!has('report', ['3'])) found.push({ kind: 'noReport' })
  return found
}

/** One plan without findings for each role; there are others. */
export const examples: Record<Role, Plan> = {
  cio: {
    listen: '1',
    inventory: '1',
    risks: '1',
    form: '2',
    skills: '2',
    data: '2',
    pilot: '3',
    report: '3',
  },
  director: {
    talks: '1',
    counter: '1',
    figures: '1',
    papers: '2',
    booking: '2',
    champions: '2',
    redesign: '3',
    report: '3',
  },
}
