import type { Latency } from './model.ts'

/** The drawing's box in user units; its scale ends at 400 milliseconds. */
export const box = { width: 360, height: 128, left: 6, right: 354, top: 40, bar: 30 }
const scaleEnd = 400

/** Where a number of milliseconds lies, held within the drawing. */
export function x(ms: number): number {
  return box.left + ((box.right - box.left) * Math.min(scaleEnd, ms)) / scaleEnd
}

/** Left edge and width of the two parts of the bar. */
export function bar({ network, total }: Latency): Record<'network' | 'work', { x: number; width: number }> {
  return {
    network: { x: x(0), width: x(network) - x(0) },
    work: { x: x(network), width: x(total) - x(network) },
  }
}
