import type { Language } from '../../course.ts'
import type { PromptPart, SentenceName, Task } from './model.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export interface TaskWords {
  title: string
  lead: string
  /** The bare prompt. */
  ask: string
  parts: Record<PromptPart, string>
  /** Four lines, numbered from 1. */
  material: [string, string, string, string]
  sentences: Record<SentenceName, string>
}

export interface Words {
  kicker: string
  canned: string
  tasks: Record<Task, TaskWords>
  material: string
  prompt: string
  always: string
  parts: Record<PromptPart, { name: string; effect: string }>
  answer: string
  verify: { title: string; ask: string; supported: string; unsupported: string; check: string }
  /** Place: {line} */
  why: { from: string; against: string; nowhere: string }
  right: string
  wrong: string
  /** Places: {right} {wrong} {open} */
  result: string
  /** Place: {claims} {bad} */
  perfect: string
  nothing: string
  /** Place: {missing} */
  missing: string
  complete: string
  columns: { part: string; add: string; effect: string; sentence: string; verdict: string }
  compare: { effects: string; bare: string; full: string }
  lesson: string
}

export const words: Record<Language, Words> = { th, en }
