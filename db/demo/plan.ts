import { organisations } from '../data/organisations.ts'
import { publicSector } from '../data/positions.ts'
import type { DemoPerson } from './people.ts'
import { type Random, randomFor } from './random.ts'

export interface DemoCourse {
  id: string
  lessons: { id: string; minutes: number; checks: string[] }[]
}

/** How far somebody gets in a course: all of it, `lessons` of it (then stuck), or no further than enrolling. */
export interface Journey {
  course: DemoCourse
  lessons: number
  finishes: boolean
}

export interface Plan {
  person: DemoPerson
  journeys: Journey[]
  /** Finishes within the last seven days. */
  recent: boolean
  /** Goes through the first course implausibly fast. */
  rushes: boolean
}

type Finishes = 'cloud' | 'not cloud' | 'either'

const cloud = 'cloud-foundations'
const others = ['ai-public-service', 'iot-smart-city']

/** Shares of the confirmed heads: civil servants who finish cloud foundations, and the rest of government. */
const civilServantsInCloud = 0.327
const publicSectorInAny = 0.44
const otherKindsInAny = 0.36

/** How much readier a ministry's people are than the rest. */
const readiness = new Map([
  ['mdes', 0.25],
  ['mot', 0.12],
  ['mof', 0.08],
  ['moph', 0.05],
  ['moe', -0.1],
  ['culture', -0.1],
])
const ministryOf = new Map(organisations.map(({ id, parent }) => [id, parent ?? id]))

function rank(person: DemoPerson): number {
  const lean = readiness.get(ministryOf.get(person.organisation) ?? '') ?? 0
  return randomFor(`rank ${person.id}`).next() - lean - (person.province === 'TH-10' ? 0.05 : 0)
}

/**
 * Who learns what by the end of the history. `maturity` (0 to 1) scales the shares down for a short history.
 * The shares of finishers are exact, so that the demo's totals do not depend on the day it starts.
 */
export function plansFor(people: DemoPerson[], courses: DemoCourse[], maturity: number): Plan[] {
  const heads = new Map<string, DemoPerson>()
  for (const person of people)
    if (!heads.has(person.citizenId) && person.confirmed && publicSector(person.personnelKind))
      heads.set(person.citizenId, person)
  const ranked = [...heads.values()]
    .map(person => ({ person, rank: rank(person) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ person }) => person)
  const civilServants = ranked.filter(person => person.personnelKind === 'civil-servant')
  const otherKinds = ranked.filter(person => person.personnelKind !== 'civil-servant')
  const share = (of: number, size: number) => Math.round(of * size * maturity)

  const inCloud = share(civilServantsInCloud, civilServants.length)
  const inOther = share(otherKindsInAny, otherKinds.length)
  const inAny = share(publicSectorInAny, ranked.length)
  const finishers = new Map<string, Finishes>()
  for (const person of otherKinds.slice(0, inOther)) finishers.set(person.citizenId, 'either')
  const chosen = civilServants
    .slice(0, Math.max(inCloud, inAny - inOther))
    .map(person => ({ person, order: randomFor(`which ${person.id}`).next() }))
    .sort((a, b) => a.order - b.order)
  for (const [index, { person }] of chosen.entries())
    finishers.set(person.citizenId, index < inCloud ? 'cloud' : 'not cloud')

  const marked = new Map(chosen.slice(0, 20).map(({ person }, index) => [person.id, index]))
  return people.map(person => {
    const random = randomFor(`plan ${person.id}`)
    const head = heads.get(person.citizenId)
    const mark = marked.get(person.id)
    const among = finishers.get(person.citizenId)
    return {
      person,
      journeys: head
        ? journeysOf(random, courses, head.id === person.id ? among : again(among))
        : journeysOf(random, courses, random.chance(0.35 * maturity) ? 'either' : undefined),
      recent: mark !== undefined && mark < 12,
      rushes: mark !== undefined && mark >= 14,
    }
  })
}

/** The second account of a finisher repeats the cloud course or nothing, so that its head still counts once. */
function again(first: Finishes | undefined): 'again' | 'nothing' | undefined {
  return first === 'cloud' ? 'again' : first && 'nothing'
}

function journeysOf(
  random: Random,
  courses: DemoCourse[],
  finishes: Finishes | 'again' | 'nothing' | undefined,
): Journey[] {
  const course = (id: string) => courses.find(known => known.id === id && known.lessons.length > 0)
  const done = new Set<string>()
  if (finishes === 'nothing') return []
  if (finishes === 'again') {
    if (random.chance(0.6)) done.add(cloud)
  } else if (finishes) {
    const startsWithCloud = finishes === 'cloud' || (finishes === 'either' && random.chance(0.6))
    if (startsWithCloud) done.add(cloud)
    else done.add(random.weighted([[others[0] ?? '', 3] as const, [others[1] ?? '', 2] as const]))
    for (const id of others) if (random.chance(0.22)) done.add(id)
  }
  const journeys: Journey[] = []
  for (const id of done) {
    const known = course(id)
    if (known) journeys.push({ course: known, lessons: known.lessons.length, finishes: true })
  }

  const open = courses.filter(known => known.lessons.length > 0 && !done.has(known.id))
  if (open.length === 0 || finishes === 'again' || random.chance(finishes ? 0.7 : 0.4)) return journeys
  const counted = open.filter(known => known.id === cloud || others.includes(known.id))
  const next = random.pick(counted.length > 0 && random.chance(0.75) ? counted : open)
  const elective = next.id !== cloud && !others.includes(next.id)
  const whole = elective && random.chance(0.3)
  journeys.push({
    course: next,
    lessons: whole
      ? next.lessons.length
      : random.chance(0.35)
        ? 0
        : random.whole(Math.min(1, next.lessons.length - 1), next.lessons.length - 1),
    finishes: whole,
  })
  return journeys
}
