/** Files equal the screen: the same rows in the same order, harmless cells, and no more memory for more rows. */
import { parse } from 'csv-parse/sync'
import readXlsx from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/columns.ts'
import { heads, persons, standing } from '#db/schema.ts'
import { fullName } from '#people/name.ts'
import { positionName, provinceName } from '#people/place-names.ts'
import { type Cell, csvFile, harmless, mark } from '#programmes/cells.ts'
import { groups } from '#programmes/counting.ts'
import { drill } from '#programmes/dashboard.server.ts'
import { exportedOrganisations, exportedPeople, inOrder } from '#programmes/export.server.ts'
import { peopleOf, type Wanted } from '#programmes/people.server.ts'
import { dayOf } from '#programmes/periods.ts'
import { workbook } from '#programmes/workbook.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, complete, day, holdNothing, publish, write } from './world.ts'

const target = 'huawei-people'
const now = begin + 200 * day
const homes = ['dlt', 'highways', 'mot-ps', 'moph-ps', 'dga']
const hostile = [
  '=HYPERLINK("x")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  'a "b", c',
  'สอง\nบรรทัด',
  '<b>&amp;',
  '\u0007เสียง',
]

beforeAll(async () => {
  await plant(begin)
  await holdNothing()
  await publish('cloud-foundations', ['only'])
  for (let place = 0; place < 40; place++) {
    const at = begin + place * 3 * day
    await write(async tx => {
      const { id } = await admit(
        tx,
        {
          givenTh: hostile[place] ?? `ชื่อ${place % 7}`,
          organisationId: homes[place % homes.length] ?? 'dlt',
          positionType: place % 3 === 0 ? 'general' : 'knowledge-worker',
          positionLevel: place % 3 === 0 ? 'experienced' : null,
          province: place % 2 === 0 ? 'TH-10' : 'TH-50',
          confirmed: place % 8 !== 7,
        },
        at,
      )
      await complete(tx, id, 'cloud-foundations', at)
    }, at)
  }
})

const all: Wanted = { targetId: target, group: 'counted', path: '/', direct: false, within: ['/'] }
const views: [string, Wanted][] = [
  ['everybody', all],
  ['a ministry', { ...all, path: '/mot/' }],
  ['those at an organisation itself', { ...all, path: '/mot/dlt/', direct: true }],
  ['a manager’s part', { ...all, within: ['/moph/', '/mot/dlt/'] }],
  ['nobody’s part', { ...all, within: [] }],
  ['a position', { ...all, filter: { type: 'general', level: 'experienced' } }],
  ['a province and a month', { ...all, filter: { province: 'TH-50', month: '2026-02' } }],
  ['a past day', { ...all, asOf: begin + 60 * day }],
  ['a past day, filtered', { ...all, path: '/mot/', filter: { province: 'TH-10' }, asOf: begin + 90 * day }],
  ['those who wait', { ...all, group: 'unconfirmed' }],
]

async function csv(exported: { header: string[]; pages: AsyncIterable<Cell[][]> }): Promise<string[][]> {
  const pieces: Buffer[] = []
  for await (const piece of csvFile(exported.header, exported.pages)) pieces.push(piece)
  const whole = Buffer.concat(pieces).toString('utf8')
  expect(whole.startsWith(mark)).toBe(true)
  return parse(whole, { bom: true })
}

async function xlsx(exported: { header: string[]; pages: AsyncIterable<Cell[][]> }) {
  const pieces: Buffer[] = []
  for await (const piece of workbook({ name: 'x', ...exported }, now)) pieces.push(piece as Buffer)
  const [sheet] = await readXlsx(Buffer.concat(pieces), { trim: false })
  return sheet?.data ?? []
}

/** What the page of people shows, page by page of seven. */
async function onScreen(wanted: Wanted) {
  const rows = []
  for (let number = 1; ; number++) {
    const { people, total } = await peopleOf(wanted, { size: 7, number })
    rows.push(...people)
    if (number * 7 >= total) return rows
  }
}

describe('a list of people as a file', () => {
  it.each(views)('equals the screen for %s', async (_, wanted) => {
    const shown = await onScreen(wanted)
    const expected = shown.map(row => [
      harmless(fullName(row, 'th')),
      row.organisationTh,
      positionName(row.positionType, row.positionLevel, 'th').replace(/^–$/, ''),
      provinceName(row.province, 'th').replace(/^–$/, ''),
      row.effectiveAt === null ? undefined : dayOf(row.effectiveAt),
    ])
    const [header, ...rows] = await csv(await exportedPeople(wanted, 'th', now))
    expect(header?.[0]).toBe('ชื่อ')
    const counted = wanted.group === 'counted'
    expect(header).toHaveLength(counted ? 7 : 6)
    expect(rows.map(row => [row[0], row[1], row[3], row[4], counted ? row[5] : undefined])).toEqual(expected)
    const asOf = wanted.asOf === undefined ? '2026-07-24T09:00:00+07:00' : dayOf(wanted.asOf)
    expect(rows.every(row => row.at(-1) === asOf)).toBe(true)
    if (wanted.within.length > 0) expect(rows.length).toBeGreaterThan(0)
  })

  it('starts no formula and breaks no line, whatever a name begins with', async () => {
    const [, ...rows] = await csv(await exportedPeople(all, 'th', now))
    expect(rows).toHaveLength(35)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    expect(rows.filter(row => /^'[=+\-@\t\r＝]/.test(row[0] ?? ''))).toHaveLength(7)
    const sheet = await xlsx(await exportedPeople(all, 'th', now))
    for (const cell of sheet.flat()) if (typeof cell === 'string') expect(cell).not.toMatch(/^[=+\-@\t\r＝]/)
  })

  it('is the same table as a workbook, with real dates', async () => {
    const [header, ...rows] = await csv(await exportedPeople(all, 'en', now))
    const [top, ...sheet] = await xlsx(await exportedPeople(all, 'en', now))
    expect(top).toEqual(header)
    expect(sheet).toHaveLength(rows.length)
    for (const [place, row] of sheet.entries()) {
      const since = row[5]
      if (!(since instanceof Date)) throw new Error(`not a date: ${since}`)
      expect(since.toISOString().slice(0, 10)).toBe(rows[place]?.[5])
      expect(row[6]).toBeInstanceOf(Date)
      const plain = (value: unknown) => String(value ?? '').replace(/\p{Cc}/gu, '')
      expect(plain(row[0])).toBe(plain(rows[place]?.[0]))
    }
  })
})

describe('a table of organisations as a file', () => {
  it.each([
    ['all of government', undefined, ['/'], {}, undefined],
    ['a ministry', 'mot', ['/'], {}, undefined],
    ['a manager’s part', undefined, ['/mot/', '/moph/moph-ps/'], {}, undefined],
    ['a filter', undefined, ['/'], { province: 'TH-10' }, undefined],
    ['a past day', 'mot', ['/mot/'], {}, begin + 40 * day],
  ] as const)('equals the screen for %s', async (_, at, within, filter, asOf) => {
    const step = await drill(target, at, within, { filter, asOf })
    if (!step) throw new Error('Not there')
    const exported = await exportedOrganisations({ targetId: target, at, within, filter, asOf }, 'th', now)
    if (!exported) throw new Error('Not exported')
    const shown = asOf !== undefined || 'province' in filter ? (['counted'] as const) : groups
    const numbers = (counts: Record<(typeof groups)[number], number>) => shown.map(group => counts[group])
    const expected = [
      ...step.lines.map(line => [line.organisation.th, ...numbers(line.counts)]),
      ...(step.direct ? [['สังกัดหน่วยงานนี้โดยตรง', ...numbers(step.direct)]] : []),
      ['รวม', ...numbers(step.total)],
    ]
    const sheet = await xlsx(exported)
    expect(sheet.slice(1).map(row => row.slice(0, -1))).toEqual(expected)
    const again = await exportedOrganisations({ targetId: target, at, within, filter, asOf }, 'th', now)
    const rows = again ? await csv(again) : []
    expect(rows.slice(1).map(row => row.slice(0, -1))).toEqual(expected.map(row => row.map(String)))
    expect(expected.length).toBeGreaterThan(1)
  })

  it('is not there outside the asker’s part', async () => {
    const given = { targetId: target, at: 'moph', within: ['/mot/'], filter: {}, asOf: undefined }
    expect(await exportedOrganisations(given, 'th', now)).toBeUndefined()
  })
})

const many = engine === 'sqlite' ? 30_000 : 1_500

/** Adds people who stand, past the rules: only the files look at them. */
async function crowd() {
  const step = 500
  for (let from = 0; from < many; from += step)
    await write(async tx => {
      const places = Array.from({ length: step }, (_, place) => from + place)
      const id = (place: number) => `crowd-${String(place).padStart(6, '0')}`
      await tx.insert(heads).values(places.map(place => ({ id: id(place), createdAt: begin })))
      await tx.insert(persons).values(
        places.map(place => ({
          id: id(place),
          headId: id(place),
          email: `${id(place)}@dlt.go.example`,
          givenTh: `หมู่${(place * 7919) % 1000}`,
          familyTh: 'มาก',
          organisationId: 'dlt',
          personnelKind: 'civil-servant',
          createdAt: begin,
        })),
      )
      await tx.insert(standing).values(
        places.map(place => ({
          targetId: 'aws-people',
          headId: id(place),
          number: place + 1000,
          personId: id(place),
          organisationPath: '/mot/dlt/',
          month: '2026-01',
          effectiveAt: begin,
        })),
      )
    })
}

describe('a file of very many', () => {
  beforeAll(crowd, 120_000)
  const wanted: Wanted = { ...all, targetId: 'aws-people', path: '/mot/dlt/' }

  it('has everybody once, however many they are', async () => {
    const seen = new Set<string>()
    let rows = 0
    const { pages, total } = await exportedPeople(wanted, 'th', now)
    for await (const page of pages) {
      expect(page.length).toBeLessThanOrEqual(500)
      rows += page.length
      for (const row of page) seen.add(String(row[0]))
    }
    expect(rows).toBe(total)
    expect(total).toBeGreaterThanOrEqual(many)
    expect(total > inOrder).toBe(engine === 'sqlite')
    expect(seen.size).toBeGreaterThanOrEqual(1000)
  })

  it.each(['csv', 'xlsx'])('is written as %s in bounded time, without being held', async format => {
    const { header, pages } = await exportedPeople(wanted, 'th', now)
    const file = format === 'csv' ? csvFile(header, pages) : workbook({ name: 'x', header, pages }, now)
    globalThis.gc?.()
    const before = process.memoryUsage()
    const began = process.cpuUsage()
    let most = 0
    let pieces = 0
    for await (const piece of file) {
      expect(piece.length).toBeLessThan(500_000)
      if (++pieces % 8 === 0) {
        const { heapUsed, external } = process.memoryUsage()
        most = Math.max(most, heapUsed + external - before.heapUsed - before.external)
      }
    }
    const { user, system } = process.cpuUsage(began)
    expect(pieces).toBeGreaterThan(many / 600)
    expect(most).toBeLessThan(120e6)
    expect((user + system) / many).toBeLessThan(engine === 'sqlite' ? 200 : 2_000)
  }, 60_000)

  it('is read no further once nobody takes it', async () => {
    const { header, pages } = await exportedPeople(wanted, 'th', now)
    let read = 0
    let ended = false
    const watched = async function* () {
      try {
        for await (const page of pages) {
          read++
          yield page
        }
      } finally {
        ended = true
      }
    }
    const file = workbook({ name: 'x', header, pages: watched() }, now)
    for await (const _ of file) if (read > 0) break
    await expect.poll(() => ended).toBe(true)
    expect(read).toBeLessThan(Math.max(10, many / 1_000))
  })
})
