import type { Language } from '../../course.ts'
import type { Lack, Scenario } from './model.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

type Choice = [choice: string, consequence: string]

export interface Words {
  kicker: string
  scenarios: Record<Scenario, { title: string; lead: string; clock: string }>
  invented: string
  days: string
  hours: string
  mark: string
  steps: Record<string, { situation: string; options: [Choice, Choice, Choice] }>
  /** Places: {step} {all} */
  step: string
  decide: string
  again: string
  choose: string
  minutes: string
  timer: { label: string; note: string; left: string; over: string }
  debrief: { title: string; sound: string; lacking: string; late: string; within: string; untold: string }
  lacks: Record<Lack, string>
  answers: string
  columns: { choice: string; minutes: string; consequence: string }
  sound: string
  unsound: string
  compare: { caption: string; way: string; best: string; worst: string; time: string; affected: string }
}

export const words: Record<Language, Words> = { th, en }
