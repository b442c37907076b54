/** A room imports only from rooms to its left. */
import { describe, expect, it } from 'vitest'
import { filesIn, importsOf, parse, resolve } from './sources.ts'

/** The ladder; the rooms of one step know nothing of each other. */
const ladder = [
  ['ui', 'content', 'db'],
  ['people'],
  ['catalogue'],
  ['learning'],
  ['programmes'],
  ['authoring'],
  ['routes'],
]

const step = (room: string) => ladder.findIndex(rooms => rooms.includes(room))
const server = ['server', 'db', 'people', 'content', 'env']

/** The room that a file lives in. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  if (first === 'env.server.ts') return 'env'
  if (first !== 'app') return first
  return step(second) >= 0 ? second : 'routes'
}

/** Whether a file of one room may know another room. */
function mayKnow(room: string, other: string): boolean {
  if (room === other || other === 'env' || room === 'bin') return true
  if (room === 'server') return server.includes(other)
  return step(other) >= 0 && step(other) < step(room)
}

/** The imports of a source that the ladder forbids, as sentences. */
function climbs(file: string, text?: string): string[] {
  const room = roomOf(file)
  return importsOf(parse(file, text)).flatMap(({ from }) => {
    const target = resolve(from, file)
    if (target === undefined || from.endsWith('.css?url')) return []
    const other = roomOf(target)
    const across = room !== other && !from.startsWith('#') && room !== 'bin' && !file.startsWith('bin/')
    if (!mayKnow(room, other)) return [`${file}: ${room} must not know ${other} (${from})`]
    return across ? [`${file}: across rooms an import has its # name (${from})`] : []
  })
}

/** Packages that may leave us stand behind one file or a few; everything else knows only those files. */
const behind: Record<string, RegExp> = {
  lucia: /^app\/people\/session\.server\.ts$/,
  '@node-rs/argon2': /^app\/people\/password\.server\.ts$/,
  'better-sqlite3': /^db\/connection\.server\.ts$/,
  pg: /^db\/connection\.server\.ts$/,
  '@electric-sql/pglite': /^db\/connection\.server\.ts$/,
  express: /^(?:server\/|bin\/dev\.js$)/,
  compression: /^server\//,
  '@remix-run': /^(?:server\/|bin\/|app\/(?:routes\/|routes\.ts$|root\.tsx$|entry\.server\.tsx$))/,
  'mdx-bundler': /^app\/content\//,
  'react-dom': /^app\/(?:content\/|entry\.server\.tsx$)/,
}

function strays(file: string, text?: string): string[] {
  return importsOf(parse(file, text)).flatMap(({ from }) => {
    const name = Object.keys(behind).find(known => from === known || from.startsWith(`${known}/`))
    return name && !behind[name]?.test(file) ? [`${file}: ${name} stands behind ${behind[name]}`] : []
  })
}

const sources = filesIn(['app', 'db', 'server'])

describe('the ladder', () => {
  it('has every room of app/ on it', () => {
    const rooms = new Set(filesIn(['app']).flatMap(file => file.match(/^app\/(\w+)\//)?.[1] ?? []))
    expect([...rooms].filter(room => step(room) < 0)).toEqual([])
    expect(rooms.size).toBeGreaterThan(6)
  })

  it('is climbed by nobody', () => {
    expect(sources.flatMap(file => climbs(file))).toEqual([])
  })

  it('keeps the packages that may leave us behind one file', () => {
    expect([...sources, ...filesIn(['bin'])].flatMap(file => strays(file))).toEqual([])
  })

  it('lets what decides know nothing of what does', () => {
    const pure = sources.filter(file => !/\.server\.|\.worker\.|^app\/routes|^app\/root|^server\//.test(file))
    const effectful = pure.flatMap(file =>
      importsOf(parse(file))
        .filter(({ from, typeOnly }) => /\.server\.tsx?$/.test(from) && !typeOnly)
        .map(({ from }) => `${file} imports ${from}`),
    )
    expect(effectful).toEqual([])
  })

  it.each([
    ['app/people/x.ts', "import { a } from '#learning/progress.ts'"],
    ['app/ui/x.ts', "import type { a } from '#content/course.ts'"],
    ['app/content/x.ts', "import { a } from '../ui/formats.ts'"],
    ['app/learning/x.ts', "export { a } from '#programmes/pace.ts'"],
    ['app/catalogue/x.ts', "const a = await import('#learning/progress.ts')"],
    ['app/people/x.ts', "let a: import('#programmes/pace.ts').Pace"],
    ['app/learning/x.ts', "import { a } from '../people/name.ts'"],
    ['app/programmes/x.ts', "import { loader } from '../routes/home.tsx'"],
    ['db/x.ts', "import { a } from '#people/name.ts'"],
    ['server/x.ts', "import { a } from '#learning/progress.ts'"],
  ])('would see %s with %s', (file, text) => {
    expect(climbs(file, text)).toHaveLength(1)
  })

  it.each([
    ['app/learning/x.ts', "import { Lucia } from 'lucia'"],
    ['app/ui/x.tsx', "import { Link } from '@remix-run/react'"],
    ['app/people/x.ts', "import express from 'express'"],
    ['bin/x.ts', "import Sqlite from 'better-sqlite3'"],
  ])('would see the package that strays into %s with %s', (file, text) => {
    expect(strays(file, text)).toHaveLength(1)
  })
})
