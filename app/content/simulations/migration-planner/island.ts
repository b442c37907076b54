import { fill } from '../fill.ts'
import { among, define, goLive, part, parts, text, write } from '../parts.ts'
import {
  judge,
  type Plan,
  type Portfolio,
  portfolios,
  type Strategy,
  strategies,
  sum,
  systems,
} from './model.ts'
import { describe } from './sentence.ts'

class MigrationPlanner extends HTMLElement {
  #portfolio: Portfolio = 'office'

  connectedCallback(): void {
    this.#portfolio = among(portfolios, this.dataset.portfolio)
    goLive(this)
    this.addEventListener('change', () => this.#update())
    this.#update()
  }

  #update(): void {
    const plan: Plan = {}
    const pickers = parts(this, 'strategy', HTMLSelectElement)
    for (const { value, dataset } of pickers) {
      const name = dataset.item ?? ''
      const strategy = strategies.find(each => each === value)
      if (strategy) plan[name] = strategy
      this.#feedback(name, strategy)
    }
    const open = pickers.length - Object.keys(plan).length
    const texts = {
      sum: text(this, 'sum'),
      overCost: text(this, 'overCost'),
      overTime: text(this, 'overTime'),
      unwise: text(this, 'unwise'),
      uniform: text(this, 'uniform'),
      fine: text(this, 'fine'),
    }
    const found = sum(this.#portfolio, plan)
    write(
      this,
      'sum',
      open > 0 ? fill(text(this, 'unfinished'), { open }) : describe(texts, this.#portfolio, found),
    )
  }

  #feedback(name: string, strategy: Strategy | undefined): void {
    const card = this.querySelector(`[data-system="${name}"]`)
    const system = systems[this.#portfolio][name]
    if (!card || !system) return
    const place = part(card, 'feedback', HTMLElement)
    const reason = this.querySelector<HTMLElement>(`[data-why="${name}.${strategy}"]`)
    place.hidden = !strategy
    place.textContent = reason?.textContent ?? ''
    place.dataset.verdict = strategy && judge(system, strategy).verdict === 'unwise' ? 'wrong' : 'right'
  }
}

define('sim-migration-planner', MigrationPlanner)
