/** The sums behind the dashboard: what one head's place in every target adds to them. */
import type { Group } from './counting.ts'
import { mondayOf, monthOf } from './periods.ts'

/** Where a head stands in one target. `effectiveAt` is null for those apart. */
export interface Place {
  targetId: string
  group: Group
  organisationPath: string
  positionType: string
  positionLevel: string
  province: string
  effectiveAt: number | null
}

/** People over all targets, each once, are tallied under this name. */
export const overall = '*'

/** A path and every path above it: `/mot/dlt/` gives `/`, `/mot/`, `/mot/dlt/`. */
export function pathsAbove(path: string): string[] {
  const parts = path.split('/').filter(part => part !== '')
  return ['/', ...parts.map((_, place) => `/${parts.slice(0, place + 1).join('/')}/`)]
}

export interface Sums {
  /** Keys are JSON arrays: target, group, path, month; an empty month is all months together. */
  tallies: Map<string, number>
  /** target, week */
  weeks: Map<string, number>
  /** target, path, position type, position level, province, month */
  cells: Map<string, number>
}

export const noSums = (): Sums => ({ tallies: new Map(), weeks: new Map(), cells: new Map() })

function add(sums: Map<string, number>, by: number, ...key: (string | number)[]) {
  const name = JSON.stringify(key)
  const sum = (sums.get(name) ?? 0) + by
  if (sum === 0) sums.delete(name)
  else sums.set(name, sum)
}

function addPlace(sums: Sums, target: string, place: Place, by: number) {
  const month = place.effectiveAt === null ? '' : monthOf(place.effectiveAt)
  for (const path of pathsAbove(place.organisationPath)) {
    add(sums.tallies, by, target, place.group, path, '')
    if (month !== '') add(sums.tallies, by, target, place.group, path, month)
  }
  if (place.effectiveAt === null) return
  add(sums.weeks, by, target, mondayOf(place.effectiveAt))
  if (target === overall) return
  const { organisationPath, positionType, positionLevel, province } = place
  add(sums.cells, by, target, organisationPath, positionType, positionLevel, province, month)
}

/** The place that counts a head overall: the target that it came to count for first. */
export function overallPlace(places: readonly Place[]): Place | undefined {
  return [...places]
    .filter(place => place.effectiveAt !== null)
    .sort((a, b) => (a.effectiveAt ?? 0) - (b.effectiveAt ?? 0) || (a.targetId < b.targetId ? -1 : 1))[0]
}

/** Adds (`by` 1) or takes away (`by` -1) all places of one head. */
export function addHead(sums: Sums, places: readonly Place[], by: 1 | -1): void {
  for (const place of places) addPlace(sums, place.targetId, place, by)
  const first = overallPlace(places)
  if (first) addPlace(sums, overall, first, by)
}
