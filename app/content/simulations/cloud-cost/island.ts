import { fill, number, percent } from '../fill.ts'
import { define, goLive, part, parts, text, wholeIn } from '../parts.ts'
import { box, chart, millions, thousands } from './chart.ts'
import { alternatives, breakEven, cheapest, cost, cumulative, items, type Situation, total } from './model.ts'

class CloudCost extends HTMLElement {
  connectedCallback(): void {
    goLive(this)
    for (const field of this.querySelectorAll('input')) field.addEventListener('input', () => this.#update())
    this.#update()
  }

  #write(name: string, value: string): void {
    const place = part(this, name, Element)
    if (place.textContent !== value) place.textContent = value
  }

  #update(): void {
    const users = wholeIn(part(this, 'users', HTMLInputElement))
    const hours = wholeIn(part(this, 'hours', HTMLInputElement))
    const years = wholeIn(part(this, 'years', HTMLInputElement))
    if (users === null || hours === null || years === null) {
      this.#write('summary', text(this, 'invalid'))
      return
    }
    const situation = { users, hours, years }
    this.#write('years-shown', String(years))
    this.#write('caption', fill(text(this, 'caption'), { years }))
    this.#summary(situation)
    this.#tables(situation)
    this.#draw(situation)
  }

  #summary(situation: Situation): void {
    const always = total('always', situation)
    const switched = total('switched', situation)
    const sentence = fill(text(this, 'summary'), {
      users: number(situation.users),
      years: situation.years,
      own: millions(total('own', situation)),
      always: millions(always),
      switched: millions(switched),
      cheapest: text(this, cheapest(situation)),
      saved: number(always - switched),
      share: percent((always - switched) / always),
    })
    this.#write('summary', sentence)
    for (const cloud of ['always', 'switched'] as const) {
      const users = breakEven(cloud, situation)
      const answer = text(this, users === null ? 'never' : 'breakEven')
      const values = { years: situation.years, cloud: text(this, cloud), users: number(users ?? 0) }
      this.#write(`break-even-${cloud}`, fill(answer, values))
    }
  }

  #tables(situation: Situation): void {
    for (const alternative of alternatives) {
      const each = cost(alternative, situation)
      for (const item of items) this.#write(`${alternative}-${item}`, thousands(each[item]))
      const sum = total(alternative, situation)
      this.#write(`${alternative}-total`, thousands(sum))
      this.#write(`${alternative}-monthly`, thousands(sum / (situation.years * 12)))
      const byYear = cumulative(alternative, situation)
      for (const [year, row] of parts(this, 'year', HTMLElement).entries()) {
        row.hidden = year > situation.years
        const cell = row.querySelector(`[data-alternative="${alternative}"]`)
        if (cell) cell.textContent = thousands(byYear[year] ?? 0)
      }
    }
  }

  #draw(situation: Situation): void {
    const drawn = chart(situation)
    for (const alternative of alternatives) {
      part(this, `line-${alternative}`, SVGElement).setAttribute('d', drawn.lines[alternative])
      const place = `translate(${box.right + 8} ${drawn.labels[alternative]})`
      part(this, `label-${alternative}`, SVGElement).setAttribute('transform', place)
    }
    for (const [place, tick] of parts(this, 'scale', SVGElement).entries())
      tick.textContent = millions(drawn.scale[place] ?? 0)
    this.#write('end', fill(text(this, 'end'), { years: situation.years }))
  }
}

define('sim-cloud-cost', CloudCost)
