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
})
