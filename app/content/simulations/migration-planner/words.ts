import type { Language } from '../../course.ts'
import type { Level, Portfolio, Remark, Strategy, Verdict } from './model.ts'
import type { SumTexts } from './sentence.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export interface Words {
  kicker: string
  title: string
  lead: Record<Portfolio, string>
  invented: string
  choose: string
  open: string
  strategies: Record<Strategy, { name: string; meaning: string }>
  meanings: string
  systems: Record<string, { name: string; facts: string }>
  verdicts: Record<Verdict, string>
  levels: Record<Level, string>
  remarks: Record<Remark, string>
  /** Places: {verdict} {cost} {months} {risk} {remark} */
  one: string
  sums: SumTexts
  /** Place: {open} */
  unfinished: string
  compare: string
  columns: { system: string; strategy: string; cost: string; months: string; why: string }
  /** Places: {cost} {months} */
  task: string
  example: string
  whole: { caption: string; plan: string; example: string; unwise: string }
}

export const words: Record<Language, Words> = { th, en }
