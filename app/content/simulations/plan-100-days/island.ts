import { fill } from '../fill.ts'
import { among, define, goLive, part, parts, text, write } from '../parts.ts'
import { inPeriod, type Plan, periods, review, roles, used } from './model.ts'
import { describe, type FindingTexts } from './sentence.ts'

class Plan100Days extends HTMLElement {
  connectedCallback(): void {
    goLive(this)
    part(this, 'summary', HTMLElement).hidden = false
    this.addEventListener('change', () => this.#update())
    part(this, 'print', HTMLButtonElement).onclick = () => window.print()
    this.#update()
  }

  #name(kind: 'action' | 'period', key: string): string {
    return this.querySelector<HTMLElement>(`[data-${kind}="${key}"]`)?.dataset.name ?? ''
  }

  #update(): void {
    const role = among(roles, this.dataset.role)
    const plan: Plan = {}
    for (const { dataset, value } of parts(this, 'period', HTMLSelectElement)) {
      const period = periods.find(each => each === value)
      if (period) plan[dataset.item ?? ''] = period
    }
    for (const period of periods) {
      const row = this.querySelector(`[data-period="${period}"]`)
      if (!row) continue
      const names = inPeriod(role, plan, period).map(name => this.#name('action', name))
      write(row, 'actions', names.join('\n') || text(this, 'stillEmpty'))
      write(row, 'used', used(role, plan, period))
    }
    const found = review(role, plan)
    const sentences = found.map(each => describe(this.#texts(), each, (kind, key) => this.#name(kind, key)))
    const told =
      found.length === 0
        ? text(this, 'fine')
        : [fill(text(this, 'faults'), { count: found.length }), ...sentences].join('\n')
    write(this, 'result', Object.keys(plan).length === 0 ? text(this, 'unplaced') : told)
  }

  #texts(): FindingTexts {
    return {
      over: text(this, 'over'),
      giant: text(this, 'giant'),
      order: text(this, 'order'),
      early: text(this, 'early'),
      empty: text(this, 'empty'),
      noListen: text(this, 'noListen'),
      noWin: text(this, 'noWin'),
      noPeople: text(this, 'noPeople'),
      noReport: text(this, 'noReport'),
      noBase: text(this, 'noBase'),
    }
  }
}

define('sim-plan-100-days', Plan100Days)
