import { describe, expect, it } from 'vitest'
import * as planner from '#content/simulations/migration-planner/model.ts'
import { words } from '#content/simulations/migration-planner/words.ts'

const everySystem = planner.portfolios.flatMap(portfolio =>
  Object.entries(planner.systems[portfolio]).map(([name, system]) => [name, system] as const),
)

describe('migration planner', () => {
  it('comes to the figures of a reckoning by hand', () => {
    const { website, permits, registry } = planner.systems.office
    if (!website || !permits || !registry) throw new Error('The office lacks a system')
    expect(planner.estimate(website, 'replatform')).toEqual({ cost: 260 + 10 * 36, months: 2, risk: 2 })
    expect(planner.estimate(website, 'rehost')).toEqual({ cost: 120 + 16 * 1.5 * 36, months: 1, risk: 1 })
    expect(planner.estimate(permits, 'refactor')).toEqual({ cost: 3 * (900 + 8 * 36), months: 15, risk: 4 })
    expect(planner.estimate(registry, 'refactor').risk).toBe(5)
    expect(planner.estimate(permits, 'retire').months).toBe(1)
  })

  it.each(everySystem)('%s has a good way and an unwise one, each with a reason', (name, system) => {
    const verdicts = planner.strategies.map(strategy => planner.judge(system, strategy))
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['good', 'unwise']))
    for (const { remark } of verdicts)
      for (const say of Object.values(words)) expect(say.remarks[remark]).toBeTruthy()
    expect(words.th.systems[name]?.facts).toMatch(/ระบบ(เล็ก|กลาง|ใหญ่)/)
  })

  it('retires exactly what nobody uses and keeps what the line must not stop', () => {
    const chosen = Object.assign({}, ...planner.portfolios.map(planner.example))
    for (const [name, system] of everySystem) {
      expect(chosen[name] === 'retire', name).toBe(!system.used)
      expect(chosen[name] === 'retain', name).toBe(system.local)
    }
  })

  it.each(
    planner.portfolios,
  )('%s: the example fits its limits; one way for all never does well', portfolio => {
    const found = planner.sum(portfolio, planner.example(portfolio))
    expect(found.cost).toBeLessThanOrEqual(planner.allowed[portfolio].cost)
    expect(found.months).toBeLessThanOrEqual(planner.allowed[portfolio].months)
    expect(found).toMatchObject({ unwise: 0, uniform: false })
    for (const strategy of planner.strategies) {
      const same = planner.sum(portfolio, planner.everywhere(portfolio, strategy))
      expect(same.uniform).toBe(true)
      expect(same.unwise).toBeGreaterThan(0)
    }
  })

  it('lets two teams share the months, but no system', () => {
    const months = (plan: planner.Plan) => planner.sum('office', plan).months
    expect(months({})).toBe(0)
    expect(months({ permits: 'refactor', website: 'rehost' })).toBe(15)
    expect(months({ website: 'rehost', registry: 'rehost', leave: 'rehost' })).toBe(2)
    expect(months({ website: 'replatform', registry: 'repurchase', leave: 'rehost' })).toBe(4)
    expect(months({ website: 'replatform', registry: 'rehost', leave: 'replatform' })).toBe(3)
  })
})
