import { fill, number } from '../fill.ts'
import { begins, type Outcome, type Scenario } from './model.ts'

/** Minutes as days, hours and minutes in the given pattern: {days} {hours} {minutes}. */
export function span(pattern: { days: string; hours: string }, minutes: number): string {
  const values = { days: Math.floor(minutes / 1440), minutes: minutes % 60 }
  return values.days > 0
    ? fill(pattern.days, { ...values, hours: Math.floor((minutes % 1440) / 60) })
    : fill(pattern.hours, { ...values, hours: Math.floor(minutes / 60) })
}

/** The simulated clock as hours and minutes with the language's mark between. */
export function clock(scenario: Scenario, minutes: number, mark: string): string {
  const now = begins[scenario] + minutes
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(now / 60) % 24)}${mark}${pad(now % 60)}`
}

export interface ClockTexts {
  /** Places: {time} {span} {affected} */
  clock: string
  days: string
  hours: string
  mark: string
}

/** The clock, the time gone and what is affected, in one sentence. */
export function tell(texts: ClockTexts, scenario: Scenario, { minutes, affected }: Outcome): string {
  return fill(texts.clock, {
    time: clock(scenario, minutes, texts.mark),
    span: span(texts, minutes),
    affected: number(affected),
  })
}
