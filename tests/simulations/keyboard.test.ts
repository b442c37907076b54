import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { press, spoken, tabTo, visit } from './visit.ts'

/** Chooses in native lists one after the other by the arrow key: 1 is the first after the empty choice. */
async function pick(page: Page, items: Record<string, number>): Promise<void> {
  for (const [item, place] of Object.entries(items)) {
    await tabTo(page, `select[data-item="${item}"]`)
    await press(page, 'ArrowDown', place)
  }
}

const feedback = (page: Page, card: string) =>
  page.locator(`${card} [data-part="feedback"]`).filter({ visible: true })

describe('by keyboard', () => {
  it('migration-planner: chooses a way for six systems and is told the sum and what is unwise', async () => {
    const page = await visit('migration-planner/en')
    expect(await spoken(page, 'sum')).toBe('Not chosen yet: 6.')
    // retire 1, retain 2, rehost 3, replatform 4, repurchase 5, refactor 6
    await pick(page, { website: 4, registry: 5, permits: 6, leave: 3, survey: 1, doors: 1 })
    expect(await feedback(page, '[data-system="doors"]').innerText()).toMatch(/^Unwise · .*work stops/)
    expect(await feedback(page, '[data-system="doors"]').getAttribute('data-verdict')).toBe('wrong')
    expect(await spoken(page, 'sum')).toContain('Unwise choices: 1.')
    await page.keyboard.press('ArrowDown')
    expect(await feedback(page, '[data-system="doors"]').innerText()).toMatch(/^Sound · 792 thousand baht/)
    expect(await spoken(page, 'sum')).toBe(
      'The whole plan costs 7,120 thousand baht over three years (allowed: 7,500) and takes 15 of the 16 months allowed; systems at high risk: 1. The plan is within its limits and has no unwise choice.',
    )
    await page.context().close()
  })

  it('data-classification: classes eight items, is told too low and too high, and starts again', async () => {
    const page = await visit('data-classification/en?set=citizen')
    await pick(page, { form: 2, provinces: 1, counters: 2, applications: 3 })
    await pick(page, { disability: 3, complaint: 2, nameless: 1, witnesses: 4 })
    await tabTo(page, '[data-part="check"]')
    await page.keyboard.press('Enter')
    expect(await spoken(page, 'result')).toBe('Right: 5. Too low: 2. Too high: 1. Not chosen: 0.')
    expect(await feedback(page, '[data-card="form"]').innerText()).toMatch(/^Too high: /)
    expect(await feedback(page, '[data-card="nameless"]').innerText()).toMatch(/^Too low: .*PDPA/)
    expect(await page.locator('details[data-part="kept"]').getAttribute('open')).not.toBeNull()
    await tabTo(page, 'select[data-item="nameless"]', 'Shift+Tab')
    await press(page, 'ArrowDown', 2)
    expect(await feedback(page, '[data-card="nameless"]').count()).toBe(0)
    await tabTo(page, '[data-part="again"]')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-item'))).toBe('form')
    expect(await page.locator('select:has(option:checked:not([value=""]))').count()).toBe(0)
    await page.context().close()
  })

  it('bias-explorer: moves both thresholds together, then apart until errors are even', async () => {
    const page = await visit('bias-explorer/en')
    await tabTo(page, '[data-part="first"]')
    await press(page, 'ArrowRight', 5)
    expect(await page.locator('[data-part="second"]').inputValue()).toBe('55')
    await press(page, 'ArrowLeft', 5)
    const before = await page.locator('[data-part="second-missed-bar"]').getAttribute('width')
    expect(await spoken(page, 'result')).toContain('The second group bears wrong refusals')
    await tabTo(page, '[data-part="same"]')
    await page.keyboard.press('Space')
    await tabTo(page, '[data-part="second"]', 'Shift+Tab')
    await press(page, 'ArrowLeft', 6)
    expect(await page.locator('[data-part="first"]').inputValue()).toBe('50')
    expect(await page.locator('[data-part="second-missed-bar"]').getAttribute('width')).not.toBe(before)
    expect(await spoken(page, 'result')).toMatch(/^Thresholds 50 and 44: /)
    expect(await spoken(page, 'result')).toContain('Wrong refusals are about even')
    await page.context().close()
  })

  it('prompt-desk: adds parts to the prompt, reads the new answer, verifies its claims', async () => {
    const page = await visit('prompt-desk/en?task=faq')
    const answer = page.locator('[data-part="answer"]')
    expect(await answer.innerText()).toContain('You may renew 90 days ahead.')
    await tabTo(page, 'input[value="material"]')
    await page.keyboard.press('Space')
    expect(await answer.innerText()).not.toContain('90 days')
    expect(await answer.innerText()).toContain('The fee is 300 baht a year.')
    await tabTo(page, 'input[value="limits"]')
    await page.keyboard.press('Space')
    expect(await answer.innerText()).toContain('The fee is 500 baht a year.')
    expect(await answer.innerText()).toContain('does not mention fines')
    expect(await spoken(page, 'advice')).toBe('The prompt still lacks: Role · Audience · Format.')
    expect(await page.locator('[data-claim]:visible').count()).toBe(3)
    for (const claim of ['given1', 'given2', 'given3']) {
      await tabTo(page, `input[name="${claim}"]`)
      await page.keyboard.press(claim === 'given2' ? 'ArrowDown' : 'Space')
    }
    await tabTo(page, '[data-part="check"]')
    await page.keyboard.press('Enter')
    expect(await spoken(page, 'result')).toBe('Right: 2. Not yet right: 1. Not chosen: 0.')
    expect(await feedback(page, '[data-claim="given2"]').innerText()).toBe(
      'Not quite · It comes from line 2 of the document.',
    )
    await tabTo(page, 'input[value="material"]', 'Shift+Tab')
    await page.keyboard.press('Space')
    expect(await page.locator('[data-claim]:visible').count()).toBe(0)
    expect(await spoken(page, 'result')).toMatch(/^Nothing to verify/)
    await page.context().close()
  })

  it('bus-tracking: changes interval, buses and moment; refuses a number out of range', async () => {
    const page = await visit('bus-tracking/en')
    const gap = page.locator('[data-part="gap"]')
    const before = await gap.getAttribute('d')
    await tabTo(page, '[data-part="interval"]')
    await press(page, 'ArrowRight', 5)
    expect(await spoken(page, 'summary')).toMatch(
      /^120 buses, a position every 20 seconds: the map errs by 110 metres at most/,
    )
    expect(await spoken(page, 'summary')).toContain('control centre')
    expect(await gap.getAttribute('d')).not.toBe(before)
    await tabTo(page, '[data-part="buses"]')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('5001')
    expect(await spoken(page, 'summary')).toBe(
      'Please enter a whole number within the range below the field.',
    )
    await page.keyboard.press('Backspace')
    expect(await page.locator('[data-interval="1"] [data-part="baht"]').innerText()).toBe('63,200')
    const moved = await page.locator('[data-part="real"]').getAttribute('d')
    await tabTo(page, '[data-part="time"]')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('[data-part="real"]').getAttribute('d')).not.toBe(moved)
    await page.context().close()
  })

  it('latency-edge: places steps nearer, changes the network, is warned of data abroad', async () => {
    const page = await visit('latency-edge/en')
    expect(await spoken(page, 'result')).toMatch(/^It takes 159 milliseconds .*✕ Too late\./)
    const width = await page.locator('[data-part="bar-network"]').getAttribute('width')
    await tabTo(page, 'select[data-item="compress"]')
    await press(page, 'ArrowUp', 2)
    await tabTo(page, 'select[data-item="detect"]')
    await press(page, 'ArrowUp', 1)
    await tabTo(page, 'select[data-item="mark"]')
    await press(page, 'ArrowUp', 1)
    await tabTo(page, 'select[data-part="network"]', 'Shift+Tab')
    await page.keyboard.press('ArrowUp')
    expect(await spoken(page, 'result')).toBe(
      'It takes 141 milliseconds (network 80, computing 61); at most 150 are allowed. It costs 23 thousand baht a month. ● In time. ▲ It goes on when the line to the centre fails, but stops when the device’s own line fails.',
    )
    expect(await page.locator('[data-part="bar-network"]').getAttribute('width')).not.toBe(width)
    await tabTo(page, 'select[data-item="record"]')
    await page.keyboard.press('ArrowDown')
    expect(await spoken(page, 'result')).toContain('section 28 of the PDPA')
    await page.context().close()
  })

  it('incident-drill: decides step by step, hears consequences and clock, is debriefed, starts again', async () => {
    const page = await visit('incident-drill/en?scenario=leak')
    await tabTo(page, '[data-part="decide"]')
    await page.keyboard.press('Enter')
    expect(await spoken(page, 'clock')).toBe('Please choose one first.')
    expect(await page.locator('[data-step]:visible').count()).toBe(1)
    await tabTo(page, '[data-part="timed"]', 'Shift+Tab')
    await page.keyboard.press('Space')
    expect(await page.locator('[data-part="countdown"]').innerText()).toBe('60 seconds left')
    await page.keyboard.press('Space')
    expect(await page.locator('[data-part="countdown"]').isHidden()).toBe(true)
    for (const [step, option] of Object.entries({
      know: 0,
      close: 1,
      team: 1,
      scope: 1,
      notify: 2,
      people: 0,
    })) {
      await tabTo(page, `input[name="${step}"]:enabled`)
      await page.keyboard.press('Space')
      await press(page, 'ArrowDown', option)
      await tabTo(page, '[data-part="decide"]')
      await page.keyboard.press('Enter')
      if (step === 'know') {
        expect(await page.locator('output[data-part="heard"]').textContent()).toMatch(/^● Sound: It is true/)
        expect(await spoken(page, 'clock')).toMatch(/^Simulated clock 10:15\. Time gone: 0 hours 15 minutes/)
        expect(await page.evaluate(() => document.activeElement?.parentElement?.dataset.step)).toBe('close')
      }
    }
    expect(await spoken(page, 'result')).toBe(
      'The drill is over. Things missed: 3, see below. The PDPC was told after 4 days 2 hours 50 minutes, later than 72 hours: the reason for the delay must be explained too.',
    )
    expect(
      await page
        .locator('[data-lack]:visible')
        .evaluateAll(all => all.map(each => each.getAttribute('data-lack'))),
    ).toEqual(['evidence', 'deadline', 'people'])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('again')
    await page.keyboard.press('Enter')
    expect(await page.locator('[data-step]:visible').count()).toBe(1)
    expect(await page.locator('input[type="radio"]:checked').count()).toBe(0)
    await page.context().close()
  })

  it('incident-drill: the countdown ends without deciding anything', async () => {
    const page = await visit('incident-drill/en')
    await page.clock.install()
    await tabTo(page, '[data-part="timed"]')
    await page.keyboard.press('Space')
    await tabTo(page, 'input[name="first"]')
    await page.keyboard.press('Space')
    const before = await spoken(page, 'clock')
    await page.clock.runFor(61_000)
    expect(await page.locator('[data-part="countdown"]').innerText()).toBe(
      '60 seconds are over; take your time.',
    )
    expect(await page.locator('fieldset:disabled').count()).toBe(0)
    expect(await spoken(page, 'clock')).toBe(before)
    expect(await page.locator('[data-step]:visible').count()).toBe(1)
    await page.context().close()
  })

  it('plan-100-days: places actions until nothing is to be mended, and can be printed', async () => {
    const page = await visit('plan-100-days/en')
    expect(await spoken(page, 'result')).toBe('Nothing is placed yet.')
    await pick(page, { listen: 1, inventory: 1, form: 1, risks: 1, pilot: 3, skills: 2, data: 2, report: 3 })
    expect(await spoken(page, 'result')).toBe(
      'To be mended: 2\n✕ Period 1 (days 1–30) takes 40 people-days, more than the 30 there are.\n✕ “Mend the online form where most people get stuck” needs “Talk with every division and ten users” in an earlier period.',
    )
    await tabTo(page, 'select[data-item="form"]', 'Shift+Tab')
    await page.keyboard.press('ArrowDown')
    expect(await spoken(page, 'result')).toMatch(/^● The plan keeps within/)
    const row = page.locator('[data-period="1"]')
    expect(await row.locator('[data-part="used"]').innerText()).toBe('30')
    expect(await row.locator('[data-part="actions"]').innerText()).toContain('Check backups')
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes')
    })
    await tabTo(page, '[data-part="print"]')
    await page.keyboard.press('Enter')
    expect(await page.locator('body').getAttribute('data-printed')).toBe('yes')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-part="summary"]').isVisible()).toBe(true)
    expect(await page.locator('select').first().isVisible()).toBe(false)
    await page.context().close()
  })
})
