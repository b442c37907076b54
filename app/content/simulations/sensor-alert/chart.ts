import { type Episode, places, type Reading, readingCount, type Scenario } from './model.ts'

/** The drawing's box in user units; below the plot run two strips, real alerts above false ones. */
export const box = {
  width: 360,
  height: 276,
  left: 70,
  right: 352,
  top: 48,
  bottom: 188,
  real: 208,
  false: 234,
}

/** Where a reading lies from left to right. */
export function x(at: number): number {
  return box.left + ((box.right - box.left) * at) / (readingCount - 1)
}

/** Where a value lies from top to bottom. */
export function y(scenario: Scenario, value: number): number {
  const { min, max } = places[scenario].threshold
  return box.bottom - ((box.bottom - box.top) * (value - min)) / (max - min)
}

/** The readings as one line. */
export function line(scenario: Scenario, series: readonly Reading[]): string {
  return `M${series.map(({ value }, at) => `${x(at).toFixed(1)} ${y(scenario, value).toFixed(1)}`).join('L')}`
}

/** Real or false alerts as bars on their strip; empty when there are none. */
export function strip(episodes: readonly Episode[], real: boolean): string {
  const height = real ? box.real : box.false
  return episodes
    .filter(episode => episode.real === real)
    .map(({ from, to }) => `M${(x(from) - 1.5).toFixed(1)} ${height}H${(x(to) + 1.5).toFixed(1)}`)
    .join('')
}

/** The first and last reading of each stretch of one kind. */
export function stretches(series: readonly Reading[], kind: Reading['kind']): [number, number][] {
  const found: [number, number][] = []
  for (const [at, reading] of series.entries()) {
    const last = found.at(-1)
    if (reading.kind !== kind) continue
    if (last && last[1] === at - 1) last[1] = at
    else found.push([at, at])
  }
  return found
}
