/** Who has a seat, who waits and who has left, from the dates of the applications alone. */

export const activityKinds = ['session', 'workshop', 'study-visit', 'exchange-visit'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** What an application's place follows from. Instants in ms UTC. */
export interface ApplicationDates {
  id: string
  appliedAt: number
  selectedAt: number | null
  refusedAt: number | null
  withdrawnAt: number | null
  attendedAt: number | null
}

/** `waiting` stands in a line that begins at 1. */
export type Place = { is: 'applied' | 'seat' | 'refused' | 'left' } | { is: 'waiting'; number: number }

const before = (a: ApplicationDates, b: ApplicationDates) =>
  (a.selectedAt ?? 0) - (b.selectedAt ?? 0) || a.appliedAt - b.appliedAt || (a.id < b.id ? -1 : 1)

/**
 * The place of each application. The selected are seated in the order in which they were selected, up to
 * `seats`; the rest of them wait, and when one withdraws, the first who waits moves up.
 */
export function placesOf(
  seats: number | null,
  applications: readonly ApplicationDates[],
): Map<string, Place> {
  const places = new Map<string, Place>()
  const selected: ApplicationDates[] = []
  for (const application of applications) {
    const { id, withdrawnAt, refusedAt, selectedAt } = application
    if (withdrawnAt !== null) places.set(id, { is: 'left' })
    else if (refusedAt !== null) places.set(id, { is: 'refused' })
    else if (selectedAt === null) places.set(id, { is: 'applied' })
    else selected.push(application)
  }
  const room = seats ?? 0
  for (const [at, { id }] of selected.sort(before).entries())
    places.set(id, at < room ? { is: 'seat' } : { is: 'waiting', number: at - room + 1 })
  return places
}

/** How an activity stands. `applied` is everyone who asked and has not left. */
export interface ActivityFigures {
  seats: number | null
  applied: number
  undecided: number
  seated: number
  waiting: number
  refused: number
  attended: number
  /** Seats that nobody has; null where none are named. */
  free: number | null
}

/** Counts the places of an activity. */
export function figuresOf(seats: number | null, applications: readonly ApplicationDates[]): ActivityFigures {
  const places = placesOf(seats, applications)
  const count = (is: Place['is']) => [...places.values()].filter(place => place.is === is).length
  const seated = count('seat')
  return {
    seats,
    applied: applications.length - count('left'),
    undecided: count('applied'),
    seated,
    waiting: count('waiting'),
    refused: count('refused'),
    attended: applications.filter(one => one.attendedAt !== null && one.withdrawnAt === null).length,
    free: seats === null ? null : seats - seated,
  }
}

interface Timed {
  startsAt: number
  endsAt: number
}

/** Whether an activity is still to come, goes on, or is over at `now`. */
export function phaseOf({ startsAt, endsAt }: Timed, now: number): 'ahead' | 'running' | 'over' {
  if (now < startsAt) return 'ahead'
  return now < endsAt ? 'running' : 'over'
}

/** Why nobody can apply (any more), or undefined. */
export function closedTo(
  activity: Timed & { seats: number | null },
  now: number,
): 'no-seats' | 'started' | undefined {
  if (activity.seats === null) return 'no-seats'
  return phaseOf(activity, now) === 'ahead' ? undefined : 'started'
}

/** What a form says of an activity; days are ISO, times `HH:MM` in Bangkok, empty for whole days. */
export interface ActivityForm {
  startDay: string
  startTime: string
  endDay: string
  endTime: string
}

const bangkok = 7 * 3_600_000
const day = 86_400_000

/** The instants that a form names, or the field that cannot be read or does not fit. The end is exclusive. */
export function instantsOf(form: ActivityForm): Timed | { wrong: keyof ActivityForm } {
  const whole = form.startTime === '' && form.endTime === ''
  if (!whole && form.startTime === '') return { wrong: 'startTime' }
  if (!whole && form.endTime === '') return { wrong: 'endTime' }
  const startsAt = Date.parse(`${form.startDay}T${form.startTime || '00:00'}:00+07:00`)
  const last = Date.parse(`${form.endDay}T${form.endTime || '00:00'}:00+07:00`)
  const endsAt = whole ? last + day : last
  if (endsAt <= startsAt) return { wrong: form.startDay === form.endDay ? 'endTime' : 'endDay' }
  return { startsAt, endsAt }
}

/** The form that would say these instants. */
export function formOf({ startsAt, endsAt }: Timed): ActivityForm {
  const whole = isWholeDays({ startsAt, endsAt })
  const local = (at: number) => new Date(at + bangkok).toISOString()
  const [start, end] = [local(startsAt), local(whole ? endsAt - 1 : endsAt)]
  return {
    startDay: start.slice(0, 10),
    startTime: whole ? '' : start.slice(11, 16),
    endDay: end.slice(0, 10),
    endTime: whole ? '' : end.slice(11, 16),
  }
}

/** Whether an activity is told by its days alone: it begins and ends at midnight in Bangkok. */
export function isWholeDays({ startsAt, endsAt }: Timed): boolean {
  return (startsAt + bangkok) % day === 0 && (endsAt + bangkok) % day === 0
}
