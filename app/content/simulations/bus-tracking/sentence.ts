import { fill, number } from '../fill.ts'
import { type Tracking, track, type Use, use } from './model.ts'

/** Gigabytes with one digit after the point: 6.912 is 6.9. */
export function gigabytes(value: number): string {
  return value.toFixed(1).replace(/\B(?=(\d{3})+\.)/g, ',')
}

/** What an interval gives and costs, in one sentence. */
export function describe(texts: { summary: string } & Record<Use, string>, tracking: Tracking): string {
  const found = track(tracking)
  return fill(texts.summary, {
    buses: number(tracking.buses),
    interval: tracking.interval,
    worst: number(found.worst),
    mean: number(found.mean),
    messages: number(found.messages),
    gigabytes: gigabytes(found.gigabytes),
    baht: number(found.baht),
    use: texts[use(found.worst)],
  })
}
