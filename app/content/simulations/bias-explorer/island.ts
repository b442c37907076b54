import { among, define, goLive, part, text, write } from '../parts.ts'
import { box } from './chart.ts'
import { applicants, both, type Group, groups, rates, scenarios } from './model.ts'
import { describe } from './sentence.ts'

class BiasExplorer extends HTMLElement {
  connectedCallback(): void {
    goLive(this)
    for (const group of groups)
      this.#field(group).addEventListener('input', () => {
        this.#together(group)
        this.#update()
      })
    this.#field('same').addEventListener('change', () => {
      this.#together('first')
      this.#update()
    })
    this.#update()
  }

  #field(name: string): HTMLInputElement {
    return part(this, name, HTMLInputElement)
  }

  #together(moved: Group): void {
    if (!this.#field('same').checked) return
    for (const group of groups) this.#field(group).value = this.#field(moved).value
  }

  #update(): void {
    const given = applicants(among(scenarios, this.dataset.scenario))
    const thresholds = {
      first: this.#field('first').valueAsNumber,
      second: this.#field('second').valueAsNumber,
    }
    const counted = both(given, thresholds)
    for (const group of groups) {
      write(this, `${group}-shown`, thresholds[group])
      for (const kind of ['granted', 'refusedEntitled', 'grantedOthers', 'refused'] as const)
        write(this, `${group}-${kind}`, counted[group][kind])
      for (const kind of ['missed', 'wrong'] as const) {
        const share = rates(counted[group])[kind]
        const width = (share * box.full) / 100
        part(this, `${group}-${kind}-bar`, SVGElement).setAttribute('width', String(width))
        part(this, `${group}-${kind}-share`, SVGElement).setAttribute('x', String(box.left + 6 + width))
        write(this, `${group}-${kind}-share`, `${share} %`)
      }
    }
    const texts = {
      result: text(this, 'result'),
      secondBears: text(this, 'secondBears'),
      firstBears: text(this, 'firstBears'),
      even: text(this, 'even'),
    }
    write(this, 'result', describe(texts, given, thresholds))
  }
}

define('sim-bias-explorer', BiasExplorer)
