import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill } from '#content/simulations/fill.ts'
import * as shared from '#content/simulations/shared-responsibility/model.ts'

describe('shared responsibility', () => {
  it('marks every duty as right, wrong or open', () => {
    const keeper = fc.option(fc.constantFrom(...shared.keepers), { nil: undefined })
    const given = fc.tuple(...shared.duties.map(() => keeper))
    fc.assert(
      fc.property(fc.constantFrom(...shared.serviceModels), given, (model, chosen) => {
        const answered = Object.fromEntries(shared.duties.map((duty, place) => [duty, chosen[place]]))
        const { right, wrong, open } = shared.mark(model, answered)
        expect(right + wrong + open).toBe(shared.duties.length)
        expect(open).toBe(chosen.filter(each => each === undefined).length)
        expect(right).toBe(
          shared.duties.filter((duty, place) => chosen[place] === shared.answers[duty][model]).length,
        )
      }),
    )
  })

  it('never gives a duty back to the agency on the way from IaaS to SaaS', () => {
    const share = { agency: 2, both: 1, provider: 0 }
    for (const duty of shared.duties) {
      const { iaas, paas, saas } = shared.answers[duty]
      if (duty === 'backup') expect([iaas, paas, saas]).toEqual(['agency', 'both', 'both'])
      expect(share[iaas]).toBeGreaterThanOrEqual(share[paas])
      expect(share[paas]).toBeGreaterThanOrEqual(share[saas])
    }
    expect(Object.values(shared.answers.data)).toEqual(['agency', 'agency', 'agency'])
    expect(Object.values(shared.answers.hardware)).toEqual(['provider', 'provider', 'provider'])
  })
})

it('fills the places of a sentence and leaves unknown ones', () => {
  expect(fill('{a} of {b}, {c}', { a: 1, b: 'two' })).toBe('1 of two, {c}')
})
