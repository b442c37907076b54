/** What a cold lesson costs over the wire, fonts included, as a browser with an empty cache receives it. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cast } from '#db/demo/cast.ts'
import { openBrowser, openVisitor, openWorld, type World } from '../support/browser.ts'

let world: World
let browser: Browser

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

interface Received {
  url: string
  type: string
  bytes: number
  encoding: string
}

/** Loads a lesson for the first time on this device and returns every answer with its size on the wire, headers included. */
async function coldLesson(path: string, language: 'th' | 'en'): Promise<Received[]> {
  const before = await openVisitor(browser, world, { language })
  await before.signIn(cast.learner.email)
  const cookies = await before.page.context().cookies()
  await before.close()

  const visitor = await openVisitor(browser, world, { language })
  await visitor.page.context().addCookies(cookies)
  const session = await visitor.page.context().newCDPSession(visitor.page)
  const received = new Map<string, Received>()
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const encoding = response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? 'plain'
    received.set(requestId, { url: response.url, type, bytes: 0, encoding })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = received.get(requestId)
    if (answer) answer.bytes = encodedDataLength
  })
  await visitor.page.goto(path, { waitUntil: 'networkidle' })
  await visitor.page.evaluate(() => document.fonts.ready)
  expect(visitor.complaints).toEqual([])
  await visitor.close()
  return [...received.values()]
}

const told = (received: Received[]) =>
  received
    .map(
      ({ url, bytes, encoding }) =>
        `  ${String(bytes).padStart(6)} ${encoding.padEnd(5)} ${new URL(url).pathname}`,
    )
    .concat(
      `  ${received.reduce((sum, answer) => sum + answer.bytes, 0)} bytes in ${received.length} requests`,
    )
    .join('\n')

it.each([
  ['th', 'iot-smart-city', 'sensor-to-decision'],
  ['en', 'iot-smart-city', 'sensor-to-decision'],
  ['th', 'ai-public-service', 'generative-ai-at-work'],
  ['th', 'cloud-foundations', 'what-is-cloud'],
] as const)('a cold lesson in %s, %s/%s, is at most 60 KB in at most 8 requests', async (language, course, lesson) => {
  const received = await coldLesson(`/learn/${course}/${lesson}`, language)
  const figures = told(received)
  const html = received.find(answer => answer.type === 'Document')
  expect(html?.encoding, figures).toMatch(/^(gzip|br)$/)
  expect(received.filter(answer => answer.type === 'Font').length, figures).toBeGreaterThan(0)
  expect(
    received.filter(answer => answer.type === 'Script'),
    figures,
  ).toEqual([])
  expect(received.length, figures).toBeLessThanOrEqual(8)
  expect(
    received.reduce((sum, answer) => sum + answer.bytes, 0),
    figures,
  ).toBeLessThanOrEqual(60 * 1024)
})

/** The drawing that a server writes for a simulation weighs: this one misses the 60 KB of a plain lesson. */
it('a cold lesson with a simulation adds its own script and its drawing, and nothing else', async () => {
  const received = await coldLesson('/learn/iot-smart-city/bus-tracking', 'th')
  const figures = told(received)
  const scripts = received.filter(answer => answer.type === 'Script')
  expect(scripts.length, figures).toBeGreaterThan(0)
  expect(
    scripts.reduce((sum, { bytes }) => sum + bytes, 0),
    figures,
  ).toBeLessThan(4 * 1024)
  expect(received.length, figures).toBeLessThanOrEqual(8)
  expect(
    received.reduce((sum, { bytes }) => sum + bytes, 0),
    figures,
  ).toBeLessThan(68 * 1024)
})
