import { z } from 'zod'
import { oneOf, wholeNumber, wholeNumberRule } from '../attributes.ts'
import { consecutiveLimits, places, scenarios } from './model.ts'

/** Without a `threshold`, the scenario's danger level is taken. */
export const settings = z
  .strictObject({
    scenario: oneOf(scenarios).default('water-level'),
    threshold: wholeNumber(0, 1000).optional(),
    consecutive: wholeNumber(consecutiveLimits.min, consecutiveLimits.max).default(1),
  })
  .superRefine(({ scenario, threshold }, context) => {
    const { min, max, start } = places[scenario].threshold
    const given = threshold ?? start
    if (given < min || given > max)
      context.addIssue({
        code: 'custom',
        path: ['threshold'],
        message: wholeNumberRule(min, max),
      })
  })
export type Settings = z.output<typeof settings>
