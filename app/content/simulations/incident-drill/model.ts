export const scenarios = ['ransomware', 'leak'] as const
export type Scenario = (typeof scenarios)[number]

/** What a decision left out; the name of a sentence in the debrief. */
export type Lack =
  | 'isolate'
  | 'evidence'
  | 'chain'
  | 'contain'
  | 'ransom'
  | 'restore'
  | 'honest'
  | 'blame'
  | 'clock'
  | 'close'
  | 'scope'
  | 'deadline'
  | 'notify'
  | 'people'
  | 'phish'

export interface Option {
  /** Simulated minutes that the decision takes. */
  minutes: number
  /** The attack or the leak spreads no further. */
  stops?: true
  /** The Personal Data Protection Committee's office is told. */
  notifies?: true
  /** Nothing where the decision is sound. */
  lacks?: Lack
}

export interface Step {
  name: string
  options: readonly [Option, Option, Option]
}

export const steps: Record<Scenario, readonly Step[]> = {
  ransomware: [
    {
      name: 'first',
      options: [{ minutes: 15, lacks: 'evidence' }, { minutes: 5 }, { minutes: 180, lacks: 'isolate' }],
    },
    {
      name: 'call',
      options: [{ minutes: 10 }, { minutes: 5, lacks: 'chain' }, { minutes: 60, lacks: 'chain' }],
    },
    {
      name: 'contain',
      options: [
        { minutes: 180, lacks: 'contain' },
        { minutes: 30, stops: true, lacks: 'evidence' },
        { minutes: 20, stops: true },
      ],
    },
    {
      name: 'report',
      options: [{ minutes: 60, lacks: 'evidence' }, { minutes: 90 }, { minutes: 240, lacks: 'ransom' }],
    },
    {
      name: 'restore',
      options: [{ minutes: 120, lacks: 'restore' }, { minutes: 300, lacks: 'restore' }, { minutes: 480 }],
    },
    {
      name: 'after',
      options: [{ minutes: 120 }, { minutes: 10, lacks: 'honest' }, { minutes: 30, lacks: 'blame' }],
    },
  ],
  leak: [
    {
      name: 'know',
      options: [{ minutes: 15 }, { minutes: 2880, lacks: 'clock' }, { minutes: 480, lacks: 'clock' }],
    },
    {
      name: 'close',
      options: [
        { minutes: 10, lacks: 'close' },
        { minutes: 5, stops: true, lacks: 'evidence' },
        { minutes: 20, stops: true },
      ],
    },
    {
      name: 'team',
      options: [{ minutes: 5, lacks: 'chain' }, { minutes: 30 }, { minutes: 240, lacks: 'chain' }],
    },
    {
      name: 'scope',
      options: [{ minutes: 360 }, { minutes: 5760, lacks: 'deadline' }, { minutes: 10, lacks: 'scope' }],
    },
    {
      name: 'notify',
      options: [
        { minutes: 0, lacks: 'notify' },
        { minutes: 30, lacks: 'notify' },
        { minutes: 120, notifies: true },
      ],
    },
    {
      name: 'people',
      options: [{ minutes: 0, lacks: 'people' }, { minutes: 240 }, { minutes: 60, lacks: 'phish' }],
    },
  ],
}

/** Minutes after midnight at which each drill begins. */
export const begins: Record<Scenario, number> = { ransomware: 8 * 60 + 40, leak: 10 * 60 }

/** Machines encrypted, or records opened by strangers: at the start, more every ten minutes, at most. */
export const spread: Record<Scenario, { start: number; grows: number; most: number }> = {
  ransomware: { start: 3, grows: 2, most: 240 },
  leak: { start: 2000, grows: 50, most: 20_000 },
}

/** Section 37 (4) of the Personal Data Protection Act B.E. 2562: 72 hours from knowing, in minutes. */
export const notifyWithin = 72 * 60

export interface Outcome {
  /** Decisions taken, and minutes since the start. */
  taken: number
  minutes: number
  affected: number
  /** What was left out, in the order of the steps, each once. */
  lacks: Lack[]
  /** Minutes from knowing until the office was told; `null` when it was not, or not yet. */
  notified: number | null
  /** Told, but after 72 hours. */
  late: boolean
}

/** What comes of the decisions taken so far: the place of the chosen option for each step, in order. */
export function outcome(scenario: Scenario, choices: readonly number[]): Outcome {
  const { start, grows, most } = spread[scenario]
  const found: Outcome = { taken: 0, minutes: 0, affected: start, lacks: [], notified: null, late: false }
  let open = 0
  let stopped = false
  for (const [place, step] of steps[scenario].entries()) {
    const option = step.options[choices[place] ?? -1]
    if (!option) break
    found.taken += 1
    found.minutes += option.minutes
    if (!stopped) open += option.minutes
    if (option.stops) stopped = true
    if (option.lacks && !found.lacks.includes(option.lacks)) found.lacks.push(option.lacks)
    if (option.notifies) found.notified = found.minutes
  }
  found.affected = Math.min(most, start + grows * Math.floor(open / 10))
  found.late = found.notified !== null && found.notified > notifyWithin
  return found
}

/** The sound decision at each step. */
export function soundChoices(scenario: Scenario): number[] {
  return steps[scenario].map(({ options }) => options.findIndex(({ lacks }) => lacks === undefined))
}
