import { random } from '../random.ts'

export const scenarios = ['complaints', 'licence-fraud'] as const
export type Scenario = (typeof scenarios)[number]

/** One case: the score that the system gave (whole, 0–100) and what it really was. */
export interface Case {
  score: number
  positive: boolean
}

/** Caught and missed are really positive; false alarms and passed are really negative. */
export interface Matrix {
  caught: number
  missed: number
  falseAlarms: number
  passed: number
}

/** Baht for one missed positive and for one false alarm. */
export interface Costs {
  miss: number
  falseAlarm: number
}

export const limits = {
  threshold: { min: 0, max: 100 },
  missCost: { min: 0, max: 1_000_000 },
  falseAlarmCost: { min: 0, max: 1_000_000 },
} as const

interface Group {
  size: number
  mean: number
  /** Half of the width over which scores spread. */
  spread: number
}

/** How each scenario's 200 cases are made: positives score higher on the whole, and the groups overlap. */
const makings: Record<Scenario, { seed: number; positive: Group; negative: Group }> = {
  complaints: {
    seed: 2565,
    positive: { size: 60, mean: 64, spread: 48 },
    negative: { size: 140, mean: 34, spread: 46 },
  },
  'licence-fraud': {
    seed: 2570,
    positive: { size: 20, mean: 62, spread: 60 },
    negative: { size: 180, mean: 30, spread: 52 },
  },
}

function draw(group: Group, next: () => number, positive: boolean): Case[] {
  return Array.from({ length: group.size }, () => {
    const bell = (next() + next() + next() + next()) / 4
    const score = Math.round(group.mean + (bell - 0.5) * 2 * group.spread)
    return { score: Math.min(100, Math.max(0, score)), positive }
  })
}

/** The 200 invented cases of a scenario: always the same ones. */
export function cases(scenario: Scenario): Case[] {
  const { seed, positive, negative } = makings[scenario]
  const next = random(seed)
  return [...draw(positive, next, true), ...draw(negative, next, false)]
}

/** The confusion matrix when every case with a score of at least `threshold` is reported. */
export function matrix(given: readonly Case[], threshold: number): Matrix {
  const counted: Matrix = { caught: 0, missed: 0, falseAlarms: 0, passed: 0 }
  for (const { score, positive } of given) {
    if (score >= threshold) counted[positive ? 'caught' : 'falseAlarms'] += 1
    else counted[positive ? 'missed' : 'passed'] += 1
  }
  return counted
}

/** Share of the reported that are really positive; `null` when nothing is reported. */
export function precision({ caught, falseAlarms }: Matrix): number | null {
  return caught + falseAlarms === 0 ? null : caught / (caught + falseAlarms)
}

/** Share of the really positive that are reported; `null` when there are none. */
export function recall({ caught, missed }: Matrix): number | null {
  return caught + missed === 0 ? null : caught / (caught + missed)
}

/** Baht that the errors cost: missed × miss + false alarms × false alarm. */
export function errorCost({ missed, falseAlarms }: Matrix, costs: Costs): number {
  return missed * costs.miss + falseAlarms * costs.falseAlarm
}

export interface Cheapest {
  cost: number
  /** Every whole threshold from 0 to 100 with that cost, in order. */
  thresholds: number[]
}

/** The lowest cost of errors over the thresholds 0 to 100, and where it is reached. */
export function cheapest(given: readonly Case[], costs: Costs): Cheapest {
  const all = Array.from({ length: 101 }, (_, threshold) => errorCost(matrix(given, threshold), costs))
  const cost = Math.min(...all)
  return { cost, thresholds: all.flatMap((each, threshold) => (each === cost ? [threshold] : [])) }
}

/** Whole numbers in order as runs: 53, 54, 56 is `53–54, 56`. */
export function runs(ordered: readonly number[]): string {
  const found: [number, number][] = []
  for (const value of ordered) {
    const last = found.at(-1)
    if (last && value === last[1] + 1) last[1] = value
    else found.push([value, value])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
