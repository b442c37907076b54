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
  /** `held`: its speed waits for a decision, or was judged implausible. */
  completions: { id: string; courseId: string; editionId: string; completedAt: number; held?: boolean }[]
  /** What a partner attested for the target in question. */
  attestations?: { id: string; list: string; completedAt: number }[]
}

/** The groups into which a target's people fall. */
export const groups = ['counted', 'unconfirmed', 'not-eligible', 'held'] as const
export type Group = (typeof groups)[number]

type PersonFacts = HeadFacts['persons'][number]

export type Evidence = LedgerEvidence

/** Whether a head counts; if not, what is missing. `effectiveAt` is when the rule was met. */
export type Decision =
  | { counts: true; person: PersonFacts; evidence: Evidence[]; effectiveAt: number }
  | { counts: false; why: Exclude<Group, 'counted'>; person: PersonFacts }
  | { counts: false; why: 'courses-missing' | 'private' | 'no-account' }

/** The first completion of each course that the rule names, from its start date, oldest first. */
export function evidenceFor(rule: CountingRule, completions: HeadFacts['completions']) {
  const counted = new Map<string, Extract<Evidence, { completion: string }>>()
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

/** The evidence that meets a rule, by whichever way met it first: courses of ours, or a partner's attestation. */
function meets(rule: CountingRule, facts: Pick<HeadFacts, 'completions' | 'attestations'>) {
  const courses: Evidence[] = evidenceFor(rule, facts.completions)
  const last = courses.length < rule.atLeast ? undefined : courses.at(-1)
  const [attested] = (facts.attestations ?? [])
    .filter(one => rule.attestations && one.completedAt >= rule.since)
    .sort((a, b) => a.completedAt - b.completedAt || (a.id < b.id ? -1 : 1))
  if (attested && !(last && last.completedAt <= attested.completedAt)) {
    const { id: attestation, list, completedAt } = attested
    return { evidence: [{ attestation, list, completedAt }], effectiveAt: completedAt }
  }
  return last && { evidence: courses, effectiveAt: last.completedAt }
}

/** Whether the kind of personnel, the place in government and the position are those that a rule names. */
export function isEligible(rule: CountingRule, person: PersonFacts): boolean {
  const { organisations = [], positionTypes = [] } = rule
  return (
    person.personnelKind !== 'private' &&
    rule.personnelKinds.includes(person.personnelKind) &&
    (organisations.length === 0 || organisations.some(id => person.organisationPath.includes(`/${id}/`))) &&
    (positionTypes.length === 0 || positionTypes.includes(person.positionType ?? ''))
  )
}

/** Applies a counting rule to one head. A person of the private sector never counts. */
export function decide(rule: CountingRule, facts: HeadFacts): Decision {
  if (facts.persons.length === 0) return { counts: false, why: 'no-account' }
  const free = facts.completions.filter(done => !done.held)
  const met = meets(rule, { ...facts, completions: free })
  if (!met && !meets(rule, facts)) return { counts: false, why: 'courses-missing' }
  const publicSector = facts.persons.filter(person => person.personnelKind !== 'private')
  const eligible = publicSector.filter(person => isEligible(rule, person))
  const confirmed = eligible.find(person => person.confirmed)
  if (confirmed)
    return met
      ? { counts: true, person: confirmed, ...met }
      : { counts: false, why: 'held', person: confirmed }
  const [unconfirmed] = eligible
  if (unconfirmed) return { counts: false, why: 'unconfirmed', person: unconfirmed }
  const [person] = publicSector
  return person ? { counts: false, why: 'not-eligible', person } : { counts: false, why: 'private' }
}

/** One condition of a rule as it stands for a head. */
export type Condition =
  | { rule: 'courses'; met: boolean; done: string[]; needed: number; missing: string[]; attested: boolean }
  | { rule: 'kind' | 'organisation' | 'position'; met: boolean }
  | { rule: 'confirmed'; met: boolean }
  | { rule: 'speed'; met: boolean; held: string[] }

/** A counting rule condition by condition, for the account of a head that comes nearest to it. */
export function conditionsOf(rule: CountingRule, facts: HeadFacts): Condition[] {
  const decision = decide(rule, facts)
  const person =
    ('person' in decision ? decision.person : undefined) ??
    facts.persons.find(one => isEligible(rule, one)) ??
    facts.persons[0]
  const all = evidenceFor(rule, facts.completions)
  const done = all.map(one => one.course)
  const attested =
    rule.attestations === true && (facts.attestations ?? []).some(one => one.completedAt >= rule.since)
  const held = facts.completions
    .filter(one => one.held && rule.anyOf.includes(one.courseId))
    .map(one => one.courseId)
  const { organisations = [], positionTypes = [] } = rule
  return [
    {
      rule: 'courses',
      met: attested || all.length >= rule.atLeast,
      done,
      needed: rule.atLeast,
      missing: rule.anyOf.filter(course => !done.includes(course)),
      attested,
    },
    {
      rule: 'kind',
      met:
        person !== undefined &&
        person.personnelKind !== 'private' &&
        rule.personnelKinds.includes(person.personnelKind),
    },
    ...(organisations.length > 0
      ? [
          {
            rule: 'organisation' as const,
            met: organisations.some(id => person?.organisationPath.includes(`/${id}/`)),
          },
        ]
      : []),
    ...(positionTypes.length > 0
      ? [{ rule: 'position' as const, met: positionTypes.includes(person?.positionType ?? '') }]
      : []),
    { rule: 'confirmed', met: person?.confirmed ?? false },
    ...(held.length > 0 ? [{ rule: 'speed' as const, met: decision.counts, held: [...new Set(held)] }] : []),
  ]
}
