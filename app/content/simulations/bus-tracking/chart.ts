import { age, assumptions, type Tracking } from './model.ts'

/** The drawing's box and the loop line inside it, in user units. */
export const box = { width: 360, height: 236, left: 24, right: 336, top: 24, bottom: 180 }
/** The loop is 3 kilometres long; eight of its buses are drawn. */
const loopMetres = 3000
const drawn = 8
const [wide, high] = [box.right - box.left, box.bottom - box.top]
const round = 2 * (wide + high)

/** The point of the loop so many metres from its top left corner, clockwise. */
export function point(metres: number): [x: number, y: number] {
  let along = (((metres % loopMetres) + loopMetres) % loopMetres) * (round / loopMetres)
  if (along <= wide) return [box.left + along, box.top]
  along -= wide
  if (along <= high) return [box.right, box.top + along]
  along -= high
  if (along <= wide) return [box.right - along, box.bottom]
  return [box.left, box.bottom - (along - wide)]
}

const written = ([x, y]: [number, number]) => `${x.toFixed(1)} ${y.toFixed(1)}`

export interface Marks {
  /** Where the buses are, as zero-length strokes with round ends. */
  real: string
  /** Where the map shows them, as squares. */
  shown: string
  /** From shown to real, along the road. */
  gap: string
}

/** At most eight of the buses at a moment (seconds), evenly spread over the loop. */
export function marks({ buses, interval }: Tracking, time: number): Marks {
  const found: Marks = { real: '', shown: '', gap: '' }
  const count = Math.min(drawn, buses)
  for (let bus = 0; bus < count; bus += 1) {
    const real = (bus * loopMetres) / count + time * assumptions.metresPerSecond
    const behind = age(bus, interval, time) * assumptions.metresPerSecond
    found.real += `M${written(point(real))}h0`
    found.shown += `M${written(point(real - behind))}m-7-7h14v14h-14z`
    const steps = Math.max(1, Math.ceil(behind / 10))
    const way = Array.from({ length: steps + 1 }, (_, step) => point(real - behind + (behind * step) / steps))
    found.gap += `M${way.map(written).join('L')}`
  }
  return found
}
