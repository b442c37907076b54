import { describe, expect, test } from 'vitest'
import { organisations } from '#db/data/organisations.ts'
import { isPosition, personnelKindNames, personnelKinds, publicSector } from '#db/data/positions.ts'
import { programmes } from '#db/data/programmes.ts'
import { provinces } from '#db/data/provinces.ts'

describe('the government tree', () => {
  const byId = new Map(organisations.map(organisation => [organisation.id, organisation]))

  test('has unique, readable ids and both names', () => {
    expect(byId.size).toBe(organisations.length)
    for (const { id, th, en } of organisations) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(th).toMatch(/^[\u0e00-\u0e7f0-9 ()]+$/)
      expect(en).toMatch(/^[\x20-\x7e]+$/)
    }
    expect(new Set(organisations.map(({ th }) => th)).size).toBe(organisations.length)
  })

  test('is a forest: parents come first, so there are no cycles', () => {
    const seen = new Set<string>()
    for (const { id, parent } of organisations) {
      if (parent !== null) expect(seen, `${id} under ${parent}`).toContain(parent)
      seen.add(id)
    }
  })

  test('has 20 ministries, each with its permanent secretary or departments, 110 to 150 nodes in all', () => {
    const ministries = organisations.filter(({ kind }) => kind === 'ministry')
    expect(ministries).toHaveLength(20)
    expect(ministries.every(({ parent }) => parent === null)).toBe(true)
    for (const { id } of ministries) expect(byId.get(`${id}-ps`)?.parent).toBe(id)
    expect(organisations.length).toBeGreaterThanOrEqual(110)
    expect(organisations.length).toBeLessThanOrEqual(150)
  })

  test('holds the agencies of the awarded systems, DGA and depa', () => {
    const parentOf = (id: string) => byId.get(id)?.parent
    expect(parentOf('eeco')).toBe('opm')
    expect(parentOf('dlt')).toBe('mot')
    expect(parentOf('rtp-region-8')).toBe('rtp')
    expect(parentOf('rtp')).toBe(null)
    expect(parentOf('moph-ps')).toBe('moph')
    expect(parentOf('eppo')).toBe('energy')
    expect(parentOf('dga')).toBe('opm')
    expect(parentOf('depa')).toBe('mdes')
  })
})

test('there are 77 provinces with ISO codes', () => {
  expect(provinces).toHaveLength(77)
  expect(new Set(provinces.map(({ id }) => id)).size).toBe(77)
  expect(new Set(provinces.map(({ en }) => en)).size).toBe(77)
  for (const { id, th, en } of provinces) {
    expect(id).toMatch(/^TH-\d\d$/)
    expect(th).toMatch(/^[\u0e00-\u0e7f]+$/)
    expect(en).toMatch(/^[A-Z][A-Za-z ]+$/)
  }
})

test('positions and kinds of personnel', () => {
  expect(isPosition('knowledge-worker', 'expert')).toBe(true)
  expect(isPosition('general', 'expert')).toBe(false)
  expect(personnelKinds.filter(kind => !publicSector(kind))).toEqual(['private'])
  for (const kind of personnelKinds) expect(personnelKindNames[kind].id).toBe(kind)
})

describe('the programmes', () => {
  const targets = programmes.flatMap(programme => programme.targets)
  const target = (id: string) => targets.find(known => known.id === id)

  test('are the five of the sources', () => {
    expect(programmes.map(({ source }) => source.page).sort((a, b) => a - b)).toEqual([
      4283, 37057, 51953, 51956, 56520,
    ])
    expect(programmes.filter(({ kind }) => kind === 'initiative').map(({ id }) => id)).toEqual([
      'gov-cloud-2020',
    ])
  })

  test('carry only the stated figures and deadlines', () => {
    expect(
      targets
        .filter(({ amount }) => amount !== null)
        .map(({ id, amount, deadline }) => [id, amount, deadline]),
    ).toEqual([
      ['huawei-people', 2000, null],
      ['aws-people', 1200, null],
      ['aws-pilots', 10, '2023-02-24'],
    ])
    expect(targets.filter(({ suggestedDeadline }) => suggestedDeadline).map(({ id }) => id)).toEqual([
      'huawei-people',
    ])
    for (const programme of programmes) expect([programme.termFrom, programme.termTo]).toEqual([null, null])
  })

  test('say who is eligible by default', () => {
    expect(target('huawei-people')?.defaultRule?.personnelKinds).toEqual(personnelKinds.filter(publicSector))
    expect(target('aws-people')?.defaultRule?.personnelKinds).toEqual(['civil-servant'])
  })
})
