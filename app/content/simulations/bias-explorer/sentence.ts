import { fill } from '../fill.ts'
import { type Applicants, both, gaps, rates, type Thresholds } from './model.ts'

export interface ResultTexts {
  /** Places: {first} {second} {missedFirst} {missedSecond} {wrongFirst} {wrongSecond} */
  result: string
  /** Place: {gap} */
  secondBears: string
  firstBears: string
  even: string
}

/** Gaps up to this many percentage points count as even here. */
export const evenUpTo = 3

/** The errors of both groups in one sentence, and who bears more of the refusals. */
export function describe(texts: ResultTexts, given: Applicants, thresholds: Thresholds): string {
  const counted = both(given, thresholds)
  const [first, second] = [rates(counted.first), rates(counted.second)]
  const { missed } = gaps(counted)
  const verdict =
    Math.abs(missed) <= evenUpTo ? texts.even : missed > 0 ? texts.secondBears : texts.firstBears
  return fill(`${texts.result} ${verdict}`, {
    ...thresholds,
    missedFirst: first.missed,
    missedSecond: second.missed,
    wrongFirst: first.wrong,
    wrongSecond: second.wrong,
    gap: Math.abs(missed),
  })
}
