import { fill } from '../fill.ts'
import type { Outcome } from './model.ts'

export interface OutcomeTexts {
  /** Places: {time} {falseAlarms} {falseMinutes} {delay} {eventMinutes} {missedMinutes} */
  summary: string
  early: string
  prompt: string
  late: string
  never: string
  waiting: string
}

/** How soon the event was noticed, in words. */
export function describeDelay(texts: OutcomeTexts, { delayMinutes, eventMinutes }: Outcome): string {
  if (delayMinutes === null) return eventMinutes === 0 ? texts.waiting : texts.never
  if (delayMinutes === 0) return texts.prompt
  return fill(delayMinutes < 0 ? texts.early : texts.late, { minutes: Math.abs(delayMinutes) })
}

/** What a rule did up to a clock time, in one sentence. */
export function describe(texts: OutcomeTexts, found: Outcome, time: string): string {
  return fill(texts.summary, {
    time,
    falseAlarms: found.falseAlarms,
    falseMinutes: found.falseMinutes,
    eventMinutes: found.eventMinutes,
    missedMinutes: found.missedMinutes,
    delay: describeDelay(texts, found),
  })
}
