import { fill } from '../fill.ts'
import {
  cost,
  latency,
  type Network,
  needs,
  type Placement,
  type Scenario,
  survives,
  warnings,
} from './model.ts'

export interface ResultTexts {
  /** Places: {total} {network} {work} {need} {cost} */
  result: string
  inTime: string
  late: string
  goesOn: string
  coreOnly: string
  stops: string
  abroad: string
  alone: string
}

/** Delay, cost, what a failing line does, and warnings. */
export function describe(
  texts: ResultTexts,
  scenario: Scenario,
  placement: Placement,
  network: Network,
): string {
  const found = latency(scenario, placement, network)
  const { access, core } = survives(scenario, placement)
  return [
    fill(texts.result, { ...found, need: needs[scenario], cost: cost(scenario, placement, network) }),
    found.total <= needs[scenario] ? texts.inTime : texts.late,
    access ? texts.goesOn : core ? texts.coreOnly : texts.stops,
    ...warnings(scenario, placement).map(warning => texts[warning]),
  ].join(' ')
}
