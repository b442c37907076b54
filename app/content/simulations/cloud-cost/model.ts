export const alternatives = ['own', 'always', 'switched'] as const
/** An own server room; cloud machines that run all month; cloud machines off outside the hours of use. */
export type Alternative = (typeof alternatives)[number]

export const items = ['start', 'machines', 'storage', 'power', 'upkeep', 'people'] as const
export type Item = (typeof items)[number]

/** People who use the system, hours of use a month (of 730) and years looked ahead. */
export interface Situation {
  users: number
  hours: number
  years: number
}

export const limits = {
  users: { min: 10, max: 100_000 },
  hours: { min: 10, max: 730 },
  years: { min: 1, max: 10 },
} as const

/** Round figures for practice, in baht unless the name says otherwise; nobody's price list. */
export const assumptions = {
  usersPerMachine: 250,
  leastMachines: 2,
  gigabytesPerUser: 2,
  cloudMachineHour: 7,
  cloudGigabyteMonth: 3,
  cloudTrafficUserMonth: 3,
  cloudMove: 200_000,
  machinesPerServer: 4,
  spareServers: 1,
  server: 350_000,
  serverLifeYears: 5,
  ownGigabyte: 60,
  serversPerRoom: 10,
  room: 800_000,
  serverKilowatts: 0.5,
  coolingFactor: 1.8,
  kilowattHour: 4.5,
  upkeepSharePerYear: 0.08,
  linkMonth: 8_000,
  staffMonth: 40_000,
  ownStaff: 0.5,
  ownStaffPerServer: 0.05,
  cloudStaff: 0.25,
  cloudStaffPerMachine: 0.01,
} as const

const a = assumptions
export const hoursOfMonth = 730

/** Virtual machines needed: one for every 250 users, never fewer than two, so that one may fail. */
export function machinesFor(users: number): number {
  return Math.max(a.leastMachines, Math.ceil(users / a.usersPerMachine))
}

/** Real servers that carry those machines in an own room, one spare included. */
export function serversFor(users: number): number {
  return Math.ceil(machinesFor(users) / a.machinesPerServer) + a.spareServers
}

function ownCost({ users, years }: Situation): Record<Item, number> {
  const servers = serversFor(users)
  const rooms = Math.ceil(servers / a.serversPerRoom) * a.room
  const equipment = servers * a.server + users * a.gigabytesPerUser * a.ownGigabyte
  const months = years * 12
  return {
    start: rooms + equipment * Math.max(1, Math.ceil(years / a.serverLifeYears)),
    machines: 0,
    storage: a.linkMonth * months,
    power: servers * a.serverKilowatts * a.coolingFactor * hoursOfMonth * a.kilowattHour * months,
    upkeep: (rooms + equipment) * a.upkeepSharePerYear * years,
    people: (a.ownStaff + a.ownStaffPerServer * servers) * a.staffMonth * months,
  }
}

function cloudCost({ users, years }: Situation, hours: number): Record<Item, number> {
  const machines = machinesFor(users)
  const months = years * 12
  return {
    start: a.cloudMove,
    machines: machines * hours * a.cloudMachineHour * months,
    storage: users * (a.gigabytesPerUser * a.cloudGigabyteMonth + a.cloudTrafficUserMonth) * months,
    power: 0,
    upkeep: 0,
    people: (a.cloudStaff + a.cloudStaffPerMachine * machines) * a.staffMonth * months,
  }
}

/**
 * Baht over all years, by item, each rounded to whole baht. The own room runs day and night; its servers
 * and disks are bought again every five years. Storage, traffic and people of the cloud are paid whether
 * its machines run or not. No interest, inflation or price changes.
 */
export function cost(alternative: Alternative, situation: Situation): Record<Item, number> {
  const exact =
    alternative === 'own'
      ? ownCost(situation)
      : cloudCost(situation, alternative === 'always' ? hoursOfMonth : situation.hours)
  const rounded = { ...exact }
  for (const item of items) rounded[item] = Math.round(exact[item])
  return rounded
}

/** Baht over all years: the sum of `cost`. */
export function total(alternative: Alternative, situation: Situation): number {
  const each = cost(alternative, situation)
  return items.reduce((sum, item) => sum + each[item], 0)
}

/** Baht paid up to the end of year 0, 1 … `years`; year 0 is the day of the start. */
export function cumulative(alternative: Alternative, situation: Situation): number[] {
  const start = cost(alternative, { ...situation, years: 0 }).start
  const years = Array.from({ length: situation.years }, (_, year) => year + 1)
  return [start, ...years.map(year => total(alternative, { ...situation, years: year }))]
}

/** The alternative with the lowest total; the earlier one when two are equal. */
export function cheapest(situation: Situation): Alternative {
  return alternatives.reduce((best, next) => (total(next, situation) < total(best, situation) ? next : best))
}

/**
 * The number of users, in steps of 250, from which on the own room stays cheaper than the given cloud
 * alternative, up to the limit of users; `null` when it never does.
 */
export function breakEven(alternative: 'always' | 'switched', situation: Situation): number | null {
  let from: number | null = null
  for (let users = limits.users.max; users >= a.usersPerMachine; users -= a.usersPerMachine) {
    const asked = { ...situation, users }
    if (total('own', asked) > total(alternative, asked)) return from
    from = users
  }
  return from
}
