import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { simulations } from '#content/simulations/index.ts'
import { island } from './page.ts'
import { press, spoken, tabTo, visit } from './visit.ts'

const names = Object.keys(simulations)

describe('islands', () => {
  it.each(names)('%s is small, and holds no language and no address', async name => {
    const script = Buffer.from(await island(name))
    expect(gzipSync(script).length).toBeLessThan(3 * 1024)
    expect(script.toString()).not.toMatch(/[\u0E00-\u0E7F]|https?:|fetch\(|innerHTML|\.style\b|eval/)
  })
})

describe('by keyboard', () => {
  it('sorts duties, checks them, and keeps what was chosen for each model', async () => {
    const page = await visit('shared-responsibility/en')
    await tabTo(page, 'input[name="model"]')
    for (let duty = 0; duty < 10; duty += 1) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    }
    await page.keyboard.press('ArrowRight')
    await tabTo(page, '[data-part="check"]')
    await page.keyboard.press('Enter')
    expect(await spoken(page, 'result')).toBe('IaaS: 7 of 10 right, 3 not yet right, 0 not answered')
    const hardware = page.locator('[data-duty="hardware"] [data-part="feedback"]')
    expect(await hardware.innerText()).toMatch(/^Not quite\. The answer is “Provider” · The real machines/)
    expect(await page.locator('[data-duty="data"] [data-part="feedback"]').innerText()).toMatch(/^Right · /)

    await tabTo(page, 'input[name="model"]', 'Shift+Tab')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('input[value="paas"]').isChecked()).toBe(true)
    expect(await page.locator('fieldset[data-duty] input:checked').count()).toBe(0)
    expect(await spoken(page, 'result')).toBe('')
    await page.keyboard.press('ArrowUp')
    expect(await page.locator('fieldset[data-duty] input:checked').count()).toBe(10)

    await tabTo(page, '[data-part="again"]')
    await page.keyboard.press('Enter')
    expect(await page.locator('fieldset[data-duty] input:checked').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('data')
    await page.context().close()
  })

  it('says so when every duty of one model is right', async () => {
    const page = await visit('shared-responsibility/th?model=saas')
    for (const answer of [
      'agency',
      'agency',
      'provider',
      'provider',
      'provider',
      'provider',
      'both',
      'provider',
      'provider',
      'both',
    ]) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await press(page, 'ArrowRight', ['agency', 'provider', 'both'].indexOf(answer))
    }
    await page.keyboard.press('Enter')
    await tabTo(page, '[data-part="check"]')
    await page.keyboard.press('Enter')
    expect(await spoken(page, 'result')).toBe('SaaS: ถูกครบทั้ง 10 ข้อ')
    expect(page.url()).toMatch(/\?model=saas$/)
    await page.context().close()
  })

  it('compares costs for other figures, and refuses a figure out of range', async () => {
    const page = await visit('cloud-cost/en')
    const line = page.locator('[data-part="line-own"]')
    const before = await line.getAttribute('d')
    await tabTo(page, '[data-part="users"]')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('5000')
    expect(await spoken(page, 'summary')).toContain('own server room 8.36 million baht')
    expect(await page.locator('[data-part="own-total"]').innerText()).toBe('8,364')
    expect(await line.getAttribute('d')).not.toBe(before)
    await page.keyboard.type('000')
    expect(await spoken(page, 'summary')).toBe(
      'Please enter a whole number within the range below the field.',
    )
    expect(await page.locator('[data-part="users"]').getAttribute('aria-invalid')).toBe('true')
    await press(page, 'Backspace', 3)
    expect(await page.locator('[data-part="users"]').getAttribute('aria-invalid')).toBeNull()
    await tabTo(page, '[data-part="years"]')
    await page.keyboard.press('ArrowRight')
    expect(await spoken(page, 'summary')).toContain('For 5,000 people over 6 years')
    expect(await page.locator('[data-part="year"]:not([hidden])').count()).toBe(7)
    expect(await page.locator('[data-part="end"]').textContent()).toBe('end of year 6')
    await page.context().close()
  })

  it('moves the threshold to the cheapest and says when it is found', async () => {
    const page = await visit('threshold/en')
    await tabTo(page, '[data-part="threshold"]')
    await press(page, 'ArrowLeft', 10)
    expect(await page.locator('[data-part="caption"]').innerText()).toBe('Confusion matrix at threshold 40')
    expect(await page.locator('[data-part="missed"]').innerText()).toBe('1')
    expect(await spoken(page, 'summary')).toContain('cost 17,000 baht')
    await tabTo(page, '[data-part="check"]')
    await page.keyboard.press('Enter')
    expect(await spoken(page, 'verdict')).toBe('Not yet: a threshold above 40 costs less.')
    await tabTo(page, '[data-part="threshold"]', 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
    expect(await spoken(page, 'verdict')).toBe('')
    await tabTo(page, '[data-part="check"]')
    await page.keyboard.press('Enter')
    expect(await spoken(page, 'verdict')).toBe('Yes: threshold 41 is the cheapest, 16,100 baht.')

    await tabTo(page, '[data-part="miss-cost"]', 'Shift+Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('300')
    await tabTo(page, '[data-part="check"]')
    await page.keyboard.press('Space')
    expect(await spoken(page, 'verdict')).toBe('Not yet: a threshold above 41 costs less.')
    expect(await page.locator('[data-part="answer"]').textContent()).toBe(
      'The lowest cost is 5,400 baht, at threshold 53–54.',
    )
    await page.context().close()
  })

  it('finds an alert rule that solves the task, and replays the readings', async () => {
    const page = await visit('sensor-alert/en')
    expect(await spoken(page, 'summary')).toContain('false alarms 2')
    await tabTo(page, '[data-part="threshold"]')
    await press(page, 'ArrowLeft', 30)
    await tabTo(page, '[data-part="consecutive"]')
    await press(page, 'ArrowRight', 4)
    expect(await spoken(page, 'summary')).toBe(
      'Up to 23:55: false alarms 0, in all 0 minutes. The real event: warned 5 minutes before the danger level; 0 of its 110 minutes passed without an alert.',
    )
    expect(await page.locator('[data-part="false"]').getAttribute('d')).toBe('')
    await tabTo(page, '[data-part="time"]')
    await page.keyboard.press('Home')
    expect(await spoken(page, 'summary')).toContain('The real event: not yet happened')
    expect(await page.locator('[data-part="time"]').getAttribute('aria-valuetext')).toBe('16:00')

    await tabTo(page, '[data-part="play"]')
    await page.keyboard.press('Enter')
    expect(await page.locator('[data-part="play"]').innerText()).toBe('Pause')
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[data-part="time"]')?.value === '5',
    )
    expect(await page.locator('output').getAttribute('aria-live')).toBe('off')
    await page.keyboard.press('Enter')
    expect(await page.locator('[data-part="play"]').innerText()).toBe('Play from the start')
    await tabTo(page, '[data-part="time"]', 'Shift+Tab')
    await page.keyboard.press('End')
    expect(await spoken(page, 'summary')).toContain('Up to 23:55')
    await page.context().close()
  })

  it('keeps two of the same on one page apart', async () => {
    const page = await visit('shared-responsibility/th/twice')
    const [one, other] = [0, 1].map(place => page.locator('sim-shared-responsibility').nth(place))
    await one?.locator('input[name="data"][value="agency"]').press('Space')
    await other?.locator('input[name="data"][value="both"]').press('Space')
    expect(await one?.locator('input[name="data"]:checked').getAttribute('value')).toBe('agency')
    await page.context().close()
  })
})

/** The other setting of those that have one. */
const others: Record<string, string> = {
  'shared-responsibility': 'model=paas',
  threshold: 'scenario=licence-fraud',
  'sensor-alert': 'scenario=pm25',
  'migration-planner': 'portfolio=hospital',
  'data-classification': 'set=citizen',
  'bias-explorer': 'scenario=welfare',
  'prompt-desk': 'task=faq',
  'bus-tracking': 'buses=3&interval=90',
  'latency-edge': 'scenario=traffic',
  'incident-drill': 'scenario=leak',
  'plan-100-days': 'role=director',
}

describe('for everyone', () => {
  const looks = names.flatMap(name => [
    { name, language: 'th', width: 360, scheme: 'light', scripts: true } as const,
    { name, language: 'en', width: 360, scheme: 'dark', scripts: false } as const,
    { name, language: 'en', width: 1280, scheme: 'light', scripts: true } as const,
    { name, language: 'th', width: 1280, scheme: 'dark', scripts: true } as const,
  ])

  it.each(
    looks,
  )('$name in $language, $width px, $scheme, scripts $scripts: axe finds nothing', async look => {
    const query = look.scheme === 'dark' ? `?${others[look.name] ?? ''}` : ''
    const page = await visit(`${look.name}/${look.language}${query}`, look)
    const shownThoughHidden = await page.evaluate(() =>
      [...document.querySelectorAll('[hidden]')]
        .filter(each => each.getClientRects().length > 0)
        .map(each => each.outerHTML.slice(0, 80)),
    )
    expect(shownThoughHidden).toEqual([])
    for (const summary of await page.locator('summary').all()) await summary.press('Enter')
    const found = await new AxeBuilder({ page }).analyze()
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(look.width)
    expect((await page.locator('[data-live]:visible').count()) > 0).toBe(look.scripts)
    await page.context().close()
  })

  it.each(names)('%s has targets for a thumb and text that can be read on a phone', async name => {
    const page = await visit(`${name}/th`)
    for (const summary of await page.locator('summary').all()) await summary.press('Enter')
    const small = await page.evaluate(() => {
      const faults: string[] = []
      for (const target of document.querySelectorAll(
        'button, summary, select, input:not([type="radio"], [type="checkbox"]), label.simulation-choice',
      ))
        if (target.getClientRects().length > 0 && target.getBoundingClientRect().height < 43.5)
          faults.push(target.outerHTML.slice(0, 80))
      for (const text of document.querySelectorAll('svg text')) {
        const svg = text.closest('svg')
        const scale = (svg?.getBoundingClientRect().width ?? 0) / 360
        if (Number.parseFloat(getComputedStyle(text).fontSize) * scale < 13)
          faults.push(text.outerHTML.slice(0, 80))
        const [box, edge] = [text.getBoundingClientRect(), svg?.getBoundingClientRect()]
        if (edge && (box.left < edge.left - 1 || box.right > edge.right + 1))
          faults.push(`outside: ${text.textContent}`)
      }
      return faults
    })
    expect(small).toEqual([])
    await page.context().close()
  })
})
