import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client/index.js'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, describe, expect, test } from 'vitest'
import { closeCompiler, compileLesson } from '#content/compile.server.ts'
import { linkAllowed } from '#content/link.ts'
import { dangersIn, htmlOf } from './emitted.ts'
import { type HostileCase, hostileCases, payload } from './hostile-cases.ts'
import { bodyLine, goodPicture, smallLesson } from './samples.ts'

const canary = join(tmpdir(), `mekha-canary-${process.pid}`)
const cases = hostileCases(canary)

afterAll(async () => {
  await closeCompiler()
  rmSync(canary, { force: true })
})

const beside = { hash: '0'.repeat(64), size: 1, width: 0, height: 0 }
const compile = ({ source, pictures }: Pick<HostileCase, 'source' | 'pictures'>) =>
  compileLesson({
    file: 'what/th.mdx',
    source,
    language: 'th',
    pictures: pictures ?? { 'shared-th.svg': goodPicture },
    media: { 'form.csv': beside, 'a.mp4': beside, 'a.vtt': beside },
  })

/** What is wrong with the way a case was answered; nothing when it was refused as it must be. */
async function complaints(hostile: HostileCase): Promise<string[]> {
  const { page, faults } = await compile(hostile)
  const found: string[] = []
  if (page) found.push('was let through')
  if (faults.length === 0) found.push('has no fault')
  for (const fault of faults) {
    if (!(fault.line >= 1 && fault.column >= 1)) found.push(`no place: ${JSON.stringify(fault)}`)
    if (fault.line > Math.max(1, hostile.source.split('\n').length) && fault.file.endsWith('.mdx'))
      found.push(`place outside the file: ${fault.line}`)
    if (!/^what\/(th\.mdx|shared-th\.svg)$/.test(fault.file)) found.push(`file ${fault.file}`)
    if (!/^[a-z]+(-[a-z0-9]+)*$/.test(fault.rule)) found.push(`rule ${fault.rule}`)
    if (!/[\u0E00-\u0E7F].+ · .+[a-z]/s.test(fault.message)) found.push(`message ${fault.message}`)
  }
  if (hostile.rule && !faults.some(fault => fault.rule === hostile.rule))
    found.push(`expected ${hostile.rule}, found ${faults.map(fault => fault.rule).join(', ')}`)
  if (existsSync(canary)) found.push('RAN CODE')
  return found.map(each => `${hostile.name}: ${each}`)
}

test('there are at least 500 cases of our own, each different', () => {
  const different = new Set(cases.map(each => `${each.source}\0${JSON.stringify(each.pictures ?? {})}`))
  expect(different.size).toBeGreaterThanOrEqual(500)
  expect(different.size).toBe(cases.length)
})

test('the good lesson that every case is made from is let through', async () => {
  expect((await compile({ source: smallLesson('ข้อความ') })).faults).toEqual([])
})

test('the canary is alive: without the gate the same code runs', async () => {
  const { code } = await bundleMDX({ source: `{${payload(canary)}}` })
  expect(existsSync(canary)).toBe(false)
  renderToStaticMarkup(createElement(getMDXComponent(code)))
  expect(existsSync(canary)).toBe(true)
  rmSync(canary)
})

test('every hostile lesson is refused with its place and the mend, and none of it runs', async () => {
  const found: string[] = []
  for (const hostile of cases) found.push(...(await complaints(hostile)))
  expect(found).toEqual([])
  expect(existsSync(canary)).toBe(false)
}, 60_000)

test('the place is the very line and column', async () => {
  const lines: [body: string, line: number, column: number][] = [
    ['ก {1}', 0, 3],
    ['ข้อความ\n\n[x](javascript:x)', 2, 1],
    ['<Callout\n  kind="note"\n  onclick="x">\n\nx\n\n</Callout>', 2, 3],
    ['- a\n- b <script />', 1, 5],
    ['ราคา <5', 0, 7],
  ]
  for (const [body, line, column] of lines) {
    const { faults } = await compile({ source: smallLesson(body) })
    expect([body, faults[0]?.line, faults[0]?.column]).toEqual([body, bodyLine + line, column])
  }
})

describe('generated lessons', () => {
  const pieces = fc.constantFrom(
    ...'< > { } / \\ ` * _ [ ] ( ) ! # - + | & ; : = " \' ~ ^ $ % @ . , \n \n\n \t'.split(' '),
    ' ',
    '\n\n',
    '&lt;',
    '&#60;',
    '&#x3c;',
    '&#123;',
    '\\<',
    '\\{',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '<Callout kind="note">',
    '</Callout>',
    '<Term means="x">',
    '</Term>',
    '](javascript:x)',
    '](https://a.go.th)',
    '[a]',
    '[a]: javascript:x',
    '<script>',
    '</script>',
    '{1}',
    'import x from "x"',
    'export const a = 1',
    '```',
    '~~~',
    '| a | b |',
    '|---|---|',
    '- [x] ',
    '- [ ] ',
    '<Why>',
    '</Why>',
    'www.a.go.th',
    'https://a.go.th/"onload=x',
    'javascript:alert(1)',
    'a@b.go.th',
    'onerror=x',
    '<img src=x onerror=x>',
    'ข้อความ',
    '## ',
    '> ',
    '1. ',
    '<Case agency="a" title="<script>">',
    '</Case>',
    '<Figure src="shared-th.svg" alt="\'><script>" />',
    '<Simulation name="cloud-cost" />',
    '\n\n<Check id="c" draw="1" kind="exam">\n\n',
    '\n\n</Check>\n\n',
    '<Question id="q" kind="ordering">\n\nถาม\n\n1. ก\n2. ข\n3. ค\n\n<Why>x</Why>\n\n</Question>',
    '<Question id="r" kind="number" answer="1" unit="<b>">\n\nถาม\n\n<Why>{1}</Why>\n\n</Question>',
    '<Question id="s" kind="text">\n\nถาม\n\n- [x] <script>\n\n<Why>x</Why>\n\n</Question>',
    '\n\n<Assignment id="a" title="\'><script>">\n\nทำ\n\n- [ ] ก\n- [ ] ข\n- [ ] ค\n\n</Assignment>\n\n',
    '\n\n<Download src="form.csv" title="<b>" />\n\n',
    '\n\n<Video src="a.mp4" captions="a.vtt" title="x">\n\nคำ\n\n</Video>\n\n',
  )
  test('are refused with a place, or become harmless HTML', async () => {
    let passed = 0
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 14 }), async parts => {
        const { page, faults } = await compile({ source: smallLesson(parts.join('')) })
        if (page) {
          passed += 1
          expect(htmlOf(page).flatMap(dangersIn)).toEqual([])
        } else
          expect(faults.every(fault => fault.line >= 1 && fault.column >= 1 && fault.message !== '')).toBe(
            true,
          )
        expect(page === undefined).toBe(faults.length > 0)
      }),
      { numRuns: 300, seed: 20261120 },
    )
    expect(passed).toBeGreaterThan(20)
  }, 60_000)

  test('links: what is allowed is http(s) or stays on the site, as a browser reads it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc
            .array(
              fc.constantFrom(
                'java',
                'script',
                ':',
                '/',
                '\\',
                '\t',
                '\n',
                '#',
                '?',
                '@',
                'http',
                's',
                'a.go.th',
                ' ',
                '\u0001',
                '%3a',
              ),
            )
            .map(each => each.join('')),
        ),
        url => {
          if (!linkAllowed(url)) return
          const read = new URL(url, 'https://learn.example.go.th/a/b')
          expect(['http:', 'https:']).toContain(read.protocol)
          if (!/^https?:/i.test(url)) expect(read.host).toBe('learn.example.go.th')
        },
      ),
      { numRuns: 5000, seed: 20261120 },
    )
  })
})
