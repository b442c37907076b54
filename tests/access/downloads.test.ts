/** Files that leave the site: what is in them for whom, who took them, and that nobody who goes away is read for. */
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import { cast } from '#db/demo/cast.ts'
import { read } from '#db/door.server.ts'
import { audit } from '#db/schema.ts'
import { createApp } from '#server/app.ts'
import { download } from '../../app/routes/parts/download.ts'
import { openSite, type Site } from '../support/site.ts'
import { elsewhere, expectSafe, makeWorld, nothingLogged, target, type Who } from './world.ts'

let site: Site
let cookies: Record<Who, string | undefined>

beforeAll(async () => {
  cookies = await makeWorld()
  site = await openSite()
})

afterAll(() => site.close())

nothingLogged()

const take = (path: string, who: Who, method = 'GET') => site.fetch(path, { method, cookie: cookies[who] })

/** The parts of a ZIP by name. */
function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts = new Map<string, Buffer>()
      zip.on('entry', entry =>
        zip.openReadStream(entry, async (problem, stream) => {
          if (problem) return reject(problem)
          const pieces: Buffer[] = []
          for await (const piece of stream) pieces.push(piece as Buffer)
          parts.set(entry.fileName, Buffer.concat(pieces))
          zip.readEntry()
        }),
      )
      zip.on('end', () => resolve(parts))
      zip.on('error', reject)
      zip.readEntry()
    })
  })
}

const packageOf = async (who: Who) =>
  unzip(Buffer.from(await (await take('/manage/months/2026-01/package', who)).arrayBuffer()))
const rowsOf = (part: Buffer | undefined): string[][] => parse(part ?? '', { bom: true })

describe('the evidence package', () => {
  it('holds names for the programme office and for nobody else', async () => {
    const office = await packageOf('programmeOffice')
    const ministry = await packageOf('manager')
    expect([...office.keys()]).toContain('credits-with-names.csv')
    expect([...ministry.keys()]).not.toContain('credits-with-names.csv')
    const named = office.get('credits-with-names.csv')?.toString() ?? ''
    expect(named).toContain(cast.learner.familyTh)
    for (const [name, part] of [...ministry, ['credits.csv', office.get('credits.csv')] as const])
      for (const person of [cast.learner, { familyTh: elsewhere, id: elsewhere, email: elsewhere }])
        for (const told of [person.familyTh, person.id, person.email])
          expect(part?.includes(told), `${name}: ${told}`).toBe(false)
  })

  it('holds every credit for the office, and for a ministry its own', async () => {
    const office = rowsOf((await packageOf('programmeOffice')).get('credits.csv'))
    const ministry = rowsOf((await packageOf('manager')).get('credits.csv'))
    expect(office.slice(1).map(row => row[4])).toEqual(['dlt', 'moph-ps'])
    expect(ministry.slice(1).map(row => row[4])).toEqual(['dlt'])
    expect(ministry[0]).toEqual(office[0])
  })

  it('is the same again, and says who took it', async () => {
    const once = await packageOf('programmeOffice')
    const again = await packageOf('programmeOffice')
    for (const name of ['credits.csv', 'head.json', 'head-statement.sig', 'summary.pdf'])
      expect(again.get(name)?.equals(once.get(name) ?? Buffer.alloc(0)), name).toBe(true)
    const taken = await read().select().from(audit).where(eq(audit.verb, 'package.take'))
    expect(taken.length).toBeGreaterThan(1)
    expect(taken.at(-1)).toMatchObject({ actorId: cast.programmeOffice.id, subject: 'month/2026-01' })
  })
})

describe('an export', () => {
  const path = `/manage/${target}/export?people=1&group=counted`

  it('is a file that is not kept and not guessed at', async () => {
    for (const [format, type] of [
      ['csv', 'text/csv; charset=utf-8'],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ]) {
      const answer = await take(`${path}&format=${format}`, 'manager')
      expectSafe(answer, String(format))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe(type)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="mekha-[\\w-]+\\.${format}"$`),
      )
      await answer.arrayBuffer()
    }
  })

  it('has as many rows as the page, within the asker’s part', async () => {
    for (const who of ['programmeOffice', 'manager'] as const) {
      const rows = rowsOf(Buffer.from(await (await take(path, who)).arrayBuffer()))
      const page = await (await take(`/manage/${target}/people?group=counted`, who)).text()
      expect(rows.length - 1, who).toBe(page.match(/<th scope="row">/g)?.length)
      expect(rows.length - 1).toBe(who === 'manager' ? 1 : 2)
    }
  })

  it('is in the audit when it is taken, not when it is only asked about', async () => {
    const count = () => read().$count(audit, eq(audit.verb, 'people.export'))
    const before = await count()
    const asked = await take(path, 'manager', 'HEAD')
    expect([asked.status, await asked.text(), await count()]).toEqual([200, '', before])
    await (await take(path, 'manager')).text()
    expect(await count()).toBe(before + 1)
    const deeds = await read().select().from(audit).where(eq(audit.verb, 'people.export'))
    expect(deeds.at(-1)).toMatchObject({ actorId: cast.manager.id, subject: `target/${target}` })
  })
})

/** A site of one file, of pieces that are made as they are asked for. */
async function openFile(pieces: () => AsyncGenerator<Uint8Array>) {
  const module = { loader: () => download(pieces(), { name: 'all.bin', type: 'application/zip' }) }
  const route = { id: 'file', parentId: undefined, path: 'file', index: undefined }
  const facts = { hasAction: false, hasLoader: true, hasClientAction: false, hasClientLoader: false }
  const build = {
    mode: 'test',
    entry: { module: { default: () => new Response() } },
    routes: { file: { ...route, module } },
    assets: {
      entry: { module: '', imports: [] },
      routes: { file: { ...route, ...facts, module: '', imports: [], hasErrorBoundary: false } },
      url: '',
      version: 'test',
    },
    assetsBuildDirectory: '',
    publicPath: '/',
    isSpaMode: false,
    future: { v3_singleFetch: true },
  } as unknown as ServerBuild
  const server = createServer(createApp(build, { serving: () => true, origin: 'http://localhost' }))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, close: () => new Promise(resolve => server.close(resolve)) }
}

describe('a file in pieces', () => {
  const piece = Buffer.alloc(100_000, 7)

  it('waits for whoever reads slowly, and is made no further once they are gone', async () => {
    let made = 0
    let ended = false
    const file = await openFile(async function* () {
      try {
        for (; made < 2_000; made++) yield piece
      } finally {
        ended = true
      }
    })
    const reader = connect(file.port, '127.0.0.1')
    reader.pause()
    reader.write('GET /file HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
    await expect.poll(() => made).toBeGreaterThan(3)
    let last = -1
    await expect
      .poll(
        () => {
          const still = made === last
          last = made
          return still
        },
        { interval: 300, timeout: 10_000 },
      )
      .toBe(true)
    expect(made).toBeLessThan(400)
    reader.destroy()
    await expect.poll(() => ended).toBe(true)
    expect(made).toBeLessThan(400)
    await file.close()
  })

  it('arrives whole', async () => {
    const file = await openFile(async function* () {
      for (let number = 0; number < 200; number++) yield piece
    })
    const answer = await fetch(`http://127.0.0.1:${file.port}/file`)
    expect((await answer.arrayBuffer()).byteLength).toBe(200 * piece.length)
    await file.close()
  })
})
