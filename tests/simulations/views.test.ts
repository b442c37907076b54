import { describe, expect, it } from 'vitest'
import { languages } from '#content/course.ts'
import { simulations } from '#content/simulations/index.ts'
import { html } from './page.ts'

const names = Object.keys(simulations)
const everyView = names.flatMap(name => languages.map(language => [name, language] as const))

/** Those that draw; the others sort, ask or plan. */
const charted = ['cloud-cost', 'threshold', 'sensor-alert', 'bias-explorer', 'bus-tracking', 'latency-edge']

/** What a reader sees without scripts: text outside hidden elements, tags taken off. */
function readable(markup: string): string {
  const shown = markup.replace(/<(\w+)[^>]* hidden="[^>]*>.*?<\/\1>/gs, ' ')
  return shown.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

describe('server views', () => {
  it.each(everyView)('%s in %s is plain markup without scripts, styles or handlers', (name, language) => {
    const markup = html(name, language)
    expect(markup.startsWith(`<sim-${name} `)).toBe(true)
    expect(markup).not.toMatch(/<(script|style|iframe|object|img|link)\b/i)
    expect(markup).not.toMatch(/\s(style|on\w+)=/i)
    expect(markup).not.toMatch(/\b(https?:|\/\/|url\()/)
    expect(markup).not.toMatch(/\sid="/)
    expect(markup).not.toMatch(/undefined|NaN|\[object/)
  })

  it.each(everyView)('%s in %s leaves no sentence unfilled where people read', (name, language) => {
    expect(readable(html(name, language))).not.toMatch(/\{\w+\}/)
  })

  it.each(names)('%s speaks Thai in Thai and no Thai in English', name => {
    const thai = readable(html(name, 'th')).match(/[\u0E00-\u0E7F]/g) ?? []
    expect(thai.length).toBeGreaterThan(500)
    expect(html(name, 'en')).not.toMatch(/[\u0E00-\u0E7F]/)
  })

  it.each(names)('%s has the same elements in both languages', name => {
    const elements = (language: 'th' | 'en') => html(name, language).match(/<\w[\w-]*/g)
    expect(elements('en')).toEqual(elements('th'))
  })

  it.each(
    everyView.filter(([name]) => charted.includes(name)),
  )('%s in %s draws a chart with a title and a description', (name, language) => {
    expect(html(name, language)).toMatch(
      /<svg[^>]* role="img"[^>]*><title>.{10,}<\/title><desc>.{40,}<\/desc>/,
    )
  })
})

describe('what teaches without scripts', () => {
  it('shared-responsibility: every duty with its answer and reason for each model', () => {
    const all = html('shared-responsibility', 'th')
    expect(all.match(/<summary>/g)).toHaveLength(4)
    expect(all.match(/data-why=/g)).toHaveLength(30)
    expect(all.match(/<fieldset data-part="duty"/g)).toHaveLength(10)
    const one = html('shared-responsibility', 'th', { model: 'saas' })
    expect(one.match(/data-why="saas\./g)).toHaveLength(10)
    expect(one).toContain('<summary>ดูคำตอบของ SaaS</summary>')
    expect(one).not.toContain('name="model"')
  })

  it('cloud-cost: the estimate of the given values, the assumptions, and the answer', () => {
    const text = readable(html('cloud-cost', 'en', { users: '1000', hours: '100', years: '3' }))
    expect(text).toContain('For 1,000 people over 3 years')
    expect(text).toContain('Cost over 3 years (thousand baht, rounded)')
    expect(text).toContain('Every figure is a practice figure')
    expect(text).toContain('7 baht an hour')
    expect(text).toContain('cheaper than “Cloud, always on” from about 9,500 users on')
  })

  it('threshold: the matrix at the given threshold and five more, and the cheapest', () => {
    const text = readable(html('threshold', 'en', { threshold: '40' }))
    expect(text).toContain('Threshold 40: the system reports 99 complaints, of which 59 are really urgent')
    expect(text).toContain('Confusion matrix at threshold 40')
    expect(text).toMatch(/Threshold 10 30 50 70 90/)
    expect(text).toContain('The lowest cost is 16,100 baht, at threshold 41.')
    expect(text).toContain('Harm of one missed urgent complaint: 5,000 baht')
  })

  it('sensor-alert: every reading with its alert, and rules compared', () => {
    const markup = html('sensor-alert', 'en', { threshold: '260', consecutive: '2' })
    expect(markup.match(/data-part="alert"/g)).toHaveLength(96)
    expect(markup).toContain('✕ false alarm')
    expect(markup).toContain('● right alert')
    const text = readable(markup)
    expect(text).toContain('Up to 23:55: false alarms 1, in all 15 minutes')
    expect(text).toContain('260, 3 in a row')
    expect(readable(html('sensor-alert', 'th', { scenario: 'pm25' }))).toContain('มคก./ลบ.ม.')
  })

  it('migration-planner: six ways for each system with a verdict, an example plan, whole plans compared', () => {
    const markup = html('migration-planner', 'en', { portfolio: 'hospital' })
    expect(markup.match(/data-why=/g)).toHaveLength(36)
    const text = readable(markup)
    expect(text).toContain('at most 7,500 thousand baht and 8 months')
    expect(text).toContain('Patient records Retain Tied to devices in the building')
    expect(text).toMatch(/Example plan 7,076 7 0 Retire/)
  })

  it('data-classification: every item with class and reason, and where each class may be kept', () => {
    const text = readable(html('data-classification', 'en'))
    expect(text).toMatch(/Sealed bids before the opening day To be protected No personal data, yet/)
    expect(text).toContain('Official secret (secret, very secret, top secret) only in a system or store')
    expect(text).toContain('May be open ● yes ● yes')
  })

  it('bias-explorer: unequal errors at one threshold, five thresholds, and the answer', () => {
    const text = readable(html('bias-explorer', 'en', { scenario: 'welfare', threshold: '50' }))
    expect(text).toContain('6 % are refused in the first group and 42 % in the second')
    expect(text).toContain('The second group bears wrong refusals by 36 points more.')
    expect(text).toMatch(/Threshold 30 40 50 60 70/)
    expect(text).toContain('Threshold 50 for the first group and 34 for the second')
    expect(text).toContain('All data are made up')
  })

  it('prompt-desk: the bare answer, the parts, and the verdicts on both answers', () => {
    const text = readable(html('prompt-desk', 'en', { task: 'summary' }))
    expect(text).toContain('About 6,000 people were served.')
    expect(text).toContain('Satisfaction stands at 95 percent. ✕ It is not in the document')
    expect(text).toContain('4,200 people were served. ● It comes from line 1')
    expect(text).toContain('The report does not say why waiting fell. –')
  })

  it('bus-tracking: the given interval, seven intervals, assumptions, and the answer', () => {
    const text = readable(html('bus-tracking', 'en', { buses: '10', interval: '60' }))
    expect(text).toContain('10 buses, a position every 60 seconds: the map errs by 310 metres at most')
    expect(text).toMatch(/ 120 610 looking back 4,800 /)
    expect(text).toContain('SIM 40 baht a bus and month')
    expect(text).toContain('Every 18 seconds')
  })

  it('latency-edge: one placement, each site on each network, and the cheapest that fit', () => {
    const text = readable(html('latency-edge', 'en'))
    expect(text).toContain('It takes 159 milliseconds')
    expect(text).toContain('On the device 210 210 210 34 goes on')
    expect(text).toContain('Milliseconds 141 147 97')
  })

  it('incident-drill: every choice with minutes and consequence, the sound ones named', () => {
    const text = readable(html('incident-drill', 'en', { scenario: 'leak' }))
    expect(text.match(/● Sound: /g)).toHaveLength(6)
    expect(text).toContain('Wait for the complete report before anything else 5,760 Four days later')
    expect(text).toContain('Sound throughout 13 hours 5 minutes 2,150')
    expect(readable(html('incident-drill', 'th', { scenario: 'leak' }))).toContain('72 ชั่วโมงตาม PDPA')
  })

  it('plan-100-days: rules, every action with what it needs, and an example with reasons', () => {
    const text = readable(html('plan-100-days', 'en', { role: 'director' }))
    expect(text).toContain('Open online booking with tools at hand 14 Measure waiting time and complaints')
    expect(text).toContain('Period 2 (days 31–60) Stop asking for one paper')
    expect(text).toContain('32 / 40')
    expect(text).toContain('Reorganise the whole division not in these 100 days')
  })
})
