import { describe, expect, it } from 'vitest'
import * as plan from '#content/simulations/plan-100-days/model.ts'
import { describe as tell } from '#content/simulations/plan-100-days/sentence.ts'
import { words } from '#content/simulations/plan-100-days/words.ts'

const kinds = (role: plan.Role, given: plan.Plan) => plan.review(role, given).map(({ kind }) => kind)

describe('plan of 100 days', () => {
  it.each(plan.roles)('%s: the example has nothing to mend, and every action has words', role => {
    expect(plan.review(role, plan.examples[role])).toEqual([])
    for (const [name, { after }] of Object.entries(plan.actions[role])) {
      for (const say of Object.values(words)) expect(say.actions[role][name]?.why, name).toBeTruthy()
      for (const need of after) expect(plan.actions[role][need], `${name} after ${need}`).toBeDefined()
    }
  })

  it('adds up people-days and finds periods that take too much', () => {
    const given: plan.Plan = { ...plan.examples.cio, dashboard: '3' }
    expect(plan.used('cio', given, '3')).toBe(25 + 6 + 35)
    expect(plan.review('cio', given)).toEqual([{ kind: 'over', period: '3', used: 66 }])
    expect(plan.inPeriod('cio', given, '1')).toEqual(['listen', 'inventory', 'risks'])
  })

  it('lets nothing stand before, or beside, what it needs', () => {
    const given = plan.examples.director
    expect(plan.review('director', { ...given, figures: '2' })).toContainEqual({
      kind: 'order',
      action: 'booking',
      need: 'figures',
    })
    expect(kinds('director', { ...given, talks: undefined })).toEqual(['order', 'order'])
    expect(kinds('director', { ...given, training: '1' })).toContain('order')
  })

  it('misses listening, quick wins, people, groundwork and the report', () => {
    expect(kinds('cio', {})).toEqual([
      'empty',
      'empty',
      'empty',
      'noListen',
      'noWin',
      'noBase',
      'noPeople',
      'noReport',
    ])
    expect(kinds('cio', { ...plan.examples.cio, form: '3' })).toEqual(['over', 'noWin'])
    expect(kinds('cio', { ...plan.examples.cio, report: '2' })).toEqual(['over', 'noReport'])
    expect(kinds('director', { ...plan.examples.director, talks: '2' })).not.toContain('noListen')
    expect(kinds('cio', { ...plan.examples.cio, listen: '2' })).toContain('noListen')
  })

  it('refuses giants, and change in the first period', () => {
    expect(kinds('director', { ...plan.examples.director, reorganise: '1' })).toEqual([
      'giant',
      'over',
      'early',
    ])
  })

  it('names action, need and period in the sentence', () => {
    const name = (kind: 'action' | 'period', key: string) =>
      kind === 'action' ? (words.en.actions.cio[key]?.name ?? '') : words.en.periods[key === '3' ? '3' : '1']
    expect(tell(words.en.findings, { kind: 'order', action: 'pilot', need: 'risks' }, name)).toBe(
      '✕ “Move one pilot system to the cloud” needs “Check backups and administrator accounts” in an earlier period.',
    )
    expect(tell(words.en.findings, { kind: 'over', period: '3', used: 66 }, name)).toBe(
      '✕ Period 3 (days 61–100) takes 66 people-days, more than the 40 there are.',
    )
  })
})
