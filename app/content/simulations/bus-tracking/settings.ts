import { z } from 'zod'
import { wholeNumber } from '../attributes.ts'
import { limits } from './model.ts'

export const settings = z.strictObject({
  buses: wholeNumber(limits.buses.min, limits.buses.max).default(120),
  interval: wholeNumber(limits.interval.min, limits.interval.max).default(15),
})
export type Settings = z.output<typeof settings>
