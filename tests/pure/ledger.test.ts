import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerFacts } from '#db/schema.ts'
import { hashEntry, headOfFacts, type LedgerEntry, origin, replay } from '#programmes/ledger.ts'

const begin = Date.UTC(2026, 0, 5)

/** Appends a fact to a chain as the ledger does. */
function follow(chain: readonly LedgerEntry[], facts: LedgerFacts): LedgerEntry[] {
  const last = chain.at(-1)
  const number = chain.length + 1
  const previous = last?.hash ?? origin
  const at = begin + number * 60_000
  const entry = { targetId: 'target', number, recordedAt: at, effectiveAt: at - 1000, facts, previous }
  return [...chain, { ...entry, headId: headOfFacts(facts), hash: hashEntry(entry) }]
}

const credit = (head: string): LedgerFacts => ({
  kind: 'credit',
  head,
  organisation: 'dlt',
  personnelKind: 'civil-servant',
  positionType: null,
  positionLevel: null,
  province: 'TH-10',
  rule: 1,
  evidence: [{ completion: `c-${head}`, course: 'cloud-foundations', edition: 'e', completedAt: begin }],
})

/** A lawful chain: each step credits a head, or takes back the credit that stands. */
function chainOf(steps: readonly number[]): LedgerEntry[] {
  let chain = follow([], { kind: 'rule', version: 1, by: null, reason: 'default' })
  const standing = new Map<string, number>()
  for (const step of steps) {
    const head = `head-${step}`
    const number = standing.get(head)
    chain = follow(
      chain,
      number === undefined
        ? credit(head)
        : { kind: 'reversal', head, reverses: number, reason: 'courses-missing' },
    )
    if (number === undefined) standing.set(head, chain.length)
    else standing.delete(head)
  }
  return chain
}

const endOf = (chain: readonly LedgerEntry[]) => ({
  number: chain.length,
  hash: chain.at(-1)?.hash ?? origin,
})
const chains = fc.array(fc.nat(7), { minLength: 4, maxLength: 24 }).map(chainOf)
const at = (chain: readonly LedgerEntry[], place: number): LedgerEntry => {
  const entry = chain[place % chain.length]
  if (!entry) throw new Error('An empty chain')
  return entry
}

describe('the hash of an entry', () => {
  const entry = at(chainOf([1]), 1)

  it('is SHA-256 over the canonical JSON: keys in order, no spaces', () => {
    const { targetId, number, recordedAt, effectiveAt, previous } = entry
    const written =
      `{"effectiveAt":${effectiveAt},"facts":{"evidence":[{"completedAt":${begin},"completion":"c-head-1",` +
      '"course":"cloud-foundations","edition":"e"}],"head":"head-1","kind":"credit","organisation":"dlt",' +
      '"personnelKind":"civil-servant","positionLevel":null,"positionType":null,"province":"TH-10","rule":1},' +
      `"number":${number},"previous":"${previous}","recordedAt":${recordedAt},"targetId":"${targetId}"}`
    expect(entry.hash).toBe(createHash('sha256').update(written).digest('hex'))
  })

  it('does not depend on the order in which a database returns keys', () => {
    const turned = Object.fromEntries(Object.entries(entry.facts).reverse()) as LedgerFacts
    expect(hashEntry({ ...entry, facts: turned })).toBe(entry.hash)
  })
})

describe('replaying a chain', () => {
  it('finds a lawful one whole, and who stands', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7), { maxLength: 24 }), steps => {
        const chain = chainOf(steps)
        const { breaks, standing, end } = replay(chain, endOf(chain))
        expect(breaks).toEqual([])
        expect(end).toEqual(endOf(chain))
        const odd = new Set(steps.filter(step => steps.filter(other => other === step).length % 2 === 1))
        expect(new Set(standing.keys())).toEqual(new Set([...odd].map(step => `head-${step}`)))
      }),
    )
  })

  it('finds an empty one whole when none was promised', () => {
    expect(replay([], undefined).breaks).toEqual([])
    expect(replay([], { number: 1, hash: 'a'.repeat(64) }).breaks).toEqual([{ number: 1, problem: 'end' }])
  })

  it.each<[string, LedgerFacts[]]>([
    ['a second credit of a head that stands', [credit('a'), credit('a')]],
    ['a reversal of nobody', [{ kind: 'reversal', head: 'a', reverses: 1, reason: 'x' }]],
    [
      'a reversal of another number',
      [credit('a'), { kind: 'reversal', head: 'a', reverses: 9, reason: 'x' }],
    ],
    [
      'a reversal said twice',
      [
        credit('a'),
        { kind: 'reversal', head: 'a', reverses: 1, reason: 'x' },
        { kind: 'reversal', head: 'a', reverses: 1, reason: 'x' },
      ],
    ],
  ])('finds %s, though every hash is right', (_, facts) => {
    const chain = facts.reduce<LedgerEntry[]>(follow, [])
    expect(replay(chain, endOf(chain)).breaks.map(found => found.problem)).toEqual(['state'])
  })
})

/** The ways to change rows that are in a table. Each returns a chain that differs from the one given. */
const mutations: Record<string, (chain: LedgerEntry[], one: number, two: number) => LedgerEntry[]> = {
  'edit a time': (chain, one) =>
    chain.map(entry => (entry === at(chain, one) ? { ...entry, effectiveAt: entry.effectiveAt + 1 } : entry)),
  'edit when it was recorded': (chain, one) =>
    chain.map(entry => (entry === at(chain, one) ? { ...entry, recordedAt: entry.recordedAt - 1 } : entry)),
  'edit a fact': (chain, one) =>
    chain.map(entry =>
      entry === at(chain, one)
        ? {
            ...entry,
            facts:
              entry.facts.kind === 'credit'
                ? { ...entry.facts, organisation: 'moph' }
                : { ...entry.facts, reason: 'another' },
          }
        : entry,
    ),
  'edit a fact and its hash': (chain, one) =>
    chain.map(entry => {
      if (entry !== at(chain, one)) return entry
      const forged = { ...entry, effectiveAt: entry.effectiveAt + 1 }
      return { ...forged, hash: hashEntry(forged) }
    }),
  'edit under which head it is found': (chain, one) =>
    chain.map(entry => (entry === at(chain, one) ? { ...entry, headId: 'head-x' } : entry)),
  'move it to another target': (chain, one) =>
    chain.map(entry => (entry === at(chain, one) ? { ...entry, targetId: 'other' } : entry)),
  'edit a number': (chain, one) =>
    chain.map(entry => (entry === at(chain, one) ? { ...entry, number: entry.number + 100 } : entry)),
  delete: (chain, one) => chain.filter(entry => entry !== at(chain, one)),
  'delete and number anew': (chain, one) =>
    chain.filter(entry => entry !== at(chain, one)).map((entry, place) => ({ ...entry, number: place + 1 })),
  'put two in each other’s place': (chain, one, two) => {
    const [a, b] = [at(chain, one), at(chain, one + 1 + (two % (chain.length - 1)))]
    return chain.map(entry => (entry === a ? b : entry === b ? a : entry))
  },
  'insert a copy': (chain, one, two) => chain.toSpliced(two % (chain.length + 1), 0, at(chain, one)),
  'insert one well made': (chain, one) => {
    const place = one % chain.length
    return [...follow(chain.slice(0, place), credit('head-invented')), ...chain.slice(place)]
  },
  'append one well made': chain => follow(chain, credit('head-invented')),
  'cut the tail': (chain, one) => chain.slice(0, one % chain.length),
  'write the rest anew from an entry on': (chain, one) =>
    chain
      .slice(one % chain.length)
      .reduce(
        (anew, entry, place) => follow(anew, place === 0 ? credit('head-invented') : entry.facts),
        chain.slice(0, one % chain.length),
      ),
  'cut the head': (chain, one) => chain.slice(1 + (one % chain.length)),
}

describe('a mutated chain, given its end', () => {
  it.each(Object.entries(mutations))('%s: always found', (_, mutate) => {
    fc.assert(
      fc.property(chains, fc.nat(1000), fc.nat(1000), (chain, one, two) => {
        expect(replay(mutate(chain, one, two), endOf(chain)).breaks).not.toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('one thousand mutations of any kind, one to three at once: all found', () => {
    const kinds = fc.array(fc.constantFrom(...Object.keys(mutations)), { minLength: 1, maxLength: 3 })
    let different = 0
    fc.assert(
      fc.property(chains, kinds, fc.nat(1000), fc.nat(1000), (chain, names, one, two) => {
        const mutated = names.reduce(
          (given, name) => (given.length < 2 ? given : (mutations[name]?.(given, one, two) ?? given)),
          chain,
        )
        fc.pre(JSON.stringify(mutated) !== JSON.stringify(chain))
        different++
        expect(replay(mutated, endOf(chain)).breaks).not.toEqual([])
      }),
      { numRuns: 1000 },
    )
    expect(different).toBe(1000)
  })
})

describe('what a chain alone cannot show', () => {
  const chain = chainOf([1, 2, 3])

  it('that its tail was cut and its end moved back with it: only an end kept outside shows it', () => {
    const cut = chain.slice(0, 3)
    expect(replay(cut, endOf(cut)).breaks).toEqual([])
    expect(replay(cut, endOf(chain)).breaks).toEqual([{ number: 4, problem: 'end' }])
  })

  it('that all of it was written anew: only an end kept outside shows it', () => {
    const anew = chainOf([4, 5, 6])
    expect(replay(anew, endOf(anew)).breaks).toEqual([])
    expect(replay(anew, endOf(chain)).breaks).toEqual([{ number: 4, problem: 'end' }])
  })

  it('that it was emptied together with its end', () => {
    expect(replay([], undefined).breaks).toEqual([])
    expect(replay([], endOf(chain)).breaks).toEqual([{ number: 4, problem: 'end' }])
  })
})
