import { random } from '../random.ts'

export const scenarios = ['scholarship', 'welfare'] as const
export type Scenario = (typeof scenarios)[number]

export const groups = ['first', 'second'] as const
export type Group = (typeof groups)[number]

/** One applicant: the score that the system gave (whole, 0–100) and whether the right is really theirs. */
export interface Applicant {
  score: number
  entitled: boolean
}
export type Applicants = Record<Group, Applicant[]>
export type Thresholds = Record<Group, number>

export const limits = { min: 0, max: 100 } as const

interface Making {
  entitled: number
  others: number
  /** Points by which the records of the group make every score lower. */
  lower: number
}

/** Invented: the second group is scored lower because its records are thinner, not because it deserves less. */
const makings: Record<Scenario, { seed: number } & Record<Group, Making>> = {
  scholarship: {
    seed: 2568,
    first: { entitled: 60, others: 60, lower: 0 },
    second: { entitled: 40, others: 40, lower: 12 },
  },
  welfare: {
    seed: 2569,
    first: { entitled: 50, others: 70, lower: 0 },
    second: { entitled: 50, others: 30, lower: 15 },
  },
}
const means = { entitled: 66, others: 36 }
const spread = 42

/** The applicants of a scenario, the same each time. */
export function applicants(scenario: Scenario): Applicants {
  const making = makings[scenario]
  const next = random(making.seed)
  const draw = (count: number, mean: number, entitled: boolean): Applicant[] =>
    Array.from({ length: count }, () => {
      const bell = (next() + next() + next() + next()) / 4
      const score = Math.round(mean + (bell - 0.5) * 2 * spread)
      return { score: Math.min(100, Math.max(0, score)), entitled }
    })
  const group = ({ entitled, others, lower }: Making) => [
    ...draw(entitled, means.entitled - lower, true),
    ...draw(others, means.others - lower, false),
  ]
  return { first: group(making.first), second: group(making.second) }
}

/** Right and wrong decisions; a score that equals the threshold is approved. */
export interface Counts {
  granted: number
  refusedEntitled: number
  grantedOthers: number
  refused: number
}

export function count(given: readonly Applicant[], threshold: number): Counts {
  const counts = { granted: 0, refusedEntitled: 0, grantedOthers: 0, refused: 0 }
  for (const { score, entitled } of given)
    if (score >= threshold) counts[entitled ? 'granted' : 'grantedOthers'] += 1
    else counts[entitled ? 'refusedEntitled' : 'refused'] += 1
  return counts
}

/**
 * Shares in whole percent: of the entitled who are refused, of the others who are granted, and of everybody
 * who is granted.
 */
export interface Rates {
  missed: number
  wrong: number
  granted: number
}

export function rates({ granted, refusedEntitled, grantedOthers, refused }: Counts): Rates {
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole))
  return {
    missed: percent(refusedEntitled, granted + refusedEntitled),
    wrong: percent(grantedOthers, grantedOthers + refused),
    granted: percent(granted + grantedOthers, granted + refusedEntitled + grantedOthers + refused),
  }
}

export function both(given: Applicants, thresholds: Thresholds): Record<Group, Counts> {
  return { first: count(given.first, thresholds.first), second: count(given.second, thresholds.second) }
}

/** Percentage points between the two groups, by kind of error; positive where the second group bears more. */
export function gaps(counted: Record<Group, Counts>): { missed: number; wrong: number } {
  const [first, second] = [rates(counted.first), rates(counted.second)]
  return { missed: second.missed - first.missed, wrong: second.wrong - first.wrong }
}

/** The threshold of the second group at which as many of its entitled are missed as of the first; the lowest such. */
export function level(given: Applicants, first: number): number {
  const gap = (second: number) => Math.abs(gaps(both(given, { first, second })).missed)
  let best = 0
  for (let tried = 0; tried <= limits.max; tried += 1) if (gap(tried) < gap(best)) best = tried
  return best
}
