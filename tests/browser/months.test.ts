/** From the dashboard to a closed month in three clicks, with scripts on and off; then a correction beside it. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cast } from '#db/demo/cast.ts'
import { openBrowser, openVisitor, openWorld, type Visitor, type World } from '../support/browser.ts'

let world: World
let browser: Browser

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const closedMonths = () =>
  world.rows<{ month: string }>('select month from closed_months order by month').map(row => row.month)
const figures = (month: string) =>
  world.rows<{ counted: number }>(
    'select counted from closed_figures where month = ? order by target_id',
    month,
  )

const office = (scripts: boolean): Promise<Visitor> =>
  openVisitor(browser, world, { width: scripts ? 1280 : 360, language: 'en', scripts })

it('closes the oldest open month in three clicks, without scripts', async () => {
  const before = closedMonths()
  expect(before).toHaveLength(1)
  const visitor = await office(false)
  const { page } = visitor
  await visitor.signIn(cast.programmeOffice.email)
  const start = visitor.clicks
  await visitor.follow(page.locator('main a[href="/manage/months"]'))
  await visitor.follow(page.locator('main a.button'))
  const shown = await page.locator('tbody td:nth-child(2)').allInnerTexts()
  await visitor.follow(page.locator('main button[type=submit]'))
  expect(visitor.clicks - start).toBe(3)
  const [, month = ''] = closedMonths()
  expect(new URL(page.url()).pathname).toBe(`/manage/months/${month}`)
  expect(month > (before[0] ?? '')).toBe(true)
  const whole = (text: string) => Number(text.replaceAll(',', ''))
  expect(shown.map(whole).sort()).toEqual(
    figures(month)
      .map(row => row.counted)
      .sort(),
  )
  expect(await page.locator('main a.button').getAttribute('href')).toBe(`/manage/months/${month}/package`)
  expect(visitor.complaints).toEqual([])
  await visitor.close()
})

it('shows a correction beside the closed figure, which stands', async () => {
  const visitor = await office(true)
  const { page } = visitor
  await visitor.signIn(cast.programmeOffice.email)
  const month = closedMonths().at(-1) ?? ''
  const stood = figures(month)
  const person =
    world.rows<{ id: string }>(
      `select person_id as id from standing where target_id = 'huawei-people' and month <= ? limit 1`,
      month,
    )[0]?.id ?? ''
  for (let more = true; more; ) {
    await visitor.goto(`/manage/huawei-people/people/${person}`)
    const links = page.locator('main a[href*="/revoke/"]')
    more = (await links.count()) > 0
    if (!more) break
    await visitor.follow(links.first())
    await page.locator('#reason').fill('test')
    await visitor.follow(page.locator('main button[type=submit]'))
  }
  await visitor.goto(`/manage/months/${month}`)
  expect(figures(month)).toEqual(stood)
  expect(await page.locator('table').count()).toBeGreaterThan(1)
  const row = page.locator('tbody tr', { hasText: 'Huawei' }).first()
  const [closed = 0, today = 0, apart = 0] = (await row.locator('td').allInnerTexts()).map(Number)
  expect([today, apart]).toEqual([closed - 1, -1])
  await visitor.close()
})
