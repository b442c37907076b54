import { z } from 'zod'
import { oneOf, wholeNumber } from '../attributes.ts'
import { limits, scenarios } from './model.ts'

export const settings = z.strictObject({
  scenario: oneOf(scenarios).default('scholarship'),
  threshold: wholeNumber(limits.min, limits.max).default(50),
})
export type Settings = z.output<typeof settings>
