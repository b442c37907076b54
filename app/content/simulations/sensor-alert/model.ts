import { random } from '../random.ts'

export const scenarios = ['water-level', 'pm25'] as const
export type Scenario = (typeof scenarios)[number]

export const readingCount = 96
export const consecutiveLimits = { min: 1, max: 10 } as const

interface Place {
  /** Minutes between readings. */
  interval: number
  /** Clock time of the first reading, in minutes after midnight. */
  start: number
  /** The true value from which people must be warned. */
  danger: number
  /** An alert that begins at most this many minutes before the event is an early warning, not a false one. */
  lead: number
  /** Values that the threshold may take; also the scale of the chart. */
  threshold: { min: number; max: number; start: number }
  usual: number
  noise: number
  seed: number
  /** Corners of the true course: reading number and value, straight lines between. */
  course: [number, number][]
  /** What a faulty sensor says instead: from reading number, these values. */
  faults: { from: number; values: number[] }[]
}

/**
 * Water in cm above the gauge's zero; fine dust PM2.5 in micrograms per cubic metre, where 75 is the level
 * above which Thailand's Pollution Control Department speaks of an effect on health (a 24-hour mean there).
 * The courses are invented for practice.
 */
export const places: Record<Scenario, Place> = {
  'water-level': {
    interval: 5,
    start: 16 * 60,
    danger: 250,
    lead: 30,
    threshold: { min: 100, max: 400, start: 250 },
    usual: 150,
    noise: 12,
    seed: 2554,
    course: [
      [56, 150],
      [76, 310],
      [84, 310],
      [95, 200],
    ],
    faults: [
      { from: 22, values: [345] },
      { from: 38, values: [268, 268, 268, 268] },
    ],
  },
  pm25: {
    interval: 15,
    start: 0,
    danger: 75,
    lead: 60,
    threshold: { min: 0, max: 200, start: 75 },
    usual: 28,
    noise: 8,
    seed: 2562,
    course: [
      [60, 28],
      [68, 124],
      [84, 118],
      [92, 40],
    ],
    faults: [
      { from: 28, values: [168, 131] },
      { from: 42, values: [96, 96, 96, 96] },
    ],
  },
}

/** A rule that solves the task of each scenario. */
export const solution: Record<Scenario, Rule> = {
  'water-level': { threshold: 220, consecutive: 5 },
  pm25: { threshold: 40, consecutive: 5 },
}

export interface Reading {
  /** Minutes after midnight of the first day. */
  minute: number
  value: number
  kind: 'usual' | 'fault' | 'event'
}

function truth({ usual, course }: Place, at: number): number {
  let [from, height] = [0, usual]
  for (const [to, next] of course) {
    if (at <= to) return height + ((next - height) * (at - from)) / Math.max(1, to - from)
    from = to
    height = next
  }
  return height
}

/** The fixed series of 96 readings: noise around the true value, two faults, one real event. */
export function readings(scenario: Scenario): Reading[] {
  const place = places[scenario]
  const next = random(place.seed)
  return Array.from({ length: readingCount }, (_, at) => {
    const real = truth(place, at)
    const noise = (next() + next() - 1) * place.noise
    const fault = place.faults.find(({ from, values }) => at >= from && at < from + values.length)
    return {
      minute: place.start + at * place.interval,
      value: Math.round(fault?.values[at - fault.from] ?? real + noise),
      kind: fault ? 'fault' : real >= place.danger ? 'event' : 'usual',
    }
  })
}

/** The alert is on while the latest `consecutive` readings all reach `threshold`. */
export interface Rule {
  threshold: number
  consecutive: number
}

/** For each reading, whether the alert is on. */
export function alerts(series: readonly Reading[], { threshold, consecutive }: Rule): boolean[] {
  let inRow = 0
  return series.map(({ value }) => {
    inRow = value >= threshold ? inRow + 1 : 0
    return inRow >= consecutive
  })
}

/** A stretch of readings with the alert on, both ends included. */
export interface Episode {
  from: number
  to: number
  real: boolean
}

export interface Outcome {
  episodes: Episode[]
  falseAlarms: number
  /** Minutes with a false alarm on, outside the time when an alert is welcome. */
  falseMinutes: number
  eventMinutes: number
  /** Minutes of the event without an alert. */
  missedMinutes: number
  /** From the start of the event to the first alert; negative is an early warning, `null` is no alert. */
  delayMinutes: number | null
}

/**
 * What a rule does over the series. An alert is real when it begins between `lead` minutes before the
 * event and the event's end; every other beginning is a false alarm.
 */
export function outcome(scenario: Scenario, series: readonly Reading[], rule: Rule): Outcome {
  const { interval, lead } = places[scenario]
  const on = alerts(series, rule)
  const first = series.findIndex(({ kind }) => kind === 'event')
  const last = series.findLastIndex(({ kind }) => kind === 'event')
  const early = first - lead / interval
  const welcome = (at: number) => first >= 0 && at >= early && at <= last
  const episodes: Episode[] = []
  for (const [at, alert] of on.entries()) {
    const open = episodes.at(-1)
    if (alert && at > 0 && on[at - 1] && open) open.to = at
    else if (alert) episodes.push({ from: at, to: at, real: welcome(at) })
  }
  const falseOnes = episodes.filter(({ real }) => !real)
  const falseReadings = on.filter(
    (alert, at) => alert && !welcome(at) && falseOnes.some(({ from, to }) => at >= from && at <= to),
  )
  const event = series.flatMap(({ kind }, at) => (kind === 'event' ? [at] : []))
  const heard = on.findIndex((alert, at) => alert && welcome(at))
  return {
    episodes,
    falseAlarms: falseOnes.length,
    falseMinutes: falseReadings.length * interval,
    eventMinutes: event.length * interval,
    missedMinutes: event.filter(at => !on[at]).length * interval,
    delayMinutes: heard < 0 ? null : (heard - first) * interval,
  }
}

/** Minutes after midnight as a clock time with the language's mark between: 965 is 16:05, in Thai 16.05. */
export function clock(minute: number, mark: string): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minute / 60) % 24)}${mark}${pad(minute % 60)}`
}
