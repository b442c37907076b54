import { fill, number } from '../fill.ts'
import { allowed, type Portfolio, type Sum } from './model.ts'

export interface SumTexts {
  /** Places: {cost} {allowedCost} {months} {allowedMonths} {high} {unwise} */
  sum: string
  overCost: string
  overTime: string
  unwise: string
  uniform: string
  fine: string
}

/** A whole plan in a few sentences: the sum, then what is wrong with it. */
export function describe(texts: SumTexts, portfolio: Portfolio, found: Sum): string {
  const limit = allowed[portfolio]
  const faults = [
    found.cost > limit.cost && texts.overCost,
    found.months > limit.months && texts.overTime,
    found.unwise > 0 && texts.unwise,
    found.uniform && texts.uniform,
  ].filter(fault => fault !== false)
  const values = {
    cost: number(found.cost),
    allowedCost: number(limit.cost),
    months: found.months,
    allowedMonths: limit.months,
    high: found.high,
    unwise: found.unwise,
  }
  return [texts.sum, ...(faults.length > 0 ? faults : [texts.fine])].map(each => fill(each, values)).join(' ')
}
