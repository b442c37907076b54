export const scenarios = ['telemedicine', 'traffic'] as const
export type Scenario = (typeof scenarios)[number]

/** Where a step may be computed, from the near to the far. */
export const sites = ['device', 'edge', 'national', 'abroad'] as const
export type Site = (typeof sites)[number]

export const networks = ['4g', '5g', 'fixed'] as const
export type Network = (typeof networks)[number]

/** One-way milliseconds and megabits a second between device and edge; practice figures of usual size. */
export const access: Record<Network, { ms: number; mbps: number; cost: number }> = {
  '4g': { ms: 25, mbps: 10, cost: 1 },
  '5g': { ms: 8, mbps: 50, cost: 2 },
  fixed: { ms: 3, mbps: 100, cost: 3 },
}
/** One-way milliseconds from edge to national centre, and from there abroad. */
export const core = 15
export const sea = 30
/** Thousand baht a month for a unit of computing. */
export const unitCost: Record<Site, number> = { device: 4, edge: 3, national: 1.5, abroad: 1.2 }

export interface Step {
  /** Milliseconds of computing at each site. */
  work: Record<Site, number>
  /** Megabits that the step takes in. */
  megabits: number
  /** Units of computing to be paid for. */
  units: number
  /** People wait for this step; the others may take their time. */
  awaited: boolean
  personal: boolean
  /** Needs what many places have sent, so it belongs in a centre. */
  together: boolean
}

const later = { work: { device: 0, edge: 0, national: 0, abroad: 0 }, awaited: false }

export const steps: Record<Scenario, Record<string, Step>> = {
  telemedicine: {
    compress: {
      work: { device: 20, edge: 10, national: 8, abroad: 8 },
      megabits: 4,
      units: 1,
      awaited: true,
      personal: true,
      together: false,
    },
    detect: {
      work: { device: 180, edge: 35, national: 20, abroad: 20 },
      megabits: 0.3,
      units: 4,
      awaited: true,
      personal: true,
      together: false,
    },
    mark: {
      work: { device: 10, edge: 6, national: 5, abroad: 5 },
      megabits: 0.3,
      units: 1,
      awaited: true,
      personal: true,
      together: false,
    },
    record: { ...later, megabits: 2, units: 2, personal: true, together: true },
  },
  traffic: {
    see: {
      work: { device: 60, edge: 15, national: 8, abroad: 8 },
      megabits: 1.5,
      units: 4,
      awaited: true,
      personal: true,
      together: false,
    },
    decide: {
      work: { device: 5, edge: 3, national: 2, abroad: 2 },
      megabits: 0.01,
      units: 1,
      awaited: true,
      personal: false,
      together: false,
    },
    plan: { ...later, megabits: 0.01, units: 2, personal: false, together: true },
    count: { ...later, megabits: 0.01, units: 1, personal: false, together: true },
  },
}

/** Milliseconds within which the answer must be back at the device. */
export const needs: Record<Scenario, number> = { telemedicine: 150, traffic: 100 }

export type Placement = Record<string, Site>

function way(from: Site, to: Site, network: Network): number {
  const links = [access[network].ms, core, sea]
  const [low, high] = [sites.indexOf(from), sites.indexOf(to)].sort((one, other) => one - other)
  return links.slice(low, high).reduce((all, ms) => all + ms, 0)
}

export interface Latency {
  /** Milliseconds on the network, the way back included, and of computing; `total` is both. */
  network: number
  work: number
  total: number
}

/**
 * From the device through the awaited steps in order and back. What crosses the device's own line upward
 * also takes the time to send its megabits; the other lines are taken to be wide, the answer to be small.
 */
export function latency(scenario: Scenario, placement: Placement, network: Network): Latency {
  let at: Site = 'device'
  let [sent, work] = [0, 0]
  for (const [name, step] of Object.entries(steps[scenario])) {
    const site = placement[name]
    if (!step.awaited || site === undefined) continue
    sent += way(at, site, network)
    if (at === 'device' && site !== 'device') sent += (step.megabits * 1000) / access[network].mbps
    work += step.work[site]
    at = site
  }
  sent += way(at, 'device', network)
  return { network: Math.round(sent), work, total: Math.round(sent) + work }
}

/** Thousand baht a month: computing where it is placed, and the line. */
export function cost(scenario: Scenario, placement: Placement, network: Network): number {
  const computing = Object.entries(steps[scenario]).reduce((all, [name, { units }]) => {
    const site = placement[name]
    return all + (site ? units * unitCost[site] : 0)
  }, 0)
  return Math.round((computing + access[network].cost) * 10) / 10
}

/** Whether the awaited steps go on when the device's own line fails, and when the line to the centre fails. */
export function survives(scenario: Scenario, placement: Placement): Record<'access' | 'core', boolean> {
  const furthest = Math.max(
    ...Object.entries(steps[scenario]).map(([name, { awaited }]) =>
      awaited ? sites.indexOf(placement[name] ?? 'device') : 0,
    ),
  )
  return { access: furthest === 0, core: furthest <= 1 }
}

export type Warning = 'abroad' | 'alone'

/** Personal data sent abroad; steps that need everybody's data kept where only one place is seen. */
export function warnings(scenario: Scenario, placement: Placement): Warning[] {
  const given = Object.entries(steps[scenario])
  const found: Warning[] = []
  if (given.some(([name, { personal }]) => personal && placement[name] === 'abroad')) found.push('abroad')
  const near = (site: Site | undefined) => site === 'device' || site === 'edge'
  if (given.some(([name, { together }]) => together && near(placement[name]))) found.push('alone')
  return found
}

/** Every step at one site. */
export function everywhere(scenario: Scenario, site: Site): Placement {
  return Object.fromEntries(Object.keys(steps[scenario]).map(name => [name, site]))
}

/**
 * The cheapest placement that answers in time, goes on when the line to the centre fails, and has no warning;
 * `null` where the network allows none.
 */
export function best(scenario: Scenario, network: Network): Placement | null {
  let tried: Placement[] = [{}]
  for (const name of Object.keys(steps[scenario]))
    tried = tried.flatMap(placement => sites.map(site => ({ ...placement, [name]: site })))
  const fit = tried.filter(
    placement =>
      latency(scenario, placement, network).total <= needs[scenario] &&
      survives(scenario, placement).core &&
      warnings(scenario, placement).length === 0,
  )
  const price = (placement: Placement) => cost(scenario, placement, network)
  return fit.reduce<Placement | null>(
    (cheapest, next) => (cheapest === null || price(next) < price(cheapest) ? next : cheapest),
    null,
  )
}
