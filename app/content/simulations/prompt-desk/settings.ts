import { z } from 'zod'
import { oneOf } from '../attributes.ts'
import { tasks } from './model.ts'

export const settings = z.strictObject({ task: oneOf(tasks).default('letter') })
export type Settings = z.output<typeof settings>
