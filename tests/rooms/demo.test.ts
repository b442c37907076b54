/** The demo world, small: its figures follow from its script, and nothing personal lies open in it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableName, is, sql, Table } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeCompiler } from '#content/compile.server.ts'
import { engine } from '#db/columns.ts'
import { castMembers } from '#db/demo/cast.ts'
import { type DemoCourse, demoHistory } from '#db/demo/history.ts'
import { demoPeople, demoTwins } from '#db/demo/people.ts'
import { read } from '#db/door.server.ts'
import * as schema from '#db/schema.ts'
import { countsAt } from '#programmes/figures.server.ts'
import { proposedMerges } from '#programmes/merge.server.ts'
import { verifyLedger } from '#programmes/verify.server.ts'
import { demoPassword, demoSignIns, makeDemo } from '../../bin/demo.server.ts'
import { askHere, dialectHere, shapeOf } from './shape.ts'

const anchor = Date.parse('2026-11-20T02:15:00Z')
const size = engine === 'sqlite' ? 150 : 30
const tiny = join(import.meta.dirname, '../courses/tiny-course')
const folder = mkdtempSync(join(tmpdir(), 'mekha-demo-'))
const ids = ['ai-public-service', 'cloud-foundations', 'iot-smart-city']
const courses: DemoCourse[] = ids.map(id => ({
  id,
  lessons: [
    { id: 'reading', minutes: 3, checks: [] },
    { id: 'checked', minutes: 3, checks: ['tiny-check'] },
  ],
}))
const people = demoPeople(size)
const twins = demoTwins(people)

beforeAll(async () => {
  for (const id of ids) cpSync(tiny, join(folder, id), { recursive: true })
  await makeDemo({ anchor, courses: folder, size })
}, 120_000)

afterAll(async () => {
  await closeCompiler()
  rmSync(folder, { recursive: true })
})

/** Who has done a course whole, from the script of the demo alone. */
function finishers(course: string): Set<string> {
  const events = demoHistory(people, anchor, courses)
  const finished = (lesson: string) =>
    new Set(
      events.flatMap(event =>
        event.kind === 'finish-lesson' && event.course === course && event.lesson === lesson
          ? [event.person]
          : [],
      ),
    )
  const checked = finished('checked')
  return new Set([...finished('reading')].filter(person => checked.has(person)))
}

function recount(anyOf: string[], eligible: (kind: string) => boolean) {
  const done = new Set(anyOf.flatMap(course => [...finishers(course)]))
  const groups = {
    counted: new Set<string>(),
    unconfirmed: new Set<string>(),
    'not-eligible': new Set<string>(),
  }
  for (const human of new Set(people.filter(one => done.has(one.id)).map(one => one.citizenId))) {
    const accounts = people.filter(one => one.citizenId === human && one.personnelKind !== 'private')
    const fitting = accounts.filter(one => eligible(one.personnelKind))
    if (fitting.some(one => one.confirmed)) groups.counted.add(human)
    else if (fitting.length > 0) groups.unconfirmed.add(human)
    else if (accounts.length > 0) groups['not-eligible'].add(human)
  }
  return Object.fromEntries(Object.entries(groups).map(([group, humans]) => [group, humans.size]))
}

describe('the demo world', () => {
  it.each([
    ['huawei-people', ids, () => true],
    ['aws-people', ['cloud-foundations'], (kind: string) => kind === 'civil-servant'],
  ] as const)('has the figures of %s that its script gives', async (target, anyOf, eligible) => {
    const expected = recount([...anyOf], eligible)
    expect(expected.counted).toBeGreaterThan(size / 10)
    const found = (await countsAt(target, ['/'])).get('/')
    const { held = 0, counted = 0, ...rest } = found ?? {}
    if (engine === 'sqlite') expect(held).toBeGreaterThan(0)
    expect({ ...rest, counted: counted + held }).toEqual(expected)
  })

  it('has two sound targets', async () => {
    expect((await verifyLedger()).map(target => [target.target, target.sound])).toEqual([
      ['huawei-people', true],
      ['aws-people', true],
    ])
  })

  it('has its people and its named few', async () => {
    expect(await read().$count(schema.persons)).toBe(size + castMembers.length + twins.length)
    const heads = new Set([...people, ...castMembers].map(person => person.citizenId))
    expect(await read().$count(schema.heads)).toBe(heads.size + twins.length)
    const proposed = (await proposedMerges()).flatMap(pair => [pair.one.id, pair.other.id])
    for (const { id } of twins) expect(proposed).toContain(id)
  })

  it('gives a password to the printed sign-ins and to nobody else', async () => {
    const held = (await read().select().from(schema.passwords)).map(row => row.personId)
    expect(held.sort()).toEqual(demoSignIns.map(member => member.id).sort())
    for (const { hash } of await read().select().from(schema.passwords))
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('happens between the signing and its anchor', async () => {
    for (const { completedAt } of await read().select().from(schema.courseCompletions)) {
      expect(completedAt).toBeLessThan(anchor)
      expect(completedAt).toBeGreaterThan(Date.UTC(2022, 1, 24, 17))
    }
  })

  it('has evidence for every credit: completions that stand, of that head, in time', async () => {
    const completions = new Map(
      (await read().select().from(schema.courseCompletions)).map(row => [row.id, row]),
    )
    const headOf = new Map((await read().select().from(schema.persons)).map(row => [row.id, row.headId]))
    const revoked = new Set((await read().select().from(schema.revocations)).map(row => row.completionId))
    let credits = 0
    for (const { facts, effectiveAt } of await read().select().from(schema.ledger)) {
      if (facts.kind !== 'credit') continue
      credits++
      expect(facts.evidence.length).toBeGreaterThan(0)
      for (const one of facts.evidence) {
        if (!('completion' in one)) throw new Error('The demo has no attestation')
        const { completion, course, edition, completedAt } = one
        const found = completions.get(completion)
        expect(found).toMatchObject({ courseId: course, editionId: edition, completedAt })
        expect(headOf.get(found?.personId ?? '')).toBe(facts.head)
        expect(revoked.has(completion)).toBe(false)
      }
      expect(effectiveAt).toBe(Math.max(...facts.evidence.map(one => one.completedAt)))
    }
    expect(credits).toBeGreaterThan(size / 4)
  })

  it('holds no citizen id and no password in clear, in any column of any table', async () => {
    const { columns } = await shapeOf(dialectHere, askHere)
    const readable = (columns ?? []).flatMap(line => {
      const [table, column] = (line.split(' ')[0] ?? '').split('.')
      return table && column && / (text|blob)/.test(line) ? [{ table, column }] : []
    })
    const tables = Object.values(schema).flatMap(known => (is(known, Table) ? [getTableName(known)] : []))
    expect([...new Set(readable.map(one => one.table))].sort()).toEqual(tables.sort())
    const found: string[] = []
    const secrets = new Set([...people, ...castMembers].map(person => person.citizenId))
    for (const { table, column } of readable) {
      const text =
        dialectHere === 'sqlite' ? `cast("${column}" as text)` : castOf(columns ?? [], table, column)
      const rows = await read()
        .select({ value: sql<string | null>`cell.value` })
        .from(sql.raw(`(select ${text} as value from "${table}") as cell`))
      for (const { value } of rows) {
        if (value?.includes(demoPassword)) found.push(`${table}.${column}: password`)
        for (const [digits] of (value ?? '').matchAll(/\d{13}/g))
          if (secrets.has(digits)) found.push(`${table}.${column}: ${digits}`)
      }
    }
    expect(found).toEqual([])
  })
})

function castOf(columns: readonly string[], table: string, column: string): string {
  const bytes = columns.some(line => line.startsWith(`${table}.${column} blob`))
  return bytes ? `encode("${column}", 'escape')` : `"${column}"::text`
}
