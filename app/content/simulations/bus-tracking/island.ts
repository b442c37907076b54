import { fill, number } from '../fill.ts'
import { define, goLive, part, parts, text, wholeIn, write } from '../parts.ts'
import { marks } from './chart.ts'
import { longest, track } from './model.ts'
import { describe, gigabytes } from './sentence.ts'

class BusTracking extends HTMLElement {
  connectedCallback(): void {
    goLive(this)
    for (const field of this.querySelectorAll('input')) field.addEventListener('input', () => this.#update())
    this.#update()
  }

  #update(): void {
    const interval = part(this, 'interval', HTMLInputElement).valueAsNumber
    const time = part(this, 'time', HTMLInputElement).valueAsNumber
    const buses = wholeIn(part(this, 'buses', HTMLInputElement))
    write(this, 'interval-shown', interval)
    write(this, 'time-shown', time)
    if (buses === null) {
      write(this, 'summary', text(this, 'invalid'))
      return
    }
    const texts = {
      summary: text(this, 'summary'),
      passenger: text(this, 'passenger'),
      control: text(this, 'control'),
      history: text(this, 'history'),
    }
    write(this, 'summary', describe(texts, { buses, interval }))
    write(this, 'caption', fill(text(this, 'caption'), { buses: number(buses) }))
    for (const row of parts(this, 'row', HTMLElement)) {
      const found = track({ buses, interval: Number(row.dataset.interval) })
      write(row, 'messages', number(found.messages))
      write(row, 'gigabytes', gigabytes(found.gigabytes))
      write(row, 'baht', number(found.baht))
    }
    const best = longest()
    const saved = track({ buses, interval: 1 }).baht - track({ buses, interval: best }).baht
    write(this, 'answer', fill(text(this, 'answer'), { interval: best, saved: number(saved) }))
    const drawn = marks({ buses, interval }, time)
    for (const kind of ['real', 'shown', 'gap'] as const)
      part(this, kind, SVGElement).setAttribute('d', drawn[kind])
  }
}

define('sim-bus-tracking', BusTracking)
