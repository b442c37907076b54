import { z } from 'zod'
import { oneOf } from '../attributes.ts'
import { scenarios } from './model.ts'

export const settings = z.strictObject({ scenario: oneOf(scenarios).default('ransomware') })
export type Settings = z.output<typeof settings>
