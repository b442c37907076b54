/** The schema is one for both engines, frozen once committed, and refuses states that must not be. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import Sqlite from 'better-sqlite3'
import { getTableColumns, getTableName, is, sql, Table } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/columns.ts'
import { DatabaseRefused, openEngine } from '#db/connection.server.ts'
import { newId, read, type Tx } from '#db/door.server.ts'
import * as schema from '#db/schema.ts'
import { enrol } from '#learning/enrolment.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { askHere, dialectHere, migrations, shapeOf, shapeOfTheOther } from './shape.ts'
import { admit, begin, complete, holdNothing, publish, write } from './world.ts'

/** A frozen file is never changed: an installation has run it. A new migration adds its lines here. */
const frozen: Record<string, string> = {
  'postgres/0000_first.sql': '017786e0ff0772f040dc388ba31880aa9a965fa6bc23fe22293e3248f0422f5d',
  'postgres/0001_append-only.sql': '9fa6e0f040f523635bbd4c9e0477be3d4aff1c71da0adb477cc0afe2d98c5786',
  'postgres/0002_targets-and-pools.sql': 'd04d51ddf85c3b3a66f7c6dcb3a85e5f1ece500d88ea0d85198a34cd21fab1ef',
  'postgres/0003_closed-never-changes.sql':
    '76835da286776a0db6b19e40d74c635c35f2d20e456be42bfa87d77f139f5f35',
  'postgres/meta/0000_snapshot.json': 'ac4b79193dbc6830720474cd02b6bcae3e5107a48e89d41fba5eaaaca3436cd6',
  'postgres/meta/0001_snapshot.json': '242f74d7de61b281da591f53fff223966a121cb68a37f8b07671b3af367c58ed',
  'postgres/meta/0002_snapshot.json': '814f64e1816089d81e93387fd6f77211ea3ea4ebbce1a1c9617cf4102e176183',
  'postgres/meta/0003_snapshot.json': '089482f095039a60de364936bc8116ff603924c597454f122c9ac78268eed422',
  'sqlite/0000_first.sql': '8b7b481e9220f89040bf3bd966109f340b98f6ae66847c298cd0d71b88577eb0',
  'sqlite/0001_append-only.sql': 'eaaf83af71de708c203c5273dffc541b4cd3911a0b74ede9819394964978aa6c',
  'sqlite/0002_targets-and-pools.sql': 'a759b9a8c5a7238e766c80d5282c90516016a0b5712f25ec45459707f600e6ea',
  'sqlite/0003_closed-never-changes.sql': 'a2952ccd539c9859877d43372564830e17c4788d5dbc878b8af19f9eebcfb7c3',
  'sqlite/meta/0000_snapshot.json': 'b6e28c6e06eac00cf3fd63a0f617d18fb6667971b5a8599dd18ef3ded9502201',
  'sqlite/meta/0001_snapshot.json': 'a4bc463e932b93da0e659df09bbcae0e61797730098fb5fe19ec274b1847fd7d',
  'sqlite/meta/0002_snapshot.json': '5ecb4ad81e0478bfe5d259f7d314cae6e95d17d650cca64cdc1278d9e06faf13',
  'sqlite/meta/0003_snapshot.json': '6a50f8fe76c08e92492822442701f06c87d2fd55aa8c71091c844bc05da04394',
}

/** The journal grows; what it said of a frozen migration stays: `when` tells an installation what it has run. */
const journalled: Record<string, string[]> = {
  postgres: ['1795201827512', '1795201828937', '1795215390480', '1795215392896'],
  sqlite: ['1795201827021', '1795201828283', '1795215388961', '1795215391902'],
}

describe('the migrations', () => {
  const files = readdirSync(migrations, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== '_journal.json')
    .map(entry => relative(migrations, join(entry.parentPath, entry.name)))

  it('are all frozen, and stand as they were frozen', () => {
    const found = Object.fromEntries(
      files.map(path => [
        path,
        createHash('sha256')
          .update(readFileSync(join(migrations, path)))
          .digest('hex'),
      ]),
    )
    expect(found).toEqual(frozen)
  })

  it.each(Object.keys(journalled))('of %s are journalled in their order', dialect => {
    const journal: { entries: { tag: string; when: number }[] } = JSON.parse(
      readFileSync(join(migrations, dialect, 'meta/_journal.json'), 'utf8'),
    )
    const inFolder = files.filter(path => path.startsWith(`${dialect}/`) && path.endsWith('.sql')).sort()
    expect(journal.entries.map(entry => `${dialect}/${entry.tag}.sql`)).toEqual(inFolder)
    expect(journal.entries.map(entry => String(entry.when))).toEqual(journalled[dialect])
  })
})

describe('the two engines', () => {
  it('hold the same tables, columns, keys, references, indexes and checks', async () => {
    const here = await shapeOf(dialectHere, askHere)
    expect(Object.values(here).every(lines => lines.length > 0)).toBe(true)
    expect(await shapeOfTheOther()).toEqual(here)
  }, 60_000)

  it('hold exactly the tables and columns that the program knows', async () => {
    const known = Object.values(schema).flatMap(table => {
      if (!is(table, Table)) return []
      const columns = Object.keys(getTableColumns(table))
      return columns.map(
        name => `${getTableName(table)}.${name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`,
      )
    })
    const { columns } = await shapeOf(dialectHere, askHere)
    expect(columns?.map(line => line.split(' ')[0]).sort()).toEqual(known.sort())
  })
})

describe('a state that must not be', () => {
  let person: { id: string; headId: string }
  let enrolmentId: string
  let editionId: string

  beforeAll(async () => {
    await plant(begin)
    await holdNothing()
    editionId = await publish('cloud-foundations', ['only'])
    person = await write(tx => admit(tx, { email: 'somying@dlt.go.example' }))
    await write(tx => complete(tx, person.id, 'cloud-foundations'))
    const enrolment = await write(tx =>
      enrol(tx, { personId: person.id, courseId: 'cloud-foundations', by: person }, begin),
    )
    enrolmentId = enrolment?.id ?? ''
  })

  const enrolment = (number: number) => ({
    id: newId(begin),
    personId: person.id,
    courseId: 'cloud-foundations',
    number,
    editionId,
    enrolledAt: begin,
  })
  const attempt = (score: number, number = 1) => ({
    id: newId(begin),
    enrolmentId,
    editionId,
    lessonId: 'only',
    checkId: 'none',
    number,
    answers: {},
    score,
    passed: false,
    submittedAt: begin,
  })
  const someone = (email: string) => ({
    id: newId(begin),
    headId: person.headId,
    email,
    givenTh: 'ก',
    familyTh: 'ข',
    organisationId: 'dlt',
    personnelKind: 'civil-servant',
    createdAt: begin,
  })
  const suspension = (endedAt: number | null) => ({
    id: newId(begin),
    personId: person.id,
    reason: 'test',
    suspendedAt: begin,
    endedAt,
  })
  const stands = () => ({
    targetId: 'huawei-people',
    headId: person.headId,
    number: 9,
    personId: person.id,
    organisationPath: '/mot/dlt/',
    effectiveAt: begin,
  })

  const lawful: [string, (tx: Tx) => Promise<unknown>][] = [
    ['a retake with the next number', async tx => tx.insert(schema.enrolments).values(enrolment(2))],
    ['a score of 100', async tx => tx.insert(schema.attempts).values(attempt(100, 100))],
    ['a score of 0', async tx => tx.insert(schema.attempts).values(attempt(0, 101))],
    ['a lower-case e-mail', async tx => tx.insert(schema.persons).values(someone('lower@dlt.go.example'))],
    [
      'one suspension that runs beside one that ended',
      async tx => tx.insert(schema.suspensions).values([suspension(begin), suspension(null)]),
    ],
  ]
  it.each(lawful)('is not %s', async (_, work) => {
    await expect(write(work)).resolves.toBeDefined()
  })

  const unlawful: [string, (tx: Tx) => Promise<unknown>, RegExp][] = [
    [
      'two enrolments with the same number',
      async tx => tx.insert(schema.enrolments).values(enrolment(1)),
      /unique/i,
    ],
    [
      'two attempts with the same number',
      async tx => tx.insert(schema.attempts).values([attempt(1, 7), attempt(2, 7)]),
      /unique/i,
    ],
    ['a score of 101', async tx => tx.insert(schema.attempts).values(attempt(101, 8)), /check/i],
    ['a score below nought', async tx => tx.insert(schema.attempts).values(attempt(-1, 9)), /check/i],
    [
      'an upper-case e-mail',
      async tx => tx.insert(schema.persons).values(someone('Upper@dlt.go.example')),
      /check/i,
    ],
    [
      'two accounts with one e-mail',
      async tx => tx.insert(schema.persons).values(someone('somying@dlt.go.example')),
      /unique/i,
    ],
    ['a second standing row of a head', async tx => tx.insert(schema.standing).values(stands()), /unique/i],
    [
      'two running suspensions',
      async tx => tx.insert(schema.suspensions).values([suspension(null), suspension(null)]),
      /unique/i,
    ],
    [
      'a second completion of one enrolment',
      async tx => {
        const [row] = await tx.select().from(schema.courseCompletions)
        if (row) await tx.insert(schema.courseCompletions).values({ ...row, id: newId(begin) })
      },
      /unique/i,
    ],
    [
      'a second credential of one completion',
      async tx => {
        const [row] = await tx.select().from(schema.credentials)
        if (row)
          await tx
            .insert(schema.credentials)
            .values({ ...row, id: newId(begin), serial: 'MK-1', code: 'other' })
      },
      /unique/i,
    ],
    [
      'an enrolment of nobody',
      async tx => tx.insert(schema.enrolments).values({ ...enrolment(3), personId: 'nobody' }),
      /foreign/i,
    ],
    ['a person deleted from under their completions', async tx => tx.delete(schema.persons), /foreign/i],
    [
      'a head without a name for it',
      async tx => tx.insert(schema.heads).values({ id: sql`null`, createdAt: begin }),
      /null/i,
    ],
  ]
  it.each(unlawful)('is refused: %s', async (_, work, why) => {
    const before = await read().$count(schema.audit)
    const refusal = await write(work).catch((error: Error) => `${error.message} ${error.cause ?? ''}`)
    expect(refusal).toMatch(why)
    expect(await read().$count(schema.audit)).toBe(before)
  })
})

if (engine === 'sqlite') {
  describe('SQLite', () => {
    const setting = (tx: Tx, name: string) =>
      tx
        .select({ value: sql<string | number>`${sql.raw(name)}` })
        .from(sql.raw(`pragma_${name}`))
        .then(rows => rows[0]?.value)

    it('writes ahead, syncs in full and keeps foreign keys, read back from the writer itself', async () => {
      const settings = await write(async tx => [
        await setting(tx, 'journal_mode'),
        await setting(tx, 'synchronous'),
        await setting(tx, 'foreign_keys'),
      ])
      expect(settings).toEqual(['wal', 2, 1])
    })

    it('sets them again when a file is opened the second time', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'mekha-schema-'))
      try {
        for (const _ of ['first', 'second']) {
          const opened = await openEngine(`file:${join(folder, 'again.sqlite')}`)
          expect(await opened.transact(tx => setting(tx, 'synchronous'))).toBe(2)
          expect(await opened.transact(tx => setting(tx, 'foreign_keys'))).toBe(1)
          await opened.close()
        }
      } finally {
        rmSync(folder, { recursive: true })
      }
    })

    it('leaves another program’s database as it is, byte for byte', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'mekha-schema-'))
      try {
        const path = join(folder, 'foreign.sqlite')
        const foreign = new Sqlite(path)
        foreign.exec('create table notes (text); insert into notes values (1)')
        foreign.close()
        const before = readFileSync(path)
        await expect(openEngine(`file:${path}`)).rejects.toThrow(DatabaseRefused)
        expect(readFileSync(path).equals(before)).toBe(true)
        expect(readdirSync(folder)).toEqual(['foreign.sqlite'])
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
  })
}
