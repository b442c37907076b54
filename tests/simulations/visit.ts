import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { serve } from './page.ts'

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

let browser: Browser
let site: Awaited<ReturnType<typeof serve>>
const complaints: string[] = []

beforeAll(async () => {
  site = await serve()
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags.split(' ') })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(() => {
  expect(complaints.splice(0)).toEqual([])
})

interface Visit {
  width?: number
  scheme?: 'light' | 'dark'
  scripts?: boolean
}

/** A page of `serve` in a window of its own. What its console complains of fails the test that visits. */
export async function visit(
  path: string,
  { width = 360, scheme = 'light', scripts = true }: Visit = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme })
  const page = await context.newPage()
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', problem => complaints.push(String(problem)))
  if (!scripts)
    await page.route('**/island.js', route => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.goto(`${site.origin}/${path}`)
  return page
}

/** Goes on with the tab key, and nothing else, until the focus stands where it should. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key)
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`The tab key never reaches ${selector}`)
}

export async function press(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key)
}

/** What a screen reader is told when the part changes. */
export function spoken(page: Page, part: string): Promise<string> {
  return page.locator(`output[data-part="${part}"][aria-live="polite"]`).innerText()
}
