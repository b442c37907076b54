import { describe, expect, it } from 'vitest'
import * as data from '#content/simulations/data-classification/model.ts'
import { words } from '#content/simulations/data-classification/words.ts'
import { html } from './page.ts'

const everything = data.sets.flatMap(set => Object.entries(data.items[set]))

describe('data classification', () => {
  it('has eight items in each set, of every class, each with its reason in both languages', () => {
    for (const set of data.sets) {
      const given = Object.entries(data.items[set])
      expect(given).toHaveLength(8)
      expect(new Set(given.map(([, item]) => item.class))).toEqual(new Set(data.classes))
    }
    for (const [name] of everything)
      for (const say of Object.values(words)) expect(say.items[name]?.why).toBeTruthy()
  })

  it('never calls personal data open or internal', () => {
    for (const [name, item] of everything)
      if (item.personal) expect(['protected', 'secret'], name).toContain(item.class)
  })

  it('tells too low from too high', () => {
    expect(data.judge('protected', 'internal')).toBe('low')
    expect(data.judge('open', 'secret')).toBe('high')
    expect(data.judge('internal', 'internal')).toBe('right')
    const given = { notice: 'open', statistics: 'secret', payroll: 'open', bids: 'internal' } as const
    expect(data.mark('office', given)).toEqual({ right: 1, low: 2, high: 1, open: 4 })
  })

  it('never lets a higher class out where a lower one may not be', () => {
    for (const place of ['web', 'cloud', 'government', 'room'] as const) {
      const loose = data.classes.map(each => ['no', 'if', 'yes'].indexOf(data.kept[each][place]))
      expect(loose).toEqual([...loose].sort((one, other) => other - one))
    }
    expect(Object.values(data.kept.secret)).not.toContain('yes')
  })

  it.each(['th', 'en'] as const)('says in %s that the rule of the agency decides', language => {
    const markup = html('data-classification', language, { set: 'citizen' })
    expect(markup).toMatch(
      language === 'th' ? /งานจริงให้ยึดระเบียบของหน่วยงาน/ : /your agency’s own rule decides/,
    )
    expect(markup.match(/data-why=/g)).toHaveLength(8)
  })
})
