import { z } from 'zod'
import { oneOf } from '../attributes.ts'
import { portfolios } from './model.ts'

export const settings = z.strictObject({ portfolio: oneOf(portfolios).default('office') })
export type Settings = z.output<typeof settings>
