import type { Language } from '../../course.ts'
import type { Class, DataSet, Mark, Place } from './model.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export interface Words {
  kicker: string
  titles: Record<DataSet, string>
  lead: string
  rule: string
  choose: string
  open: string
  classes: Record<Class, { name: string; meaning: string; where: string }>
  meanings: string
  columns: { item: string; class: string; why: string; meaning: string; where: string }
  items: Record<string, { name: string; why: string }>
  personal: string
  check: string
  again: string
  marks: Record<Mark, string>
  /** Places: {right} {low} {high} {open} */
  result: string
  perfect: string
  answers: string
  kept: string
  places: Record<Place, string>
  may: Record<'yes' | 'if' | 'no', string>
}

export const words: Record<Language, Words> = { th, en }
