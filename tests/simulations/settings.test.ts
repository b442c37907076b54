import { describe, expect, it } from 'vitest'
import { simulations } from '#content/simulations/index.ts'

const read = (name: string, attributes: Record<string, unknown>) => {
  const settings = simulations[name]?.settings
  if (!settings) throw new Error(`No simulation ${name}`)
  return settings.safeParse(attributes)
}

const defaults: Record<string, object> = {
  'shared-responsibility': { model: 'all' },
  'cloud-cost': { users: 500, hours: 220, years: 5 },
  threshold: { scenario: 'complaints', threshold: 50, 'miss-cost': 5000, 'false-alarm-cost': 300 },
  'sensor-alert': { scenario: 'water-level', consecutive: 1 },
}

const accepted: [string, Record<string, string>, object][] = [
  ['shared-responsibility', { model: 'paas' }, { model: 'paas' }],
  ['cloud-cost', { users: '10', hours: '730', years: '10' }, { users: 10, hours: 730, years: 10 }],
  [
    'threshold',
    { scenario: 'licence-fraud', threshold: '0', 'miss-cost': '0' },
    { threshold: 0, 'miss-cost': 0 },
  ],
  [
    'sensor-alert',
    { scenario: 'pm25', threshold: '200', consecutive: '10' },
    { threshold: 200, consecutive: 10 },
  ],
]

const refused: [string, Record<string, string>, string, RegExp][] = [
  ['shared-responsibility', { model: 'faas' }, 'model', /^iaas, paas, saas, all/],
  ['shared-responsibility', { modell: 'iaas' }, '', /modell/],
  ['cloud-cost', { users: '9' }, 'users', /whole number 10–100000$/],
  ['cloud-cost', { users: '100001' }, 'users', /whole number 10–100000$/],
  ['cloud-cost', { users: '' }, 'users', /whole number 10–100000$/],
  ['cloud-cost', { users: '1e3' }, 'users', /whole number 10–100000$/],
  ['cloud-cost', { hours: '731' }, 'hours', /whole number 10–730$/],
  ['cloud-cost', { years: '2.5' }, 'years', /whole number 1–10$/],
  ['threshold', { scenario: 'spam' }, 'scenario', /^complaints, licence-fraud/],
  ['threshold', { threshold: '101' }, 'threshold', /whole number 0–100$/],
  ['threshold', { 'miss-cost': '-1' }, 'miss-cost', /whole number 0–1000000$/],
  ['threshold', { missCost: '5' }, '', /missCost/],
  ['sensor-alert', { scenario: 'water-level', threshold: '99' }, 'threshold', /whole number 100–400$/],
  ['sensor-alert', { scenario: 'pm25', threshold: '201' }, 'threshold', /whole number 0–200$/],
  ['sensor-alert', { consecutive: '0' }, 'consecutive', /whole number 1–10$/],
  ['sensor-alert', { consecutive: '๓' }, 'consecutive', /whole number 1–10$/],
]

describe('settings', () => {
  it.each(Object.entries(defaults))('%s has defaults', (name, expected) => {
    expect(read(name, {})).toEqual({ success: true, data: expected })
  })

  it.each(accepted)('%s takes %o, and its own output again', (name, attributes, expected) => {
    const first = read(name, attributes)
    expect(first.data).toMatchObject(expected)
    expect(read(name, { ...Object(first.data) })).toEqual(first)
  })

  it.each(refused)('%s refuses %o and says why', (name, attributes, place, message) => {
    const issue = read(name, attributes).error?.issues[0]
    expect(issue?.path.join('.')).toBe(place)
    expect(issue?.message).toMatch(message)
  })

  it('lists its attribute names for the gate', () => {
    for (const [name, simulation] of Object.entries(simulations))
      expect('shape' in simulation.settings && Object.keys(Object(simulation.settings.shape)), name).toEqual(
        expect.arrayContaining(Object.keys(defaults[name] ?? {})),
      )
  })
})
