/** Every figure of the managers' pages equals an independent count over a small world of generated people. */
import { beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/columns.ts'
import { organisations } from '#db/data/organisations.ts'
import { personnelKinds } from '#db/data/positions.ts'
import { drill, outermost } from '#programmes/dashboard.server.ts'
import { countedByMonth, countsAt, placeOf } from '#programmes/figures.server.ts'
import { peopleOf } from '#programmes/people.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, citizenIdOf, complete, day, holdNothing, hour, publish, write } from './world.ts'

const parentOf = new Map(organisations.map(({ id, parent }) => [id, parent]))
const pathOf = (id: string): string => `${parentOf.get(id) ? pathOf(parentOf.get(id) ?? '') : '/'}${id}/`

/** The same world at every run. */
let seed = 20_260_105
const chance = (of: number) => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % of
}

const homes = ['dlt', 'mot-ps', 'highways', 'moph-ps', 'dga', 'depa', 'mdes-ps', 'rtp-region-8']
const kinds = [...personnelKinds, 'civil-servant', 'civil-servant', 'civil-servant', 'civil-servant'] as const
const courses = ['cloud-foundations', 'ai-public-service', 'iot-smart-city', 'digital-resilience']

interface Member {
  id: string
  headId: string
  kind: string
  confirmed: boolean
  path: string
  done: { course: string; at: number }[]
}
const size = engine === 'sqlite' ? 200 : 60
const world: Member[] = []

beforeAll(async () => {
  await plant(begin)
  await holdNothing()
  for (const id of courses) await publish(id, ['only'])
  await write(async tx => {
    for (let place = 0; place < size; place++) {
      const organisationId = homes[chance(homes.length)] ?? 'dlt'
      const personnelKind = kinds[chance(kinds.length)] ?? 'private'
      const confirmed = chance(5) > 0
      const citizenId = place % 10 === 9 ? citizenIdOf(place - 1) : citizenIdOf(place)
      const given = { organisationId, personnelKind, confirmed, citizenId }
      const { id, headId } = await admit(tx, given, begin + place)
      world.push({ id, headId, kind: personnelKind, confirmed, path: pathOf(organisationId), done: [] })
    }
    for (let after = 0; after < 200; after += 200 / size) {
      const member = world[chance(world.length)]
      const course = courses[Math.max(0, chance(7) - 3)] ?? ''
      if (!member || member.done.some(done => done.course === course)) continue
      const at = begin + Math.floor(after) * day + 16 * hour
      member.done.push({ course, at })
      await complete(tx, member.id, course, at)
    }
  })
}, 60_000)

const rules: Record<string, { courses: string[]; kinds: readonly string[] }> = {
  'huawei-people': {
    courses: courses.slice(0, 3),
    kinds: personnelKinds.filter(kind => kind !== 'private'),
  },
  'aws-people': { courses: courses.slice(0, 1), kinds: ['civil-servant'] },
}

interface Place {
  headId: string
  group: 'counted' | 'unconfirmed' | 'not-eligible'
  path: string
  at: number
}

/** Who stands where, from the arrays above and nothing else. Of two accounts, the one confirmed last speaks. */
function recount(target: string): Place[] {
  const rule = rules[target]
  const places: Place[] = []
  for (const headId of new Set(world.map(member => member.headId))) {
    const accounts = world.filter(member => member.headId === headId)
    const at = accounts
      .flatMap(account => account.done)
      .filter(done => rule?.courses.includes(done.course))
      .map(done => done.at)
      .sort((a, b) => a - b)[0]
    if (at === undefined) continue
    const inOrder = [
      ...accounts.filter(account => account.confirmed).reverse(),
      ...accounts.filter(account => !account.confirmed),
    ]
    const fitting = inOrder.filter(
      account => account.kind !== 'private' && rule?.kinds.includes(account.kind),
    )
    const counted = fitting.find(account => account.confirmed)
    const other = inOrder.find(account => account.kind !== 'private')
    if (counted) places.push({ headId, group: 'counted', path: counted.path, at })
    else if (fitting[0]) places.push({ headId, group: 'unconfirmed', path: fitting[0].path, at })
    else if (other) places.push({ headId, group: 'not-eligible', path: other.path, at })
  }
  return places
}

const scopes = [['/'], ['/mot/'], ['/mot/dlt/', '/moph/'], ['/rtp/rtp-region-8/'], ['/mo/'], []]
const inside = (path: string, within: readonly string[]) => within.some(prefix => path.startsWith(prefix))
const cases = Object.keys(rules).flatMap(target => scopes.map(within => [target, within] as const))
const sizes = (places: readonly Place[]) => ({
  counted: places.filter(place => place.group === 'counted').length,
  unconfirmed: places.filter(place => place.group === 'unconfirmed').length,
  'not-eligible': places.filter(place => place.group === 'not-eligible').length,
  held: 0,
})

describe('the small world', () => {
  it('has people in every group of both targets', () => {
    expect(world).toHaveLength(size)
    const { held, ...groups } = sizes(recount('aws-people'))
    expect([held, Math.min(...Object.values(groups)) > 0]).toEqual([0, true])
    expect(sizes(recount('huawei-people'))).toMatchObject({ 'not-eligible': 0 })
    expect(sizes(recount('huawei-people')).counted).toBeGreaterThan(size / 5)
  })
})

describe.each(cases)('%s within %j', (target, within) => {
  const mine = () => recount(target).filter(place => inside(place.path, within))

  it('counts them by the Bangkok month in which they came', async () => {
    const months: Record<string, number> = {}
    for (const { at, group } of mine()) {
      const month = new Date(at + 7 * 3_600_000).toISOString().slice(0, 7)
      if (group === 'counted') months[month] = (months[month] ?? 0) + 1
    }
    const expected = Object.entries(months)
      .sort()
      .map(([month, people]) => ({ month, people }))
    expect(await countedByMonth(target, outermost(within))).toEqual(expected)
  })

  it('counts every group by organisation, and sums them below any path', async () => {
    const paths = [
      '/',
      '/mot/',
      '/mot/dlt/',
      '/mdes/',
      '/none/',
      ...new Set(recount(target).map(place => place.path)),
    ]
    const counts = await countsAt(target, paths)
    for (const path of paths)
      expect(counts.get(path)).toEqual(sizes(recount(target).filter(place => place.path.startsWith(path))))
  })

  it('opens every figure into as many people, each once, over its pages', async () => {
    for (const group of ['counted', 'unconfirmed', 'not-eligible'] as const)
      for (const path of ['/', '/mot/', '/moph/moph-ps/']) {
        const expected = mine().filter(place => place.group === group && place.path.startsWith(path))
        const heads: string[] = []
        for (let number = 1; number <= Math.ceil((expected.length + 1) / 7); number++) {
          const page = await peopleOf(
            { targetId: target, group, path, direct: false, within },
            { size: 7, number },
          )
          expect(page.total).toBe(expected.length)
          heads.push(...page.people.map(person => person.headId))
        }
        expect([...heads].sort()).toEqual(expected.map(place => place.headId).sort())
      }
  })

  it('opens the people who stand directly in an organisation', async () => {
    for (const path of ['/mot/', '/mot/dlt/']) {
      const expected = mine().filter(place => place.group === 'counted' && place.path === path)
      const given = { targetId: target, group: 'counted' as const, path, direct: true, within }
      expect((await peopleOf(given, { size: 500, number: 1 })).total).toBe(expected.length)
    }
  })

  it('shows a person’s place only to who may see it', async () => {
    for (const { headId, path } of recount(target).slice(0, 12)) {
      const found = []
      for (const account of world.filter(member => member.headId === headId))
        found.push((await placeOf(target, account.id, within))?.headId)
      expect(found.includes(headId)).toBe(inside(path, within))
    }
  })
})

describe('the drill-down', () => {
  it('adds up: the lines below a ministry and its own people are its figure', async () => {
    for (const target of Object.keys(rules)) {
      const top = await drill(target, undefined, ['/'])
      expect(top?.total).toEqual(sizes(recount(target)))
      for (const { organisation, counts } of top?.lines ?? []) {
        const below = await drill(target, organisation.id, ['/'])
        const lines = [...(below?.lines.map(line => line.counts) ?? []), below?.direct ?? sizes([])]
        const sum = lines.reduce((total, line) => total + line.counted, 0)
        expect(sum, organisation.id).toBe(counts.counted)
      }
    }
  })

  it('is closed outside the asker’s subtrees', async () => {
    expect(await drill('aws-people', 'moph', ['/mot/'])).toBeUndefined()
    expect(await drill('aws-people', 'none', ['/'])).toBeUndefined()
    expect((await drill('aws-people', 'dlt', ['/mot/']))?.trail.map(one => one.id)).toEqual(['mot', 'dlt'])
  })
})
