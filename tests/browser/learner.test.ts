/** A learner's whole way in a browser: with scripts and without, in both languages, and by keyboard alone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast } from '#db/demo/cast.ts'
import { wordsIn } from '#ui/language.tsx'
import { demoPassword } from '../../bin/demo.server.ts'
import {
  fieldsFor,
  type Key,
  type Language,
  openBrowser,
  openVisitor,
  openWorld,
  type Visitor,
  type World,
} from '../support/browser.ts'

let world: World
let browser: Browser
let office: Visitor

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
  office = await openVisitor(browser, world, { width: 1280, language: 'en' })
  await office.signIn(cast.programmeOffice.email, '/manage')
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }

/** What is read of a piece of HTML, on one line. */
const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()

async function figures(): Promise<Record<string, number>> {
  await office.goto('/manage')
  const read = async (target: string) => {
    const lead = await office.page.locator(`#${target} .lead`).first().innerText()
    return Number(/^([\d,]+) of/.exec(lead)?.[1]?.replace(',', ''))
  }
  return { huawei: await read('huawei-people'), aws: await read('aws-people') }
}

/** The questions that the page asks of a check's pool. */
async function askedOf(page: Page, key: Key) {
  const names = await page
    .locator('form.check-form [name^="q:"]')
    .evaluateAll(all => all.map(one => one.getAttribute('name')?.split(':')[1]))
  return key.questions.filter(question => names.includes(question.id))
}

/** Fills in the form that the page shows, without leaving it. Answers with the questions that it asked. */
async function choose(page: Page, key: Key, pick: 'right' | 'wrong') {
  const asked = await askedOf(page, key)
  expect(asked).toHaveLength(key.draw)
  for (const question of asked)
    for (const [name, value] of fieldsFor(question, pick)) {
      const field = page.locator(`[name="${name}"]`)
      if (['ordering', 'matching'].includes(question.kind)) await field.selectOption(value)
      else if (['number', 'text'].includes(question.kind)) await field.fill(value)
      else await page.locator(`[name="${name}"][value="${value}"]`).check()
    }
  return asked
}

const noSidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

/** The practical assignment: everything on its list is done. */
async function doAssignment({ page, follow }: Visitor) {
  for (const item of await page.locator('input[name="item"]').all()) await item.check()
  await follow(page.locator('form.check-form button[type=submit]'))
  expect(await page.locator('.done-items li').count()).toBeGreaterThan(2)
}

/** One lesson: wrong first, reasons shown, again, passed; an exam is passed at once. Begins and ends on the lesson's page. */
async function learn(visitor: Visitor, course: string, lesson: string, language: Language) {
  const { page } = visitor
  const t = wordsIn(language)
  const path = `/learn/${course}/${lesson}`
  expect(new URL(page.url()).pathname).toBe(path)
  if (world.isAssignment(course, lesson)) return doAssignment(visitor)
  const key = world.key(course, lesson, language)
  const check = page.locator(`#${key.check}`)
  await expect.poll(() => check.locator('.rule').innerText()).toContain(key.exam ? '70' : '60')
  const sent = text(await page.content())
  for (const { why, reason } of key.questions)
    for (const told of [...Object.values(why), ...(reason ? [reason] : [])])
      expect(sent).not.toContain(text(told))

  if (!key.exam) {
    const asked = await choose(page, key, 'wrong')
    const before = visitor.screens.length
    await visitor.follow(check.locator('button[type=submit]'))
    expect(visitor.screens.slice(before)).toEqual([path])
    expect(await check.innerText()).toContain(t.check.failed('0'))
    const marked = text(await check.innerHTML())
    for (const { why, wrong, right, reason, kind } of asked) {
      if (kind === 'single' || kind === 'multiple') {
        expect(marked).toContain(text(why[wrong[0] ?? ''] ?? 'a reason is missing'))
        for (const choice of right) expect(marked).not.toContain(text(why[choice] ?? 'a reason is missing'))
      } else expect(marked).not.toContain(text(reason ?? 'a reason is missing'))
    }
    await visitor.follow(check.locator('a.button'))
  }
  const asked = await choose(page, key, 'right')
  await visitor.follow(page.locator('form.check-form button[type=submit]'))
  expect(new URL(page.url()).pathname).toBe(path)
  expect(await check.innerText()).toContain(t.check.passed('100'))
  expect(await check.locator('.question.right').count()).toBe(asked.length)
  expect(await noSidewaysScroll(page)).toBe(true)
}

/** The programme office accepts what was learnt faster than anybody reads. */
async function acceptHaste(email: string) {
  const [held] = world.rows<{ id: string }>(
    `select completion_id as id from speed_holds join course_completions on course_completions.id = completion_id
       join persons on persons.id = person_id
      where email = ? and completion_id not in (select completion_id from speed_decisions)`,
    email,
  )
  await office.goto(`/manage/speed/${held?.id}`)
  await office.page.locator('input[name="verdict"][value="accepted"]').check()
  await office.page.locator('#reason').fill('a test reads fast')
  await office.follow(office.page.locator('main form button[type=submit]'))
  expect(new URL(office.page.url()).pathname).toBe('/manage/speed')
}

const runs = [
  { language: 'th', scripts: true, who: 'a newcomer', course: 'iot-smart-city', whole: true, aws: 0 },
  { language: 'th', scripts: false, who: 'the learner', course: 'cloud-foundations', whole: true, aws: 1 },
  { language: 'en', scripts: true, who: 'another newcomer', course: 'cloud-foundations', whole: false },
  {
    language: 'en',
    scripts: false,
    who: 'a third newcomer',
    course: 'ai-public-service',
    whole: true,
    aws: 0,
  },
] as const

/** Goes on with the tab key until the focus stands where it should; every stop on the way must be seen. */
async function tabTo(page: Page, selector: string) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(wanted => {
      const here = document.activeElement
      if (!here || here === document.body) return undefined
      const { outlineStyle, outlineWidth } = getComputedStyle(here)
      const { top, bottom, left, right } = here.getBoundingClientRect()
      return {
        reached: here.matches(wanted),
        named: here.outerHTML.slice(0, 120),
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      }
    }, selector)
    if (!stop) continue
    expect(stop).toMatchObject({ outlined: true, inView: true })
    if (stop.reached) return
  }
  throw new Error(`The tab key never reaches ${selector}`)
}

describe('by keyboard alone, in Thai at 360 px', () => {
  let visitor: Visitor
  let page: Page
  const course = 'iot-smart-city'

  beforeAll(async () => {
    visitor = await openVisitor(browser, world)
    page = visitor.page
  })
  afterAll(() => visitor.close())

  const press = (key: 'Enter' | 'Space') => Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])

  it('signs in and enrols', async () => {
    await visitor.goto('/sign-in')
    await tabTo(page, '.skip')
    await tabTo(page, '#email')
    await page.keyboard.type(world.newcomers[4] ?? '')
    await page.keyboard.press('Tab')
    await page.keyboard.type(demoPassword)
    await press('Enter')
    expect(new URL(page.url()).pathname).toBe('/learn')
    await tabTo(page, 'header a[href="/courses"]')
    await press('Enter')
    await tabTo(page, '.skip')
    await page.keyboard.press('Enter')
    await tabTo(page, `main a[href="/courses/${course}"]`)
    await press('Enter')
    await tabTo(page, 'main form button')
    await press('Space')
    await tabTo(page, 'main a.button')
    await press('Enter')
    expect(new URL(page.url()).pathname).toBe(`/learn/${course}/${world.lessons(course)[0]}`)
  })

  it('answers the check of a lesson and goes on to the next', async () => {
    const [lesson = '', next] = world.lessons(course)
    const key = world.key(course, lesson, 'th')
    for (const question of await askedOf(page, key))
      for (const [name, value] of fieldsFor(question, 'right')) {
        const field = page.locator(`[name="${name}"]`)
        const values = await field.evaluateAll(all => all.map(one => one.getAttribute('value')))
        const type = await field.first().getAttribute('type')
        if (question.kind === 'number' || question.kind === 'text') {
          await tabTo(page, `[name="${name}"]`)
          await page.keyboard.type(value)
        } else if (question.kind === 'ordering' || question.kind === 'matching') {
          await tabTo(page, `[name="${name}"]`)
          const options = await field
            .locator('option')
            .evaluateAll(all => all.map(one => one.getAttribute('value')))
          for (let step = options.indexOf(value); step > 0; step--) await page.keyboard.press('ArrowDown')
        } else if (type === 'radio') {
          await tabTo(page, `[name="${name}"]`)
          await page.keyboard.press('Space')
          for (let step = values.indexOf(value); step > 0; step--) await page.keyboard.press('ArrowDown')
        } else {
          await tabTo(page, `[name="${name}"][value="${value}"]`)
          await page.keyboard.press('Space')
        }
      }
    await tabTo(page, '.check-form button[type=submit]')
    await press('Enter')
    expect(await page.locator(`#${key.check}`).innerText()).toContain(wordsIn('th').check.passed('100'))
    await tabTo(page, `.onward a[href="/learn/${course}/${next}"]`)
    await press('Enter')
    expect(new URL(page.url()).pathname).toBe(`/learn/${course}/${next}`)
    expect(visitor.complaints).toEqual([])
  })
})

describe.each(runs)('$who in $language at 360 px, scripts $scripts', run => {
  const { language, scripts, course, whole } = run
  const t = wordsIn(language)
  let visitor: Visitor
  let page: Page
  let before: Record<string, number>
  let code = ''

  beforeAll(async () => {
    visitor = await openVisitor(browser, world, { language, scripts })
    page = visitor.page
    before = await figures()
  })
  afterAll(() => visitor.close())

  const at = runs.indexOf(run)
  const email = () => (run.who === 'the learner' ? cast.learner.email : (world.newcomers[at] ?? ''))

  it('signs in, is told the rules and enrols', async () => {
    await visitor.signIn(email())
    expect(visitor.screens).toEqual(['/sign-in', '/learn'])
    await visitor.follow(page.locator('header a[href="/courses"]'))
    await visitor.follow(page.locator(`main a[href="/courses/${course}"]`))
    const rules = await page.locator('.rules').innerText()
    for (const pass of ['60', '70']) expect(rules).toContain(pass)
    await visitor.follow(page.locator('main form button[type=submit]'))
    expect(new URL(page.url()).pathname).toBe(`/courses/${course}`)
    expect(await page.locator('main').innerText()).toContain(t.course.missing)
    const numbered = await page
      .locator('ol.lessons')
      .evaluateAll(lists =>
        lists.flatMap(list => [...list.children].map((_, at) => (list as HTMLOListElement).start + at)),
      )
    expect(numbered).toEqual(world.lessons(course).map((_, at) => at + 1))
  })

  it('opens the first lesson from the home in one click, three screens from the sign-in', async () => {
    const other = await openVisitor(browser, world, { language, scripts })
    await other.signIn(email())
    await other.follow(other.page.locator('main .entries a.button').first())
    const [first] = world.lessons(course)
    expect(other.screens).toEqual(['/sign-in', '/learn', `/learn/${course}/${first}`])
    expect(other.complaints).toEqual([])
    await other.close()
  })

  it('answers wrongly, reads why, answers again and passes, lesson by lesson', async () => {
    const lessons = world.lessons(course).slice(0, whole ? undefined : 1)
    await visitor.follow(page.locator('main a.button').first())
    for (const [place, lesson] of lessons.entries()) {
      if (place > 0) {
        const before = visitor.screens.length
        await visitor.follow(page.locator('.onward nav a').first())
        expect(visitor.screens.slice(before)).toEqual([`/learn/${course}/${lesson}`])
      }
      await learn(visitor, course, lesson, language)
    }
  }, 120_000)

  it('comes back to the exact place in one click', async () => {
    if (whole) {
      expect(await page.locator('.onward').innerText()).toContain(t.lesson.courseDone)
      return
    }
    await visitor.goto('/learn')
    const before = visitor.screens.length
    await visitor.follow(page.locator('main .entries a.button').first())
    expect(visitor.screens.slice(before)).toEqual([`/learn/${course}/${world.lessons(course)[1]}`])
  })

  if (whole) {
    it('holds the certificate two clicks after the last answer', async () => {
      const before = visitor.clicks
      await visitor.follow(page.locator(`.onward a.button[href="/courses/${course}"]`))
      expect(await page.locator('.notice.good').innerText()).toContain(t.course.certificate)
      await visitor.follow(page.locator('.notice.good a'))
      expect(visitor.clicks - before).toBe(2)
      expect(await page.locator('main').innerText()).toContain(t.credential.valid)
      code = new URL(page.url()).pathname
      expect(code).toMatch(/^\/credentials\/[2-9a-z]{4}(-[2-9a-z]{4}){3}$/)
      expect(await noSidewaysScroll(page)).toBe(true)
    })

    it('lets anyone verify the certificate, without signing in', async () => {
      const holder = await page.locator('.holder').allInnerTexts()
      const stranger = await openVisitor(browser, world, { language, scripts })
      await stranger.goto(code)
      expect(stranger.screens).toEqual([code])
      expect(await stranger.page.locator('.holder').allInnerTexts()).toEqual(holder)
      expect(await stranger.page.locator('main').innerText()).toContain(t.credential.valid)
      expect(stranger.complaints).toEqual([])
      await stranger.close()
    })
  }

  it('has moved the programme office’s figures by exactly one where the rule counts it', async () => {
    if (whole) await acceptHaste(email())
    const after = await figures()
    expect(after).toEqual(
      'aws' in run
        ? { huawei: (before.huawei ?? 0) + 1, aws: (before.aws ?? 0) + run.aws }
        : { huawei: before.huawei, aws: before.aws },
    )
  })

  it('met no error on the way', () => {
    expect(visitor.complaints).toEqual([])
    expect(office.complaints).toEqual([])
  })
})
