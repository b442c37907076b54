import { z } from 'zod'
import { wholeNumber } from '../attributes.ts'
import { limits } from './model.ts'

export const settings = z.strictObject({
  users: wholeNumber(limits.users.min, limits.users.max).default(500),
  hours: wholeNumber(limits.hours.min, limits.hours.max).default(220),
  years: wholeNumber(limits.years.min, limits.years.max).default(5),
})
export type Settings = z.output<typeof settings>
