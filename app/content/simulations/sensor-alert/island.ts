import { fill } from '../fill.ts'
import { define, goLive, part, parts, text } from '../parts.ts'
import { line, strip, y } from './chart.ts'
import { clock, outcome, type Reading, readingCount, readings, type Scenario, scenarios } from './model.ts'
import { describe } from './sentence.ts'

/** Milliseconds between two readings while the series is played. */
const pace = 90

class SensorAlert extends HTMLElement {
  #scenario: Scenario = 'water-level'
  #series: Reading[] = []
  #playing: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    this.#scenario = scenarios.find(scenario => scenario === this.dataset.scenario) ?? 'water-level'
    this.#series = readings(this.#scenario)
    goLive(this)
    for (const field of this.querySelectorAll('input'))
      field.addEventListener('input', () => {
        if (field === this.#field('time')) this.#stop()
        this.#update()
      })
    part(this, 'play', HTMLButtonElement).onclick = () => (this.#playing ? this.#stop() : this.#play())
    this.#update()
  }

  disconnectedCallback(): void {
    this.#stop()
  }

  #field(name: string): HTMLInputElement {
    return part(this, name, HTMLInputElement)
  }

  /** Plays the readings one by one; the result is spoken when it stops, not at every step. */
  #play(): void {
    const time = this.#field('time')
    if (time.valueAsNumber >= readingCount - 1) time.value = '0'
    part(this, 'summary', HTMLOutputElement).ariaLive = 'off'
    part(this, 'play', HTMLButtonElement).textContent = text(this, 'pause')
    this.#playing = setInterval(() => {
      time.valueAsNumber += 1
      if (time.valueAsNumber >= readingCount - 1) this.#stop()
      this.#update()
    }, pace)
    this.#update()
  }

  #stop(): void {
    clearInterval(this.#playing)
    this.#playing = undefined
    part(this, 'summary', HTMLOutputElement).ariaLive = 'polite'
    part(this, 'play', HTMLButtonElement).textContent = text(this, 'play')
  }

  #update(): void {
    const rule = {
      threshold: this.#field('threshold').valueAsNumber,
      consecutive: this.#field('consecutive').valueAsNumber,
    }
    const seen = this.#series.slice(0, this.#field('time').valueAsNumber + 1)
    const found = outcome(this.#scenario, seen, rule)
    const time = clock(seen.at(-1)?.minute ?? 0, text(this, 'clockMark'))
    part(this, 'threshold-shown', HTMLElement).textContent = String(rule.threshold)
    part(this, 'consecutive-shown', HTMLElement).textContent = String(rule.consecutive)
    part(this, 'time-shown', HTMLElement).textContent = time
    this.#field('time').setAttribute('aria-valuetext', time)
    const texts = {
      summary: text(this, 'summary'),
      early: text(this, 'early'),
      prompt: text(this, 'prompt'),
      late: text(this, 'late'),
      never: text(this, 'never'),
      waiting: text(this, 'waiting'),
    }
    part(this, 'summary', HTMLOutputElement).value = describe(texts, found, time)

    const limit = y(this.#scenario, rule.threshold)
    part(this, 'line', SVGElement).setAttribute('d', line(this.#scenario, seen))
    part(this, 'real', SVGElement).setAttribute('d', strip(found.episodes, true))
    part(this, 'false', SVGElement).setAttribute('d', strip(found.episodes, false))
    part(this, 'limit', SVGElement).setAttribute('y1', String(limit))
    part(this, 'limit', SVGElement).setAttribute('y2', String(limit))
    const label = part(this, 'limit-label', SVGElement)
    label.setAttribute('y', String(limit - 5))
    label.textContent = fill(text(this, 'limit'), { threshold: rule.threshold })
    for (const [at, cell] of parts(this, 'alert', HTMLElement).entries()) {
      const episode = found.episodes.find(({ from, to }) => at >= from && at <= to)
      cell.textContent = text(
        this,
        episode === undefined ? 'alertNone' : episode.real ? 'alertReal' : 'alertFalse',
      )
    }
  }
}

define('sim-sensor-alert', SensorAlert)
