import { fill, number, percent } from '../fill.ts'
import { type Case, type Costs, errorCost, matrix, precision, recall } from './model.ts'

/** The result of a threshold in one sentence, from the texts of a scenario. */
export function describe(
  texts: { summary: string; silent: string },
  given: readonly Case[],
  threshold: number,
  costs: Costs,
): string {
  const counted = matrix(given, threshold)
  const believed = precision(counted)
  return fill(believed === null ? texts.silent : texts.summary, {
    ...counted,
    threshold,
    flagged: counted.caught + counted.falseAlarms,
    positives: counted.caught + counted.missed,
    precision: percent(believed ?? 0),
    recall: percent(recall(counted) ?? 0),
    cost: number(errorCost(counted, costs)),
  })
}
