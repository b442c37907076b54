import { z } from 'zod'
import { oneOf } from '../attributes.ts'

export const settings = z.strictObject({
  model: oneOf(['iaas', 'paas', 'saas', 'all']).default('all'),
})
export type Settings = z.output<typeof settings>
