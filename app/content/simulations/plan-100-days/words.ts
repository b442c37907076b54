import type { Language } from '../../course.ts'
import type { Kind, Period, Role } from './model.ts'
import type { FindingTexts } from './sentence.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export interface Words {
  kicker: string
  roles: Record<Role, { title: string; lead: string }>
  invented: string
  periods: Record<Period, string>
  none: string
  kinds: Record<Kind, string>
  actions: Record<Role, Record<string, { name: string; why: string }>>
  /** Places: {days} {kind} */
  effort: string
  findings: FindingTexts
  /** Place: {count} */
  faults: string
  fine: string
  unplaced: string
  summary: { caption: string; period: string; actions: string; days: string; empty: string; print: string }
  example: string
  columns: { action: string; period: string; why: string; days: string; after: string }
  rules: { title: string; items: string[] }
  whole: string
}

export const words: Record<Language, Words> = { th, en }
