import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personnelKinds, publicSector } from '#db/data/positions.ts'
import { programmes } from '#db/data/programmes.ts'
import type { CountingRule } from '#db/schema.ts'
import { decide, evidenceFor, type HeadFacts } from '#programmes/counting.ts'

type Person = HeadFacts['persons'][number]

const since = Date.UTC(2022, 1, 24, 17)

function shipped(id: string): CountingRule {
  const rule = programmes.flatMap(one => one.targets).find(target => target.id === id)?.defaultRule
  if (!rule) throw new Error(`No default rule for ${id}`)
  const { anyOf, atLeast, personnelKinds } = rule
  return { anyOf, atLeast, since: Date.parse(`${rule.since}T00:00:00+07:00`), personnelKinds }
}

const huawei = shipped('huawei-people')
const aws = shipped('aws-people')

const person = (personnelKind: string, confirmed = true, id = personnelKind): Person => ({
  id,
  personnelKind,
  confirmed,
  organisationId: 'dlt',
  organisationPath: '/mot/dlt/',
  positionType: null,
  positionLevel: null,
  province: null,
})
const done = (courseId: string, completedAt = since + 1, id = `${courseId}@${completedAt}`) => ({
  id,
  courseId,
  editionId: 'e1',
  completedAt,
})
const head = (persons: Person[], ...completions: HeadFacts['completions']): HeadFacts => ({
  persons,
  completions,
})
const verdict = (rule: CountingRule, facts: HeadFacts) => {
  const decision = decide(rule, facts)
  return decision.counts ? 'counts' : decision.why
}

describe('the rules that ship', () => {
  it('count from the day of signing in Bangkok', () => {
    expect([huawei.since, aws.since]).toEqual([since, since])
  })

  it.each(
    personnelKinds.map(kind => {
      const forHuawei = kind === 'private' ? 'private' : 'counts'
      const forAws = kind === 'civil-servant' ? 'counts' : kind === 'private' ? 'private' : 'not-eligible'
      return [kind, forHuawei, forAws] as const
    }),
  )('a confirmed %s with the course: Huawei %s, AWS %s', (kind, forHuawei, forAws) => {
    const facts = head([person(kind)], done('cloud-foundations'))
    expect([verdict(huawei, facts), verdict(aws, facts)]).toEqual([forHuawei, forAws])
  })

  it.each(
    personnelKinds.map(kind => {
      const forHuawei = kind === 'private' ? 'private' : 'unconfirmed'
      const forAws =
        kind === 'civil-servant' ? 'unconfirmed' : kind === 'private' ? 'private' : 'not-eligible'
      return [kind, forHuawei, forAws] as const
    }),
  )('an unconfirmed %s with the course: Huawei %s, AWS %s', (kind, forHuawei, forAws) => {
    const facts = head([person(kind, false)], done('cloud-foundations'))
    expect([verdict(huawei, facts), verdict(aws, facts)]).toEqual([forHuawei, forAws])
  })

  it.each([
    ['no completion', [], 'courses-missing', 'courses-missing'],
    ['a course of Huawei only', [done('ai-public-service')], 'counts', 'courses-missing'],
    ['a course of neither', [done('digital-resilience')], 'courses-missing', 'courses-missing'],
    [
      'a completion the moment before the rule began',
      [done('cloud-foundations', since - 1)],
      'courses-missing',
      'courses-missing',
    ],
    ['a completion the moment that it began', [done('cloud-foundations', since)], 'counts', 'counts'],
    [
      'once before and once after',
      [done('cloud-foundations', since - 1), done('cloud-foundations', since + 5)],
      'counts',
      'counts',
    ],
  ])('a civil servant with %s', (_, completions, forHuawei, forAws) => {
    const facts = head([person('civil-servant')], ...completions)
    expect([verdict(huawei, facts), verdict(aws, facts)]).toEqual([forHuawei, forAws])
  })
})

describe('a head with two accounts', () => {
  it.each([
    [
      'a confirmed and an unconfirmed one',
      [person('civil-servant', false, 'a'), person('civil-servant', true, 'b')],
      'counts',
      'b',
    ],
    [
      'private and civil servant',
      [person('private', true, 'a'), person('civil-servant', true, 'b')],
      'counts',
      'b',
    ],
    [
      'private and an unconfirmed civil servant',
      [person('private', true, 'a'), person('civil-servant', false, 'b')],
      'unconfirmed',
      'b',
    ],
    [
      'police and an unconfirmed civil servant',
      [person('police', true, 'a'), person('civil-servant', false, 'b')],
      'unconfirmed',
      'b',
    ],
    ['private and police', [person('private', true, 'a'), person('police', true, 'b')], 'not-eligible', 'b'],
    [
      'two that both count: the one confirmed last',
      [person('civil-servant', true, 'late'), person('civil-servant', true, 'early')],
      'counts',
      'late',
    ],
  ])('%s', (_, persons, expected, who) => {
    const facts = head(persons, done('cloud-foundations'))
    const decision = decide(aws, facts)
    expect(verdict(aws, facts)).toBe(expected)
    expect('person' in decision ? decision.person.id : undefined).toBe(who)
  })
})

describe('a rule that asks for two courses', () => {
  const two = { ...huawei, atLeast: 2 }
  const servant = [person('civil-servant')]

  it('is not met by one course done twice', () => {
    const facts = head(servant, done('cloud-foundations', since), done('cloud-foundations', since + 9))
    expect(verdict(two, facts)).toBe('courses-missing')
  })

  it('is met when the second one is done, by the first two, in whatever order they are told', () => {
    const completions = [
      done('iot-smart-city', since + 30),
      done('cloud-foundations', since + 10),
      done('digital-resilience', since + 5),
      done('cloud-foundations', since + 15),
      done('ai-public-service', since + 20),
    ]
    for (const order of [completions, [...completions].reverse()]) {
      const decision = decide(two, head(servant, ...order))
      expect(decision.counts && decision.effectiveAt).toBe(since + 20)
      expect(
        decision.counts &&
          decision.evidence.map(one => ('completion' in one ? one.completion : one.attestation)),
      ).toEqual([`cloud-foundations@${since + 10}`, `ai-public-service@${since + 20}`])
    }
  })
})

describe('for any head', () => {
  const kind = fc.constantFrom(...personnelKinds)
  const facts = fc.record({
    persons: fc
      .array(fc.tuple(kind, fc.boolean()), { minLength: 1, maxLength: 3 })
      .map(all => all.map(([of, confirmed], place) => person(of, confirmed, `p${place}`))),
    completions: fc.array(
      fc
        .tuple(
          fc.constantFrom('cloud-foundations', 'ai-public-service', 'other'),
          fc.integer({ min: -3, max: 30 }),
        )
        .map(([course, after]) => done(course, since + after)),
      { maxLength: 6 },
    ),
  })
  const rule = fc.record({
    anyOf: fc.subarray(['cloud-foundations', 'ai-public-service', 'iot-smart-city']),
    atLeast: fc.integer({ min: 1, max: 3 }),
    since: fc.constant(since),
    personnelKinds: fc.subarray(personnelKinds.filter(publicSector)),
  })

  it('who counts is confirmed, eligible and not private; the evidence is enough, of different courses, in time', () => {
    fc.assert(
      fc.property(rule, facts, (under, of) => {
        const decision = decide(under, of)
        if (!decision.counts) return
        expect(decision.person.confirmed).toBe(true)
        expect(under.personnelKinds).toContain(decision.person.personnelKind)
        expect(decision.person.personnelKind).not.toBe('private')
        expect(decision.evidence).toHaveLength(under.atLeast)
        expect(new Set(decision.evidence.map(one => ('course' in one ? one.course : ''))).size).toBe(
          under.atLeast,
        )
        expect(decision.effectiveAt).toBe(Math.max(...decision.evidence.map(one => one.completedAt)))
        for (const { completedAt, ...one } of decision.evidence) {
          expect(under.anyOf).toContain('course' in one ? one.course : '')
          expect(completedAt).toBeGreaterThanOrEqual(under.since)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('nobody is shown apart who is private, or whose courses are not done', () => {
    fc.assert(
      fc.property(rule, facts, (under, of) => {
        const decision = decide(under, of)
        if (decision.counts || !('person' in decision)) return
        expect(decision.person.personnelKind).not.toBe('private')
        expect(evidenceFor(under, of.completions)).toHaveLength(under.atLeast)
        expect(decision.why === 'unconfirmed').toBe(
          under.personnelKinds.some(kind => kind === decision.person.personnelKind),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('a rule that leaves out who is eligible counts nobody, one more completion never takes anyone out', () => {
    fc.assert(
      fc.property(rule, facts, fc.nat(100), (under, of, after) => {
        expect(decide({ ...under, personnelKinds: [] }, of).counts).toBe(false)
        if (!decide(under, of).counts) return
        const more = { ...of, completions: [...of.completions, done('ai-public-service', since + after)] }
        expect(decide(under, more).counts).toBe(true)
      }),
    )
  })

  it('a private person never counts, even where a rule names them by mistake', () => {
    const mistaken = { ...huawei, personnelKinds: ['private', 'civil-servant'] }
    expect(verdict(mistaken, head([person('private')], done('cloud-foundations')))).toBe('private')
    expect(verdict(mistaken, head([person('private', false)], done('cloud-foundations')))).toBe('private')
  })
})
