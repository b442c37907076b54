/** Without scripts: an activity is announced, people apply, are selected and wait, one leaves, the rest come. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast } from '#db/demo/cast.ts'
import { openBrowser, openVisitor, openWorld, type Visitor, type World } from '../support/browser.ts'

let world: World
let browser: Browser
let office: Visitor
let manager: Visitor
let learners: Visitor[]

beforeAll(async () => {
  ;[world, browser] = await Promise.all([openWorld(), openBrowser()])
  const open = async (email: string, width = 360) => {
    const visitor = await openVisitor(browser, world, { width, language: 'en', scripts: false })
    await visitor.signIn(email)
    return visitor
  }
  office = await open(cast.programmeOffice.email, 1280)
  manager = await open(cast.manager.email)
  learners = [await open(world.newcomers[0] ?? ''), await open(world.newcomers[1] ?? '')]
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const here = (visitor: Visitor) => visitor.page.locator('main').innerText()
const press = (visitor: Visitor, name: string) =>
  visitor.follow(visitor.page.getByRole('button', { name, exact: true }))

/** The day after today in Bangkok, as a date field takes it. */
const tomorrow = () => new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10)

describe('an activity with one seat', () => {
  let id = ''

  it('is announced by the programme office; a form that does not fit keeps what was typed', async () => {
    const { page } = office
    await office.goto('/manage/activities')
    await page.locator('#targetId').selectOption('huawei-exchange-visits')
    await page.locator('#kind').selectOption('workshop')
    for (const [field, text] of Object.entries({
      th: 'เวิร์กช็อปทดสอบ',
      en: 'A workshop, to test',
      placeTh: 'ห้อง 1',
      placeEn: 'Room 1',
      startDay: tomorrow(),
      startTime: '16:00',
      endDay: tomorrow(),
      endTime: '09:00',
      seats: '1',
    }))
      await page.locator(`#${field}`).fill(text)
    await press(office, 'Add the activity')
    expect(await page.locator('#endTime-error').innerText()).toBe('The end must come after the beginning.')
    expect(await page.locator('#en').inputValue()).toBe('A workshop, to test')
    await page.locator('#startTime').fill('09:00')
    await page.locator('#endTime').fill('16:00')
    await press(office, 'Add the activity')
    expect(await page.locator('h1').innerText()).toBe('A workshop, to test')
    id = page.url().split('/').at(-1) ?? ''
    expect(await here(office)).toContain('1 of 1 seats free')
  })

  it('is applied for by two, and by a third whom a manager nominates', async () => {
    for (const learner of learners) {
      await learner.goto('/activities')
      await learner.follow(learner.page.getByRole('link', { name: 'A workshop, to test' }))
      await press(learner, 'Apply')
      expect(await here(learner)).toContain('You have applied.')
    }
    await manager.goto(`/manage/activities/${id}`)
    await manager.page.locator('#who').fill(cast.learner.familyEn)
    await press(manager, 'Nominate')
    await manager.page.getByText(cast.learner.email).click()
    await press(manager, 'Nominate')
    expect(await here(manager)).toContain('nominated by the agency')
  })

  it('gives the seat to the first selected; the second waits and is told so', async () => {
    const { page } = office
    for (let times = 0; times < 2; times++) {
      await office.goto(`/manage/activities/${id}`)
      const row = page.locator('tbody tr').filter({ hasText: 'Undecided' }).first()
      await row.locator('input[type=checkbox]').check()
      await press(office, 'Select the chosen')
    }
    const [first, second] = learners
    if (!first || !second) throw new Error('Two learners are needed.')
    await first.goto(`/activities/${id}`)
    expect(await here(first)).toContain('You have a seat.')
    await second.goto(`/activities/${id}`)
    expect(await here(second)).toContain('You are number 1 on the waiting list.')
  })

  it('needs a reason to refuse, and shows it to whom it concerns', async () => {
    const { page } = office
    await office.goto(`/manage/activities/${id}`)
    await page.locator('tbody tr').filter({ hasText: 'Undecided' }).locator('input').check()
    await press(office, 'Refuse the chosen')
    expect(await page.locator('#reason-error').count()).toBe(1)
    expect(await page.locator('tbody input:checked').count()).toBe(1)
    await page.locator('#reason').fill('No seat is left')
    await press(office, 'Refuse the chosen')
    expect(await here(office)).toContain('Reason: No seat is left')
  })

  it('moves the one who waits up when the first withdraws', async () => {
    const [first, second] = learners
    if (!first || !second) throw new Error('Two learners are needed.')
    await press(first, 'Withdraw')
    expect(await here(first)).toContain('You have withdrawn.')
    expect(await first.page.getByRole('button', { name: 'Apply again' }).count()).toBe(1)
    await second.goto(`/activities/${id}`)
    expect(await here(second)).toContain('You have a seat.')
  })

  it('comes as a calendar file with the same time in UTC', async () => {
    const [, second] = learners
    const answer = await second?.page.context().request.get(`/activities/${id}/calendar.ics`)
    const file = (await answer?.text()) ?? ''
    expect(file).toContain(`DTSTART:${tomorrow().replaceAll('-', '')}T020000Z`)
    expect(file).toContain('SUMMARY:A workshop\\, to test')
  })

  it('takes no attendance before it begins', async () => {
    await office.goto(`/manage/activities/${id}/attendance`)
    expect(await here(office)).toContain('The activity has not begun.')
  })
})

describe('an activity that is over', () => {
  it('has its attendance ticked on a list, and mended', async () => {
    const [past] = world.rows<{ id: string }>(
      `select id from activities where kind = 'workshop' and seats = 8`,
    )
    const attended = async () => {
      await office.goto(`/manage/activities/${past?.id}`)
      return (await office.page.locator('tbody tr').filter({ hasText: 'attended' }).count()) ?? 0
    }
    expect(await attended()).toBe(7)
    await office.follow(office.page.getByRole('link', { name: 'Attendance' }))
    const boxes = office.page.locator('input[name=came]')
    expect(await boxes.count()).toBe(10)
    await boxes.nth(0).uncheck()
    await boxes.nth(8).check()
    await boxes.nth(9).check()
    await press(office, 'Save the attendance')
    expect(await attended()).toBe(8)
  })

  it('takes no more applications', async () => {
    const [learner] = learners
    await learner?.goto('/activities/digital-ceo-5-finland')
    expect(await learner?.page.getByRole('button', { name: 'Apply' }).count()).toBe(0)
  })
})

describe('a pilot', () => {
  it('is added, moved on, refused without a note, and given a team, all by forms', async () => {
    const { page } = office
    await office.goto('/manage/pilots')
    const figure = async () =>
      Number(/^(\d+) of 10/.exec(await page.locator('.lead').nth(1).innerText())?.[1])
    const before = await figure()
    await page.locator('#organisationId').selectOption('dlt')
    await page.locator('#th').fill('บริการทดสอบ')
    await page.locator('#en').fill('A service to test')
    await page.locator('#identifiedOn').fill('2023-01-10')
    await press(office, 'Add the pilot service')
    expect(await page.locator('h1').innerText()).toBe('A service to test')
    await page.locator('#stage').selectOption('stopped')
    await page.locator('#reachedOn').fill('2023-05-01')
    await press(office, 'Save the stage')
    expect(await page.locator('#note-error').innerText()).toContain('needs a note')
    await page.locator('#note').fill('No budget')
    await press(office, 'Save the stage')
    expect(await here(office)).toContain('Stage: Stopped')
    await page.locator('#who').fill(cast.learner.email)
    await press(office, 'Add to the team')
    expect(await here(office)).toContain('Somying Jaidee')
    await press(office, 'Remove Somying Jaidee from the team')
    expect(await here(office)).toContain('There is no team yet.')
    await office.goto('/manage/pilots')
    expect(await figure()).toBe(before + 1)
  })

  it('met no error on the way', () => {
    const told = [office, manager, ...learners].flatMap(visitor => visitor.complaints)
    expect(told.filter(one => !one.includes('400 (Bad Request)'))).toEqual([])
  })
})
