const week = 7 * 86_400_000

/** The window over which pace is taken, in ms. */
export const paceWindow = 12 * week

export interface Pace {
  /** People a week over the window (fewer weeks when the history is shorter). */
  perWeek: number
  /** When the target is met at this pace, ms UTC; undefined when it never is. */
  finishAt: number | undefined
  /** People a week needed to meet the date given; undefined without a date or once it has passed. */
  neededPerWeek: number | undefined
}

export interface Counted {
  counted: number
  /** How many of them came within the window before now. */
  recent: number
  /** When the first one came to count, ms UTC. */
  first: number | undefined
}

/** Pace and the simplest forecast. `by` is a date to meet, ms UTC. */
export function paceOf(
  { counted, recent, first }: Counted,
  amount: number,
  by: number | undefined,
  now: number,
): Pace {
  const weeks = Math.min(paceWindow, Math.max(week, now - (first ?? now))) / week
  const perWeek = recent / weeks
  const left = amount - counted
  if (left <= 0) return { perWeek, finishAt: now, neededPerWeek: 0 }
  return {
    perWeek,
    finishAt: perWeek > 0 ? now + (left / perWeek) * week : undefined,
    neededPerWeek: by !== undefined && by > now ? left / ((by - now) / week) : undefined,
  }
}
