import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  'migration-planner': { portfolio: 'office' },
  'data-classification': { set: 'office' },
  'bias-explorer': { scenario: 'scholarship', threshold: 50 },
  'prompt-desk': { task: 'letter' },
  'bus-tracking': { buses: 120, interval: 15 },
  'latency-edge': { scenario: 'telemedicine' },
  'incident-drill': { scenario: 'ransomware' },
  'plan-100-days': { role: 'cio' },
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
  ['migration-planner', { portfolio: 'hospital' }, { portfolio: 'hospital' }],
  ['data-classification', { set: 'citizen' }, { set: 'citizen' }],
  ['bias-explorer', { scenario: 'welfare', threshold: '100' }, { scenario: 'welfare', threshold: 100 }],
  ['prompt-desk', { task: 'summary' }, { task: 'summary' }],
  ['prompt-desk', { task: 'faq' }, { task: 'faq' }],
  ['bus-tracking', { buses: '1', interval: '120' }, { buses: 1, interval: 120 }],
  ['latency-edge', { scenario: 'traffic' }, { scenario: 'traffic' }],
  ['incident-drill', { scenario: 'leak' }, { scenario: 'leak' }],
  ['plan-100-days', { role: 'director' }, { role: 'director' }],
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
  ['migration-planner', { portfolio: 'school' }, 'portfolio', /^office, hospital/],
  ['data-classification', { set: 'secret' }, 'set', /^office, citizen/],
  ['bias-explorer', { threshold: '101' }, 'threshold', /whole number 0–100$/],
  ['bias-explorer', { scenario: 'loan' }, 'scenario', /^scholarship, welfare/],
  ['prompt-desk', { task: 'poem' }, 'task', /^letter, summary, faq/],
  ['bus-tracking', { buses: '0' }, 'buses', /whole number 1–5000$/],
  ['bus-tracking', { interval: '121' }, 'interval', /whole number 1–120$/],
  ['latency-edge', { scenario: 'farm' }, 'scenario', /^telemedicine, traffic/],
  ['latency-edge', { network: '5g' }, '', /network/],
  ['incident-drill', { scenario: 'flood' }, 'scenario', /^ransomware, leak/],
  ['plan-100-days', { role: 'minister' }, 'role', /^cio, director/],
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

  it('takes every example of the guide for authors, which shows each simulation in both languages', () => {
    const guide = readFileSync(join(import.meta.dirname, '../../courses/README.md'), 'utf8')
    const shown = [...guide.matchAll(/`<Simulation name="([\w-]+)" ?(.*?) \/>`/g)]
    for (const [example, name = '', rest = ''] of shown) {
      const attributes = [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])
      expect(read(name, Object.fromEntries(attributes)).success, example).toBe(true)
    }
    for (const name of Object.keys(simulations))
      expect(shown.filter(([, each]) => each === name).length, name).toBeGreaterThanOrEqual(2)
  })
})
