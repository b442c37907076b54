import { fill, number } from '../fill.ts'
import { define, goLive, part, parts, text, wholeIn } from '../parts.ts'
import { box, marks, x } from './chart.ts'
import { type Case, type Costs, cases, cheapest, errorCost, matrix, runs, scenarios } from './model.ts'
import { describe } from './sentence.ts'

class Threshold extends HTMLElement {
  #cases: Case[] = []

  connectedCallback(): void {
    this.#cases = cases(scenarios.find(scenario => scenario === this.dataset.scenario) ?? 'complaints')
    goLive(this)
    for (const field of this.querySelectorAll('input')) field.addEventListener('input', () => this.#update())
    part(this, 'check', HTMLButtonElement).onclick = () => this.#check()
    this.#update()
  }

  #write(name: string, value: string | number): void {
    part(this, name, Element).textContent = String(value)
  }

  #threshold(): number {
    return part(this, 'threshold', HTMLInputElement).valueAsNumber
  }

  #costs(): Costs | null {
    const miss = wholeIn(part(this, 'miss-cost', HTMLInputElement))
    const falseAlarm = wholeIn(part(this, 'false-alarm-cost', HTMLInputElement))
    return miss === null || falseAlarm === null ? null : { miss, falseAlarm }
  }

  #update(): void {
    const threshold = this.#threshold()
    const costs = this.#costs()
    const counted = matrix(this.#cases, threshold)
    this.#write('threshold-shown', threshold)
    for (const kind of ['caught', 'missed', 'falseAlarms', 'passed'] as const)
      this.#write(kind, counted[kind])
    this.#write('caption', fill(text(this, 'caption'), { threshold }))
    this.#write('verdict', '')
    this.#draw(threshold)
    if (costs === null) {
      this.#write('summary', text(this, 'invalid'))
      return
    }
    const texts = { summary: text(this, 'summary'), silent: text(this, 'silent') }
    this.#write('summary', describe(texts, this.#cases, threshold, costs))
    for (const compared of [10, 30, 50, 70, 90])
      for (const cell of parts(this, `cost-${compared}`, HTMLElement))
        cell.textContent = number(errorCost(matrix(this.#cases, compared), costs))
    const best = cheapest(this.#cases, costs)
    const values = { cost: number(best.cost), thresholds: runs(best.thresholds) }
    this.#write('answer', fill(text(this, 'answer'), values))
  }

  #draw(threshold: number): void {
    const drawn = marks(this.#cases, threshold)
    for (const kind of ['positiveRight', 'negativeRight', 'wrong'] as const)
      part(this, kind, SVGElement).setAttribute('d', drawn[kind])
    const at = x(threshold)
    part(this, 'line', SVGElement).setAttribute('x1', String(at))
    part(this, 'line', SVGElement).setAttribute('x2', String(at))
    const labelAt = Math.min(box.right - 52, Math.max(box.left + 52, at))
    part(this, 'line-label', SVGElement).setAttribute('x', String(labelAt))
    this.#write('line-label', fill(text(this, 'line'), { threshold }))
  }

  #check(): void {
    const costs = this.#costs()
    if (costs === null) {
      this.#write('verdict', text(this, 'invalid'))
      return
    }
    const threshold = this.#threshold()
    const best = cheapest(this.#cases, costs)
    const nearest = best.thresholds.reduce((one, other) =>
      Math.abs(other - threshold) < Math.abs(one - threshold) ? other : one,
    )
    const verdict = nearest === threshold ? 'found' : nearest < threshold ? 'lower' : 'higher'
    this.#write('verdict', fill(text(this, verdict), { threshold, cost: number(best.cost) }))
  }
}

define('sim-threshold', Threshold)
