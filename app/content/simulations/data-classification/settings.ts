import { z } from 'zod'
import { oneOf } from '../attributes.ts'
import { sets } from './model.ts'

export const settings = z.strictObject({ set: oneOf(sets).default('office') })
export type Settings = z.output<typeof settings>
