import { z } from 'zod'
import { oneOf } from '../attributes.ts'
import { roles } from './model.ts'

export const settings = z.strictObject({ role: oneOf(roles).default('cio') })
export type Settings = z.output<typeof settings>
