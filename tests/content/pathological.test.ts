import { afterAll, expect, test } from 'vitest'
import { closeCompiler, compileLesson } from '#content/compile.server.ts'
import { goodLesson, goodPicture } from './samples.ts'

afterAll(closeCompiler)

const compile = (body: string) =>
  compileLesson({
    file: 'what/th.mdx',
    source: goodLesson(body),
    language: 'th',
    pictures: { 'shared-th.svg': goodPicture },
  })

/** Runs `work` and measures, beside its milliseconds, the longest that the main loop stood still meanwhile. */
async function watched<Result>(work: () => Promise<Result>) {
  let last = performance.now()
  let stillness = 0
  const beat = setInterval(() => {
    stillness = Math.max(stillness, performance.now() - last)
    last = performance.now()
  }, 10)
  const start = performance.now()
  const result = await work()
  clearInterval(beat)
  return { result, stillness, took: performance.now() - start }
}

test('64 KB of emphasis is stopped at two seconds while the main loop goes on', async () => {
  await compile('ก')
  const { result, stillness, took } = await watched(() => compile('*a_ '.repeat(16_384)))
  expect(result.page).toBeUndefined()
  expect(result.faults).toMatchObject([{ file: 'what/th.mdx', line: 1, column: 1, rule: 'too-slow' }])
  expect(took).toBeGreaterThan(1_900)
  expect(took).toBeLessThan(6_000)
  expect(stillness).toBeLessThan(400)
}, 30_000)

test('the next lesson compiles on a fresh worker, its own two seconds not yet begun', async () => {
  const { result } = await watched(() => compile('หลังจากนั้น'))
  expect(result.faults).toEqual([])
}, 30_000)

const heavy: Record<string, string> = {
  'emphasis of 8 KB': '*a_ '.repeat(2_048),
  'open brackets': '['.repeat(60_000),
  'open quotations': '> '.repeat(30_000),
  'nested lists': Array.from({ length: 400 }, (_, n) => `${'  '.repeat(n)}- a`)
    .join('\n')
    .slice(0, 90_000),
  'nested components': '<Callout kind="note">\n'.repeat(3_000),
  'nested tags': '<a>'.repeat(20_000),
  backticks: Array.from({ length: 400 }, (_, n) => '`'.repeat(n)).join(' '),
  'wide tables': `${'|a'.repeat(2_000)}\n${'|-'.repeat(2_000)}\n${`${'|b'.repeat(2_000)}\n`.repeat(15)}`,
  'many references': Array.from({ length: 4_000 }, (_, n) => `[a${n}]: /x`).join('\n'),
  entities: '&#60;'.repeat(18_000),
  braces: '{'.repeat(60_000),
}

test.each(Object.entries(heavy))(
  '%s: answered in time, loop free',
  async (_, body) => {
    const { result, stillness } = await watched(() => compile(body))
    expect(result.page === undefined).toBe(result.faults.length > 0)
    for (const fault of result.faults) expect(fault.line).toBeGreaterThanOrEqual(1)
    expect(stillness).toBeLessThan(400)
  },
  30_000,
)

test('a file over 100 KB is refused unread', async () => {
  const { result, took } = await watched(() => compile('ก '.repeat(40_000)))
  expect(result.faults).toMatchObject([{ rule: 'too-large' }])
  expect(took).toBeLessThan(200)
})
