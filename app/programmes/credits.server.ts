/** The credits behind a closed month's figure, from the ledger alone: the same rows whenever they are asked for. */
import { and, asc, eq, gt, inArray, lte, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { read } from '#db/door.server.ts'
import {
  attestations,
  courseCompletions,
  type LedgerFacts,
  ledger,
  organisations,
  persons,
} from '#db/schema.ts'
import { withinPaths } from '#people/find.server.ts'
import type { Cell } from './cells.ts'
import type { ClosedMonth } from './close.server.ts'
import type { LedgerEntry } from './ledger.ts'
import { endOfMonth, monthOf } from './periods.ts'

type Credit = Omit<LedgerEntry, 'facts'> & { facts: Extract<LedgerFacts, { kind: 'credit' }> }

const size = 500
const reversal = alias(ledger, 'reversal')
const organisationOf = sql<string>`${ledger.facts} ->> 'organisation'`
const kindOf = sql<string>`${ledger.facts} ->> 'kind'`

/**
 * Pages of the credits that a closed month counted, in the order of the chain: recorded before the closing, effective
 * by the month's end, not taken back before the closing; of organisations within some paths.
 */
async function* creditsAt(
  { month, figures }: Pick<ClosedMonth, 'month' | 'figures'>,
  within: readonly string[],
): AsyncGenerator<Credit[]> {
  for (const { targetId, chainNumber } of figures)
    for (let after = 0, more = true; more; ) {
      const rows = await read()
        .select({ entry: ledger })
        .from(ledger)
        .leftJoin(organisations, eq(organisations.id, organisationOf))
        .where(
          and(
            eq(ledger.targetId, targetId),
            gt(ledger.number, after),
            lte(ledger.number, chainNumber),
            lte(ledger.effectiveAt, endOfMonth(month)),
            sql`${kindOf} = 'credit'`,
            withinPaths(organisations.path, within),
            notExists(
              read()
                .select({ number: reversal.number })
                .from(reversal)
                .where(
                  and(
                    eq(reversal.headId, ledger.headId),
                    eq(reversal.targetId, targetId),
                    gt(reversal.number, ledger.number),
                    lte(reversal.number, chainNumber),
                  ),
                ),
            ),
          ),
        )
        .orderBy(asc(ledger.number))
        .limit(size)
      const credits = rows.flatMap(({ entry }) =>
        entry.facts.kind === 'credit' ? [{ ...entry, facts: entry.facts }] : [],
      )
      if (credits.length > 0) yield credits
      after = rows.at(-1)?.entry.number ?? after
      more = rows.length === size
    }
}

/** Columns of `credits.csv`; the same in every language, because machines compare them. */
export const creditColumns = [
  'target',
  'entry',
  'hash',
  'head',
  'organisation',
  'personnel_kind',
  'position_type',
  'position_level',
  'province',
  'month',
  'effective_on',
  'recorded_at',
  'rule_version',
  'evidence',
] as const

const evidenceOf = (facts: Credit['facts']) =>
  facts.evidence
    .map(one =>
      'completion' in one
        ? `completion:${one.completion}@${one.course}:${one.edition}`
        : `attestation:${one.attestation}@list:${one.list}`,
    )
    .join(' ')

function creditCells({ targetId, number, hash, effectiveAt, recordedAt, facts }: Credit): Cell[] {
  return [
    targetId,
    number,
    hash,
    facts.head,
    facts.organisation,
    facts.personnelKind,
    facts.positionType,
    facts.positionLevel,
    facts.province,
    monthOf(effectiveAt),
    { at: effectiveAt, as: 'day' },
    { at: recordedAt, as: 'moment' },
    facts.rule,
    evidenceOf(facts),
  ]
}

/** The rows of `credits.csv`, without any name. */
export async function* creditRows(closed: ClosedMonth, within: readonly string[]): AsyncGenerator<Cell[][]> {
  for await (const page of creditsAt(closed, within)) yield page.map(creditCells)
}

export const namedColumns = [
  'target',
  'entry',
  'head',
  'title_th',
  'given_th',
  'family_th',
  'given_en',
  'family_en',
  'organisation_th',
  'organisation_en',
] as const

/** Whose evidence a credit names: their id by the id of the completion or of the attestation. */
async function ownersOf(credits: readonly Credit[]): Promise<Map<string, string>> {
  const evidence = credits.flatMap(credit => credit.facts.evidence)
  const completed = evidence.flatMap(one => ('completion' in one ? [one.completion] : []))
  const attested = evidence.flatMap(one => ('attestation' in one ? [one.attestation] : []))
  const rows = [
    ...(await read()
      .select({ id: courseCompletions.id, personId: courseCompletions.personId })
      .from(courseCompletions)
      .where(inArray(courseCompletions.id, completed))),
    ...(await read()
      .select({ id: attestations.id, personId: attestations.personId })
      .from(attestations)
      .where(inArray(attestations.id, attested))),
  ]
  return new Map(rows.map(row => [row.id, row.personId]))
}

/** The rows of `credits-with-names.csv`: the name that the person bears now, whose evidence the credit rests on. */
export async function* namedRows(closed: ClosedMonth, within: readonly string[]): AsyncGenerator<Cell[][]> {
  for await (const page of creditsAt(closed, within)) {
    const owners = await ownersOf(page)
    const known = await read()
      .select()
      .from(persons)
      .where(inArray(persons.id, [...new Set(owners.values())]))
    const named = new Map(known.map(person => [person.id, person]))
    const places = await read()
      .select({ id: organisations.id, th: organisations.th, en: organisations.en })
      .from(organisations)
      .where(inArray(organisations.id, [...new Set(page.map(credit => credit.facts.organisation))]))
    const stood = new Map(places.map(place => [place.id, place]))
    yield page.map(({ targetId, number, facts }) => {
      const [first] = facts.evidence
      const evidence = first && ('completion' in first ? first.completion : first.attestation)
      const person = named.get(owners.get(evidence ?? '') ?? '')
      const place = stood.get(facts.organisation)
      return [
        targetId,
        number,
        facts.head,
        person?.titleTh ?? null,
        person?.givenTh ?? null,
        person?.familyTh ?? null,
        person?.givenEn ?? null,
        person?.familyEn ?? null,
        place?.th ?? facts.organisation,
        place?.en ?? facts.organisation,
      ]
    })
  }
}
