import type { Case } from './model.ts'

/** The drawing's box in user units: positives stand above the axis, negatives hang below it. */
export const box = { width: 360, height: 316, left: 10, right: 350, axis: 116, top: 28, bottom: 254 }
const binWidth = 2.5
const step = 5.9

/** Where a score (0–100) lies on the drawing. */
export function x(score: number): number {
  return box.left + ((box.right - box.left) * score) / 100
}

export interface Marks {
  /** Right decisions as dots (zero-length strokes with round ends). */
  positiveRight: string
  negativeRight: string
  /** Wrong decisions as crosses. */
  wrong: string
}

/**
 * Every case as a mark, stacked away from the axis over its score: dots where the decision is right,
 * crosses where it is wrong.
 */
export function marks(given: readonly Case[], threshold: number): Marks {
  const heights = new Map<string, number>()
  const drawn: Marks = { positiveRight: '', negativeRight: '', wrong: '' }
  const ordered = [...given].sort((one, other) => one.score - other.score)
  for (const { score, positive } of ordered) {
    const bin = Math.min(39, Math.floor(score / binWidth))
    const pile = `${positive}${bin}`
    const height = heights.get(pile) ?? 0
    heights.set(pile, height + 1)
    const left = x((bin + 0.5) * binWidth).toFixed(1)
    const away = 8 + height * step
    const down = (positive ? box.axis - away : box.axis + away).toFixed(1)
    if (score >= threshold === positive)
      drawn[positive ? 'positiveRight' : 'negativeRight'] += `M${left} ${down}h0`
    else drawn.wrong += `M${left} ${down}m-2.2-2.2l4.4 4.4m0-4.4l-4.4 4.4`
  }
  return drawn
}
