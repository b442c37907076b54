import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { CountingRule, LedgerFacts } from '#db/schema.ts'

/** One entry of a target's chain. Times are ms UTC: recorded is when it was written, effective when it became true. */
export interface LedgerEntry {
  targetId: string
  number: number
  /** The head that the facts name, beside them for looking entries up. */
  headId: string | null
  recordedAt: number
  effectiveAt: number
  facts: LedgerFacts
  previous: string
  hash: string
}

/** What the first entry of a chain follows. */
export const origin = '0'.repeat(64)

/** SHA-256 over the canonical JSON (RFC 8785) of everything in an entry but its hash and the look-up column. */
export function hashEntry(entry: Omit<LedgerEntry, 'hash' | 'headId'>): string {
  const { targetId, number, recordedAt, effectiveAt, facts, previous } = entry
  const canonical = canonicalize({ targetId, number, recordedAt, effectiveAt, facts, previous })
  return createHash('sha256').update(String(canonical)).digest('hex')
}

/** The pseudonym that an entry is about, or null. */
export function headOfFacts(facts: LedgerFacts): string | null {
  return 'head' in facts ? facts.head : null
}

/** The ends of the chains at an instant, and an Ed25519 signature over them. */
export interface SignedHead {
  at: number
  chains: { targetId: string; number: number; hash: string }[]
  signature: string
}

/** Whether two rules say the same. */
export function sameRule(a: CountingRule, b: CountingRule): boolean {
  return canonicalize(a) === canonicalize(b)
}

export interface Break {
  number: number
  problem: 'number' | 'previous' | 'hash' | 'head' | 'state' | 'end'
}

/**
 * Walks a chain in order: numbers without gap, each hash right, each entry after the one before and found under its head,
 * each reversal taking back the credit that stands. Returns who stands, and every break found.
 */
export function replay(entries: readonly LedgerEntry[], end: { number: number; hash: string } | undefined) {
  const standing = new Map<string, LedgerEntry>()
  const breaks: Break[] = []
  let previous = origin
  for (const [place, entry] of entries.entries()) {
    const { number, facts } = entry
    if (number !== place + 1) breaks.push({ number, problem: 'number' })
    if (entry.previous !== previous) breaks.push({ number, problem: 'previous' })
    if (hashEntry(entry) !== entry.hash) breaks.push({ number, problem: 'hash' })
    if (entry.headId !== headOfFacts(facts)) breaks.push({ number, problem: 'head' })
    previous = entry.hash
    if (facts.kind === 'credit') {
      if (standing.has(facts.head)) breaks.push({ number, problem: 'state' })
      standing.set(facts.head, entry)
    }
    if (facts.kind === 'reversal') {
      if (standing.get(facts.head)?.number !== facts.reverses) breaks.push({ number, problem: 'state' })
      standing.delete(facts.head)
    }
  }
  const last = { number: entries.length, hash: previous }
  const told = end ?? { number: 0, hash: origin }
  if (told.number !== last.number || told.hash !== last.hash)
    breaks.push({ number: told.number, problem: 'end' })
  return { standing, breaks, end: last }
}
