/** The evidence package of a closed month: the same credits, head and figures whenever it is taken. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import canonicalize from 'canonicalize'
import { env } from '#env'
import { organisationLine } from '#people/organisation.server.ts'
import { type Language, moment, monthShort, number } from '#ui/formats.ts'
import { wordsIn } from '#ui/language.tsx'
import { archive } from './archive.server.ts'
import { csvFile } from './cells.ts'
import type { ClosedMonth } from './close.server.ts'
import { fingerprintOf } from './close.ts'
import { creditColumns, creditRows, namedColumns, namedRows } from './credits.server.ts'
import { outermost } from './dashboard.server.ts'
import { ledgerPublicKey } from './head.server.ts'
import { peopleTargets } from './target.server.ts'
import { typeset } from './typeset.server.ts'

async function summary(closed: ClosedMonth, part: string, language: Language): Promise<Buffer> {
  const { close } = wordsIn(language)
  const targets = await peopleTargets()
  const count = (value: number) => number(value, language)
  const rows = closed.figures.flatMap(figures => {
    const target = targets.find(one => one.id === figures.targetId)
    const name = target?.programme.partner ?? target?.programme[language] ?? figures.targetId
    return [{ ...figures, name, amount: target?.amount ?? null }]
  })
  const { closing, month, summary: words } = close
  return typeset('closing', {
    language,
    title: words.title(monthShort(closed.month, language)),
    made: closed.closedAt,
    closed: month.closedBy(closerOf(closed, language), moment(closed.closedAt, language)),
    scope: words.scope(part),
    table: {
      head: [closing.target, closing.counted, closing.added, closing.amount],
      rows: rows.map(row => [
        row.name,
        count(row.counted),
        count(row.added),
        row.amount === null ? '–' : count(row.amount),
      ]),
    },
    chain: words.chain,
    chains: rows.map(row => ({ name: row.name, number: count(row.chainNumber), hash: row.chainHash })),
    fingerprint: `${month.fingerprint}: ${fingerprintOf(closed.head.chains)}`,
    note: words.note,
  })
}

/** Who closed a month, in words. */
export function closerOf({ closedBy }: Pick<ClosedMonth, 'closedBy'>, language: Language): string {
  if (!closedBy) return wordsIn(language).close.month.platform
  const { titleTh, givenTh, familyTh, givenEn, familyEn } = closedBy
  return language === 'en' && givenEn
    ? `${givenEn} ${familyEn}`.trim()
    : `${titleTh}${givenTh} ${familyTh}`.trim()
}

/**
 * The package as a ZIP in pieces: the credits within the asker's part of government without names, a summary, the
 * signed head and how to verify it; with a list of names only for the programme office.
 */
export async function evidencePackage(
  closed: ClosedMonth,
  within: readonly string[],
  language: Language,
): Promise<Readable> {
  const office = within.includes('/')
  const places = await Promise.all(outermost(within).map(async path => (await organisationLine(path)).at(-1)))
  const part = office
    ? wordsIn(language).close.summary.all
    : places.flatMap(place => (place ? [place[language]] : [])).join(' · ')
  const { at, chains, signature } = closed.head
  const readme = readFileSync(join(env.root, 'app/programmes/evidence-readme.txt'), 'utf8')
  return archive(
    [
      { name: 'README.txt', content: Buffer.from(readme.replaceAll('{month}', closed.month)) },
      { name: 'summary.pdf', content: await summary(closed, part, language) },
      { name: 'credits.csv', content: () => csvFile(creditColumns, creditRows(closed, within)) },
      ...(office
        ? [
            {
              name: 'credits-with-names.csv',
              content: () => csvFile(namedColumns, namedRows(closed, within)),
            },
          ]
        : []),
      { name: 'head.json', content: Buffer.from(`${JSON.stringify(closed.head, null, 2)}\n`) },
      { name: 'head-statement.json', content: Buffer.from(String(canonicalize({ at, chains }))) },
      { name: 'head-statement.sig', content: Buffer.from(signature, 'base64url') },
      { name: 'ledger-public-key.pem', content: Buffer.from(ledgerPublicKey()) },
    ],
    closed.closedAt,
  )
}
