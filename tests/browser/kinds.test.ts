/** Every kind of question, an assignment and a final exam, on a phone without scripts. */
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { th as t } from '#ui/words.th.ts'
import { openBrowser, openVisitor, openWorld, type Visitor, type World } from '../support/browser.ts'

let world: World
let browser: Browser
let visitor: Visitor
const course = '/learn/every-kind'

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
  visitor = await openVisitor(browser, world, { scripts: false })
  await visitor.signIn(world.newcomers[0] ?? '', '/courses/every-kind')
  await visitor.follow(visitor.page.locator('form[action$="/enrol"] button'))
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const submit = () => visitor.follow(visitor.page.locator('form.check-form button[type=submit]'))
const labelled = (question: Locator, text: string) => question.getByLabel(text, { exact: true })

it('a photograph is shown at its size and a file is offered', async () => {
  const { page } = visitor
  await visitor.goto(`${course}/every`)
  const picture = page.locator('picture img')
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(300)
  expect(await picture.evaluate(image => (image as HTMLImageElement).currentSrc)).toMatch(
    /\/media\/[0-9a-f]{64}$/,
  )
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.handout a').click()])
  expect(file.suggestedFilename()).toBe('form.csv')
})

it('every kind is answered: what is wrong is named and kept, then marked with its reason', async () => {
  const { page } = visitor
  const question = (place: number) => page.locator('fieldset.question').nth(place)
  await labelled(question(2), 'ตื่นนอน').selectOption('1')
  await labelled(question(2), 'ทำงาน').selectOption('1')
  await labelled(question(2), 'กลับบ้าน').selectOption('3')
  await labelled(question(3), 'IaaS').selectOption({ label: 'หน่วยงาน' })
  await page.locator('input[name="q:sum"]').fill('หมื่นสอง')
  await submit()
  const problem = (place: number) => question(place).locator('.error')
  expect(await Promise.all([0, 1, 2, 3, 4, 5].map(place => problem(place).innerText()))).toEqual([
    t.check.problems.open,
    t.check.problems.open,
    t.check.problems.twice,
    t.check.problems.open,
    t.check.problems.number,
    t.check.problems.open,
  ])
  expect(await page.locator('input[name="q:sum"]').inputValue()).toBe('หมื่นสอง')
  expect(await labelled(question(2), 'กลับบ้าน').inputValue()).toBe('3')
  expect(await page.content()).not.toMatch(/เวลาเดินไปข้างหน้า|GDCC|12,?500/)

  await page.locator('input[name="q:one"][value="b"]').check()
  for (const choice of ['a', 'c']) await page.locator(`input[name="q:many"][value="${choice}"]`).check()
  await labelled(question(2), 'ทำงาน').selectOption('2')
  for (const row of ['PaaS', 'SaaS']) await labelled(question(3), row).selectOption({ label: 'ผู้ให้บริการ' })
  await page.locator('input[name="q:sum"]').fill('๑๒,๔๕๐ บาท')
  await page.locator('input[name="q:name"]').fill('gd-cc')
  await submit()
  expect(new URL(page.url()).pathname).toBe(`${course}/every`)
  expect(await page.locator('#kinds').innerText()).toContain(t.check.passed('100'))
  expect(await page.locator('#kinds .why').allInnerTexts()).toContain('เวลาเดินไปข้างหน้า')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

it('the exam is locked until the assignment is submitted, then draws, and passes the course', async () => {
  const { page } = visitor
  await visitor.goto(`${course}/final`)
  expect(await page.locator('#exam').innerText()).toContain(t.check.locked)
  await visitor.follow(page.locator(`#exam a[href="${course}/desk"]`))

  for (const item of [1, 2]) await page.locator(`input[name="item"][value="${item}"]`).check()
  await page.locator('textarea[name="note"]').fill('จดไว้ในสมุด')
  await submit()
  expect(await page.locator('fieldset .error').innerText()).toBe(t.assignment.tickAll('1'))
  expect(await page.locator('textarea[name="note"]').inputValue()).toBe('จดไว้ในสมุด')
  await page.locator('input[name="item"][value="3"]').check()
  await submit()
  expect(await page.locator('#desk').innerText()).toContain('จดไว้ในสมุด')

  await visitor.goto(`${course}/final`)
  const asked = () =>
    page
      .locator('fieldset.question input[value="b"]')
      .evaluateAll(all => all.map(one => one.getAttribute('name')))
  const drawn = await asked()
  expect(drawn).toHaveLength(2)
  await visitor.goto(`${course}/final`)
  expect(await asked()).toEqual(drawn)
  for (const name of drawn) await page.locator(`input[name="${name}"][value="b"]`).check()
  await submit()
  expect(await page.locator('#exam').innerText()).toContain(t.check.passed('100'))
  expect(await page.locator('.onward').innerText()).toContain(t.lesson.courseDone)
  expect(visitor.complaints.filter(told => !told.includes('status of 400'))).toEqual([])
})
