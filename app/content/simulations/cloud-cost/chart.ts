import { type Alternative, alternatives, cumulative, type Situation } from './model.ts'

/** The drawing's box and the plot inside it, in user units. */
export const box = { width: 360, height: 236, left: 42, right: 252, top: 28, bottom: 200 }
const labelGap = 40

export interface Chart {
  lines: Record<Alternative, string>
  /** Baseline of the first of the two lines of each label. */
  labels: Record<Alternative, number>
  /** Baht at the foot, the middle and the top of the scale. */
  scale: [number, number, number]
}

/** The smallest of 1, 2, 3, 4, 5, 6, 8 × 10ⁿ that is not below `value`. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return [1, 2, 3, 4, 5, 6, 8, 10].map(step => step * power).find(step => step >= value) ?? value
}

/** Cumulative cost as one path for each alternative; labels at the line ends, kept apart. */
export function chart(situation: Situation): Chart {
  const series = { own: [0], always: [0], switched: [0] }
  for (const alternative of alternatives) series[alternative] = cumulative(alternative, situation)
  const top = roundUp(Math.max(...alternatives.flatMap(alternative => series[alternative])))
  const x = (year: number) => box.left + ((box.right - box.left) * year) / situation.years
  const y = (baht: number) => box.bottom - ((box.bottom - box.top) * baht) / top
  const path = (values: number[]) =>
    `M${values.map((baht, year) => `${x(year).toFixed(1)} ${y(baht).toFixed(1)}`).join('L')}`
  const labels = { own: 0, always: 0, switched: 0 }
  const byHeight = [...alternatives].sort(
    (one, other) => (series[one].at(-1) ?? 0) - (series[other].at(-1) ?? 0),
  )
  let lowest = box.bottom - 14
  for (const alternative of byHeight) {
    labels[alternative] = Math.min(lowest, y(series[alternative].at(-1) ?? 0))
    lowest = labels[alternative] - labelGap
  }
  const over = Math.max(0, box.top - 8 - lowest - labelGap)
  for (const alternative of alternatives) labels[alternative] = Math.round(labels[alternative] + over)
  return {
    lines: { own: path(series.own), always: path(series.always), switched: path(series.switched) },
    labels,
    scale: [0, top / 2, top],
  }
}

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** Baht as millions: 2,500,000 is 2.5. */
export function millions(baht: number): string {
  return figures.format(baht / 1_000_000)
}

/** Baht as whole thousands: 4,458,780 is 4,459. */
export function thousands(baht: number): string {
  return figures.format(Math.round(baht / 1000))
}
