import { z } from 'zod'
import { oneOf, wholeNumber } from '../attributes.ts'
import { limits, scenarios } from './model.ts'

export const settings = z.strictObject({
  scenario: oneOf(scenarios).default('complaints'),
  threshold: wholeNumber(limits.threshold.min, limits.threshold.max).default(50),
  'miss-cost': wholeNumber(limits.missCost.min, limits.missCost.max).default(5000),
  'false-alarm-cost': wholeNumber(limits.falseAlarmCost.min, limits.falseAlarmCost.max).default(300),
})
export type Settings = z.output<typeof settings>
