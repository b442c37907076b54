import type { CountingRule, LedgerEvidence } from '#db/schema.ts'

/** What a decision needs to know of one head: every account, the one confirmed last first. */
export interface HeadFacts {
  persons: {
    id: string
    personnelKind: string
    confirmed: boolean
    organisationId: string
    organisationPath: string
    positionType: string | null
    positionLevel: string | null
    province: string | null
  }[]
  completions: { id: string; courseId: string; editionId: string; completedAt: number }[]
}

/** The groups into which a target's people fall. */
export const groups = ['counted', 'unconfirmed', 'not-eligible', 'held'] as const
export type Group = (typeof groups)[number]

type PersonFacts = HeadFacts['persons'][number]

export type Evidence = LedgerEvidence

/** Whether a head counts; if not, what is missing. `effectiveAt` is when the rule was met. */
export type Decision =
  | { counts: true; person: PersonFacts; evidence: Evidence[]; effectiveAt: number }
  | { counts: false; why: 'unconfirmed' | 'not-eligible'; person: PersonFacts }
  | { counts: false; why: 'courses-missing' | 'private' }

/** The first completion of each course that the rule names, from its start date, oldest first. */
export function evidenceFor(rule: CountingRule, completions: HeadFacts['completions']): Evidence[] {
  const counted = new Map<string, Evidence>()
  for (const done of [...completions].sort((a, b) => a.completedAt - b.completedAt)) {
    if (!rule.anyOf.includes(done.courseId) || done.completedAt < rule.since || counted.has(done.courseId))
      continue
    counted.set(done.courseId, {
      completion: done.id,
      course: done.courseId,
      edition: done.editionId,
      completedAt: done.completedAt,
    })
  }
  return [...counted.values()].slice(0, rule.atLeast)
}

/** Applies a counting rule to one head. A person of the private sector never counts. */
export function decide(rule: CountingRule, facts: HeadFacts): Decision {
  const evidence = evidenceFor(rule, facts.completions)
  const last = evidence.at(-1)
  if (!last || evidence.length < rule.atLeast) return { counts: false, why: 'courses-missing' }
  const publicSector = facts.persons.filter(person => person.personnelKind !== 'private')
  const eligible = publicSector.filter(person => rule.personnelKinds.includes(person.personnelKind))
  const confirmed = eligible.find(person => person.confirmed)
  if (confirmed) return { counts: true, person: confirmed, evidence, effectiveAt: last.completedAt }
  const [unconfirmed] = eligible
  if (unconfirmed) return { counts: false, why: 'unconfirmed', person: unconfirmed }
  const [person] = publicSector
  return person ? { counts: false, why: 'not-eligible', person } : { counts: false, why: 'private' }
}
