export const portfolios = ['office', 'hospital'] as const
export type Portfolio = (typeof portfolios)[number]

/** The six ways with a system on the way to the cloud, after the “R strategies” that large providers publish. */
export const strategies = ['retire', 'retain', 'rehost', 'replatform', 'repurchase', 'refactor'] as const
export type Strategy = (typeof strategies)[number]

/** What decides about a system. */
export interface System {
  /** 1 small, 2 middling, 3 large. */
  size: 1 | 2 | 3
  used: boolean
  /** Tied to devices in the building, or needed when the line fails. */
  local: boolean
  /** The agency has the source code and the right to change it. */
  source: boolean
  /** A ready service of the kind can be hired. */
  market: boolean
  /** Use that swings widely. */
  peaks: boolean
}

const plain = { used: true, local: false, source: false, market: false, peaks: false }

export const systems: Record<Portfolio, Record<string, System>> = {
  office: {
    website: { ...plain, size: 1, source: true, peaks: true },
    registry: { ...plain, size: 2, market: true },
    permits: { ...plain, size: 3, source: true, peaks: true },
    leave: { ...plain, size: 1 },
    survey: { ...plain, size: 1, source: true, used: false },
    doors: { ...plain, size: 1, local: true },
  },
  hospital: {
    records: { ...plain, size: 3, local: true, market: true },
    appointments: { ...plain, size: 2, source: true, peaks: true },
    images: { ...plain, size: 2 },
    stock: { ...plain, size: 2, market: true },
    news: { ...plain, size: 1, source: true, peaks: true },
    training: { ...plain, size: 1, source: true, used: false },
  },
}

/** What a plan may take: thousand baht over three years, and months. Practice figures. */
export const allowed: Record<Portfolio, { cost: number; months: number }> = {
  office: { cost: 7500, months: 16 },
  hospital: { cost: 7500, months: 8 },
}

/** Practice figures for a system of size 1: thousand baht at once and a month, months of work, risk points. */
export const effort: Record<Strategy, { once: number; monthly: number; months: number; risk: number }> = {
  retire: { once: 40, monthly: 0, months: 1, risk: 1 },
  retain: { once: 0, monthly: 22, months: 0, risk: 1 },
  rehost: { once: 120, monthly: 16, months: 1, risk: 1 },
  replatform: { once: 260, monthly: 10, months: 2, risk: 2 },
  repurchase: { once: 200, monthly: 14, months: 2, risk: 2 },
  refactor: { once: 900, monthly: 8, months: 5, risk: 3 },
}
const runningMonths = 36
/** A machine that is sized for the peak costs this much more than one that grows and shrinks. */
const peakFactor = 1.5

export type Verdict = 'good' | 'fair' | 'unwise'
export type Remark =
  | 'archive'
  | 'stillUsed'
  | 'unused'
  | 'stays'
  | 'waits'
  | 'leavesBuilding'
  | 'noSource'
  | 'buyInstead'
  | 'noGain'
  | 'elastic'
  | 'managed'
  | 'halfway'
  | 'noProduct'
  | 'standard'
  | 'peaksStay'
  | 'agesOn'
  | 'quick'

/** How wise a strategy is for a system, and the reason. */
export function judge(system: System, strategy: Strategy): { verdict: Verdict; remark: Remark } {
  const says = (verdict: Verdict, remark: Remark) => ({ verdict, remark })
  if (strategy === 'retire') return system.used ? says('unwise', 'stillUsed') : says('good', 'archive')
  if (!system.used) return says('unwise', 'unused')
  if (strategy === 'retain') return system.local ? says('good', 'stays') : says('fair', 'waits')
  if (system.local) return says('unwise', 'leavesBuilding')
  if (strategy === 'repurchase') return system.market ? says('good', 'standard') : says('unwise', 'noProduct')
  if (strategy === 'rehost') {
    if (system.peaks) return says('fair', 'peaksStay')
    return system.market ? says('fair', 'agesOn') : says('good', 'quick')
  }
  if (!system.source) return says('unwise', system.market ? 'buyInstead' : 'noSource')
  if (strategy === 'replatform') return system.size < 3 ? says('good', 'managed') : says('fair', 'halfway')
  return system.peaks && system.size > 1 ? says('good', 'elastic') : says('unwise', 'noGain')
}

export interface Estimate {
  /** Thousand baht: the move and three years of running. */
  cost: number
  months: number
  /** 1 (low) to 5 (high). */
  risk: number
}

/** What a strategy takes for a system. Grows with the size; an unwise choice is three points riskier. */
export function estimate(system: System, strategy: Strategy): Estimate {
  const { once, monthly, months, risk } = effort[strategy]
  const fixed = strategy === 'rehost' || strategy === 'retain'
  const running = monthly * runningMonths * (fixed && system.peaks ? peakFactor : 1)
  const unwise = judge(system, strategy).verdict === 'unwise' ? 3 : 0
  return {
    cost: Math.round((once + running) * system.size),
    months: strategy === 'retire' ? months : months * system.size,
    risk: Math.min(5, risk + unwise + (system.size === 3 && strategy !== 'retain' ? 1 : 0)),
  }
}

export type Level = 'low' | 'medium' | 'high'

/** Risk points in words: up to 2 low, 3 medium, 4 and more high. */
export function level(risk: number): Level {
  return risk <= 2 ? 'low' : risk === 3 ? 'medium' : 'high'
}

export type Plan = Record<string, Strategy>

export interface Sum {
  cost: number
  months: number
  high: number
  unwise: number
  /** The same strategy for every system. */
  uniform: boolean
}

/**
 * A whole plan. Two teams work side by side, so it takes half of all months of work, rounded up, and never
 * less than its longest system.
 */
export function sum(portfolio: Portfolio, plan: Plan): Sum {
  const chosen = Object.entries(systems[portfolio]).flatMap(([name, system]) => {
    const strategy = plan[name]
    return strategy
      ? [{ strategy, verdict: judge(system, strategy).verdict, ...estimate(system, strategy) }]
      : []
  })
  const months = chosen.map(each => each.months)
  return {
    cost: chosen.reduce((all, each) => all + each.cost, 0),
    months: Math.max(0, ...months, Math.ceil(months.reduce((all, each) => all + each, 0) / 2)),
    high: chosen.filter(each => level(each.risk) === 'high').length,
    unwise: chosen.filter(each => each.verdict === 'unwise').length,
    uniform: chosen.length > 1 && new Set(chosen.map(each => each.strategy)).size === 1,
  }
}

/** The cheapest of the good strategies for each system. */
export function example(portfolio: Portfolio): Plan {
  return Object.fromEntries(
    Object.entries(systems[portfolio]).map(([name, system]) => {
      const good = strategies.filter(strategy => judge(system, strategy).verdict === 'good')
      const cost = (strategy: Strategy) => estimate(system, strategy).cost
      return [name, good.reduce((best, next) => (cost(next) < cost(best) ? next : best))]
    }),
  )
}

/** The same strategy for every system. */
export function everywhere(portfolio: Portfolio, strategy: Strategy): Plan {
  return Object.fromEntries(Object.keys(systems[portfolio]).map(name => [name, strategy]))
}
