/** A manager's way from the head-count to the evidence: as many rows as were clicked, and nobody else's people. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const whole = (text: string | null | undefined) => Number(/[\d,]+/.exec(text ?? '')?.[0]?.replaceAll(',', ''))

/** The addresses of everybody listed, from this page of the list to its last. */
async function everyRow(visitor: Visitor): Promise<string[]> {
  const { page } = visitor
  const rows: string[] = []
  for (;;) {
    const here = await page
      .locator('tbody th[scope=row] a')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
    expect(here.length).toBe(await page.locator('tbody tr').count())
    expect(here.length).toBeLessThanOrEqual(100)
    rows.push(...here)
    const next = page.locator('.pages a').last()
    const onward = (await page.locator('.pages').count()) > 0 && (await next.innerText()) === 'Next page'
    if (!onward) break
    await visitor.follow(next)
  }
  expect(new Set(rows).size).toBe(rows.length)
  return rows
}

/** Every figure of the table that can be clicked, with where it leads. */
const figuresOf = (page: Page) =>
  page
    .locator('table td a[href*="/people?"][href*="group="]')
    .evaluateAll(links =>
      links.map(link => ({ to: link.getAttribute('href') ?? '', shown: link.textContent })),
    )

/** How many people the list at an address has in all, counted page by page. */
async function listed(visitor: Visitor, address: string): Promise<number> {
  let rows = 0
  for (let at = 1; ; at++) {
    const answer = await visitor.page.context().request.get(`${address}&page=${at}`)
    expect(answer.status()).toBe(200)
    const html = await answer.text()
    rows += html.match(/<th scope="row">/g)?.length ?? 0
    if (!html.includes('Next page')) return rows
  }
}

const headCount = (page: Page, target: string) => page.locator(`#${target} .lead`).first()

describe.each([
  { who: 'the programme office', email: cast.programmeOffice.email, widths: 1280, reach: '/' },
  { who: 'a ministry’s manager', email: cast.manager.email, widths: 360, reach: '/mot/' },
])('$who', ({ email, widths, reach }) => {
  let visitor: Visitor
  let page: Page

  beforeAll(async () => {
    visitor = await openVisitor(browser, world, { width: widths, language: 'en' })
    page = visitor.page
    await visitor.signIn(email)
  })
  afterAll(() => visitor.close())

  it('sees both head-counts on signing in, without a click', async () => {
    expect(visitor.screens).toEqual(['/sign-in', '/manage'])
    for (const [target, amount] of [
      ['huawei-people', '2,000'],
      ['aws-people', '1,200'],
    ] as const) {
      expect(await headCount(page, target).innerText()).toMatch(
        new RegExp(`^[\\d,]+ of ${amount} people counted`),
      )
      expect(await page.locator(`#${target} svg title`).count()).toBe(1)
    }
  })

  it.each(['huawei-people', 'aws-people'])('opens %s down to the evidence, one click each', async target => {
    await visitor.goto('/manage')
    const counted = whole(await headCount(page, target).innerText())
    const stored = world.rows<{ people: number }>(
      'select count(*) as people from standing where target_id = ?',
      target,
    )
    expect(counted).toBe(stored[0]?.people)

    await visitor.follow(page.locator(`#${target} a.button`))
    const start = visitor.clicks
    const first = page.locator('tbody tr').first()
    const inMinistry = whole(await first.locator('td a').first().innerText())
    const total = whole(await page.locator('tfoot td').first().innerText())
    const lines = await page.locator('tbody tr td:nth-child(2)').allInnerTexts()
    expect(lines.map(whole).reduce((sum, figure) => sum + figure, 0)).toBe(total)
    if (reach === '/') expect(total).toBe(counted)

    await visitor.follow(first.locator('th a'))
    expect(whole(await page.locator('tfoot td').first().innerText())).toBe(inMinistry)
    const department = page.locator('tbody tr').first()
    const figure = department.locator('td a').first()
    const inDepartment = whole(await figure.innerText())
    await visitor.follow(department.locator('th a'))
    const all = page.locator('table td a[href*="group=counted"]')
    const people =
      (await all.count()) > 0 ? all.last() : page.locator('main a[href*="group=counted"]').first()
    expect(whole(await people.innerText())).toBe(inDepartment)
    await visitor.follow(people)
    expect(whole((await page.locator('h1').innerText()).split(':')[1])).toBe(inDepartment)
    expect(await page.locator('tbody tr').count()).toBe(Math.min(100, inDepartment))
    const name = await page.locator('tbody th a').first().innerText()
    await visitor.follow(page.locator('tbody th a').first())
    expect(visitor.clicks - start).toBe(4)
    expect(await page.locator('h1').innerText()).toBe(name)
    expect(await page.locator('main').innerText()).toContain('Fingerprint of the entry')
    expect(await page.locator('main table').count()).toBeGreaterThan(0)
  })

  it('lists exactly as many people as the figure that was clicked, over every page', async () => {
    await visitor.goto('/manage/huawei-people')
    const total = page.locator('tfoot td a').first()
    const clicked = whole(await total.innerText())
    await visitor.follow(total)
    const rows = await everyRow(visitor)
    expect(rows.length).toBe(clicked)
    if (reach === '/') expect(clicked).toBeGreaterThan(200)

    const theirs = new Set(
      world
        .rows<{ id: string }>(
          `select persons.id from persons join organisations on organisations.id = organisation_id
            where path >= ? and path < ?`,
          reach,
          `${reach}\u{10ffff}`,
        )
        .map(person => person.id),
    )
    for (const row of rows) expect(theirs).toContain(row.split('/').at(-1))
  })

  it.each(['huawei-people', 'aws-people'])('keeps its word for every figure of %s', async target => {
    await visitor.goto(`/manage/${target}`)
    const figures = await figuresOf(page)
    expect(figures.length).toBeGreaterThan(reach === '/' ? 10 : 0)
    for (const { to, shown } of figures) expect([to, await listed(visitor, to)]).toEqual([to, whole(shown)])

    await visitor.goto('/manage')
    for (const group of await page.locator(`#${target} .groups a`).all()) {
      const to = (await group.getAttribute('href')) ?? ''
      expect([to, await listed(visitor, to)]).toEqual([to, whole((await group.innerText()).split(':')[1])])
    }
  })

  it('meets no error', () => {
    expect(visitor.complaints).toEqual([])
  })
})

describe('a ministry’s manager and the rest of government', () => {
  let visitor: Visitor

  beforeAll(async () => {
    visitor = await openVisitor(browser, world, { width: 360, language: 'en' })
    await visitor.signIn(cast.manager.email, '/manage/huawei-people')
  })
  afterAll(() => visitor.close())

  it('are shown one line, the own ministry', async () => {
    const names = await visitor.page.locator('tbody th').allInnerTexts()
    expect(names).toEqual(['Ministry of Transport'])
  })

  it('are kept apart: another ministry’s pages are as absent as ones that do not exist', async () => {
    const [elsewhere] = world.rows<{ id: string }>(
      `select person_id as id from standing where target_id = 'huawei-people' and organisation_path like '/moph/%'`,
    )
    const ask = async (path: string) => {
      const answer = await visitor.page.context().request.get(path)
      return [answer.status(), (await answer.text()).replace(/value="\/manage[^"]*"/g, '')]
    }
    const absent = await ask('/manage/huawei-people/people/nobody')
    expect(absent[0]).toBe(404)
    for (const path of [
      '/manage/huawei-people?in=moph',
      '/manage/huawei-people/people?group=counted&in=moph',
      `/manage/huawei-people/people/${elsewhere?.id}`,
    ])
      expect(await ask(path)).toEqual(absent)
  })
})
