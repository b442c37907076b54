import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as edge from '#content/simulations/latency-edge/model.ts'

const everyScenario = fc.constantFrom(...edge.scenarios)
const everyNetwork = fc.constantFrom(...edge.networks)
const everySite = fc.constantFrom(...edge.sites)
const placements = (scenario: edge.Scenario) =>
  fc.array(everySite, { minLength: 4, maxLength: 4 }).map(chosen => {
    const names = Object.keys(edge.steps[scenario])
    return Object.fromEntries(names.map((name, place) => [name, chosen[place] ?? 'device']))
  })

describe('latency and edge', () => {
  it('comes to the figures of a reckoning by hand', () => {
    const placement = { compress: 'device', detect: 'edge', mark: 'edge', record: 'national' } as const
    // 4G: 25 ms out, 0.3 Mbit at 10 Mbit/s = 30 ms, 25 ms back; 20 + 35 + 6 ms of work.
    expect(edge.latency('telemedicine', placement, '4g')).toEqual({ network: 80, work: 61, total: 141 })
    expect(edge.cost('telemedicine', placement, '4g')).toBe(4 + 4 * 3 + 3 + 2 * 1.5 + 1)
    // Fibre to the national centre: 3 + 15 out, 1.5 Mbit at 100 Mbit/s = 15 ms, 18 back; 8 + 2 ms of work.
    expect(edge.latency('traffic', edge.everywhere('traffic', 'national'), 'fixed')).toEqual({
      network: 51,
      work: 10,
      total: 61,
    })
  })

  it('asks nothing of the network when all is on the device, and goes on when lines fail', () => {
    for (const scenario of edge.scenarios) {
      const placement = edge.everywhere(scenario, 'device')
      for (const network of edge.networks) expect(edge.latency(scenario, placement, network).network).toBe(0)
      expect(edge.survives(scenario, placement)).toEqual({ access: true, core: true })
      expect(edge.survives(scenario, edge.everywhere(scenario, 'edge'))).toEqual({
        access: false,
        core: true,
      })
      expect(edge.survives(scenario, edge.everywhere(scenario, 'national'))).toEqual({
        access: false,
        core: false,
      })
    }
  })

  it('is never slower on a faster network; steps that nobody awaits do not slow it', () => {
    fc.assert(
      fc.property(
        everyScenario.chain(scenario => fc.tuple(fc.constant(scenario), placements(scenario))),
        everyNetwork,
        everySite,
        ([scenario, placement], network, site) => {
          const { total } = edge.latency(scenario, placement, network)
          expect(edge.latency(scenario, placement, '5g').total).toBeLessThanOrEqual(
            edge.latency(scenario, placement, '4g').total,
          )
          for (const [name, { awaited }] of Object.entries(edge.steps[scenario]))
            if (!awaited)
              expect(edge.latency(scenario, { ...placement, [name]: site }, network).total).toBe(total)
        },
      ),
    )
  })

  it('warns of personal data abroad and of a centre’s work in one place', () => {
    const national = edge.everywhere('traffic', 'national')
    expect(edge.warnings('traffic', national)).toEqual([])
    expect(edge.warnings('traffic', { ...national, see: 'abroad' })).toEqual(['abroad'])
    expect(edge.warnings('traffic', { ...national, count: 'abroad' })).toEqual([])
    expect(edge.warnings('traffic', { ...national, plan: 'edge' })).toEqual(['alone'])
  })

  it('finds the cheapest placement that meets everything; none beats it', () => {
    expect(edge.best('telemedicine', '4g')).toEqual({
      compress: 'device',
      detect: 'edge',
      mark: 'edge',
      record: 'national',
    })
    fc.assert(
      fc.property(
        everyScenario.chain(scenario => fc.tuple(fc.constant(scenario), placements(scenario))),
        everyNetwork,
        ([scenario, placement], network) => {
          const best = edge.best(scenario, network)
          const fits =
            edge.latency(scenario, placement, network).total <= edge.needs[scenario] &&
            edge.survives(scenario, placement).core &&
            edge.warnings(scenario, placement).length === 0
          fc.pre(fits)
          if (!best) throw new Error('One placement fits, yet none is found')
          expect(edge.cost(scenario, best, network)).toBeLessThanOrEqual(
            edge.cost(scenario, placement, network),
          )
        },
      ),
      { maxSkipsPerRun: 1000 },
    )
  })

  it('never meets the need with everything abroad on a mobile network', () => {
    for (const scenario of edge.scenarios)
      for (const network of ['4g', '5g'] as const)
        expect(
          edge.latency(scenario, edge.everywhere(scenario, 'abroad'), network).total,
          `${scenario} ${network}`,
        ).toBeGreaterThan(edge.needs[scenario])
  })
})
