/** Buses on the road, and seconds between two messages of one bus. */
export interface Tracking {
  buses: number
  interval: number
}

export const limits = {
  buses: { min: 1, max: 5000 },
  interval: { min: 1, max: 120 },
  time: { min: 0, max: 120 },
} as const

/** Round figures for practice; nobody's price list. */
export const assumptions = {
  metresPerSecond: 5,
  delaySeconds: 2,
  hoursPerDay: 16,
  daysPerMonth: 30,
  bytesPerMessage: 500,
  simPerBus: 40,
  bahtPerGigabyte: 30,
  bahtPerMillionMessages: 35,
} as const
const a = assumptions

export interface Result {
  /** Metres between the bus and its mark on the map: just before the next message, and on average. */
  worst: number
  mean: number
  /** Messages of all buses in a day. */
  messages: number
  /** Gigabytes (10⁹ bytes) and baht in a month. */
  gigabytes: number
  baht: number
}

/** What an interval gives and costs. A message arrives two seconds late, so even the shortest interval errs. */
export function track({ buses, interval }: Tracking): Result {
  const messages = Math.round((buses * a.hoursPerDay * 3600) / interval)
  const monthly = messages * a.daysPerMonth
  const gigabytes = (monthly * a.bytesPerMessage) / 1e9
  return {
    worst: Math.round(a.metresPerSecond * (interval + a.delaySeconds)),
    mean: Math.round(a.metresPerSecond * (interval / 2 + a.delaySeconds)),
    messages,
    gigabytes,
    baht: Math.round(
      buses * a.simPerBus + gigabytes * a.bahtPerGigabyte + (monthly / 1e6) * a.bahtPerMillionMessages,
    ),
  }
}

export type Use = 'passenger' | 'control' | 'history'
/** Metres of error up to which the map serves a use; beyond both it serves only for looking back. */
export const goodUpTo = { passenger: 100, control: 300 } as const

/** What the map is good for at its worst error. */
export function use(worst: number): Use {
  if (worst <= goodUpTo.passenger) return 'passenger'
  return worst <= goodUpTo.control ? 'control' : 'history'
}

/** The longest interval, hence the cheapest, at which the map still serves passengers. */
export function longest(): number {
  let interval: number = limits.interval.min
  while (use(track({ buses: 1, interval: interval + 1 }).worst) === 'passenger') interval += 1
  return interval
}

/**
 * Seconds since the newest message that has arrived from a bus at a moment. The buses do not all send at
 * once: each begins seven seconds after the one before, within its interval.
 */
export function age(bus: number, interval: number, time: number): number {
  const begun = (bus * 7) % interval
  const since = (time - begun - a.delaySeconds) % interval
  return a.delaySeconds + (since < 0 ? since + interval : since)
}
