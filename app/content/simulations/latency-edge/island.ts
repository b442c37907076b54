import { fill } from '../fill.ts'
import { among, define, goLive, part, parts, text, write } from '../parts.ts'
import { bar } from './chart.ts'
import { latency, networks, type Placement, scenarios, sites } from './model.ts'
import { describe } from './sentence.ts'

class LatencyEdge extends HTMLElement {
  connectedCallback(): void {
    goLive(this)
    this.addEventListener('change', () => this.#update())
    this.#update()
  }

  #update(): void {
    const scenario = among(scenarios, this.dataset.scenario)
    const network = among(networks, part(this, 'network', HTMLSelectElement).value)
    const placement: Placement = {}
    for (const { dataset, value } of parts(this, 'site', HTMLSelectElement))
      placement[dataset.item ?? ''] = among(sites, value)
    const texts = {
      result: text(this, 'result'),
      inTime: text(this, 'inTime'),
      late: text(this, 'late'),
      goesOn: text(this, 'goesOn'),
      coreOnly: text(this, 'coreOnly'),
      stops: text(this, 'stops'),
      abroad: text(this, 'abroad'),
      alone: text(this, 'alone'),
    }
    write(this, 'result', describe(texts, scenario, placement, network))
    const found = latency(scenario, placement, network)
    const drawn = bar(found)
    for (const kind of ['network', 'work'] as const) {
      const place = part(this, `bar-${kind}`, SVGElement)
      place.setAttribute('x', String(drawn[kind].x))
      place.setAttribute('width', String(drawn[kind].width))
    }
    write(this, 'label-network', fill(text(this, 'labelNetwork'), { ...found }))
    write(this, 'label-work', fill(text(this, 'labelWork'), { ...found }))
  }
}

define('sim-latency-edge', LatencyEdge)
