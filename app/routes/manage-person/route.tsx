import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mutate } from '#db/door.server.ts'
import { absent, requireManager } from '#people/gate.server.ts'
import { fullName } from '#people/name.ts'
import { personnelKindName, positionName, provinceName } from '#people/place-names.ts'
import { evidenceOf } from '#programmes/evidence.server.ts'
import { placeOf } from '#programmes/figures.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { whyCounted } from '#programmes/why.server.ts'
import { dateLong, moment, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Conditions } from '../parts/conditions.tsx'
import { Attested } from './attested.tsx'
import { Completion } from './completion.tsx'

export const meta: MetaFunction = titled(t => t.evidence.title)

export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const personId = asked.params.person ?? ''
  const target = await findPeopleTarget(asked.params.target ?? '')
  const place = target && (await placeOf(target.id, personId, within))
  if (!target || !place) throw absent()
  if (asked.request.method === 'GET') {
    const deed = { actor: visitor, verb: 'evidence.look', subject: `person/${personId}`, now: Date.now() }
    await mutate(deed, async () => undefined)
  }
  const { accounts, entries, completions, attested } = await evidenceOf(target.id, place.headId, language)
  const why = (await whyCounted(place.headId, language)).find(one => one.target.id === target.id)
  return {
    office: within.includes('/'),
    base: `/manage/${target.id}/people/${personId}`,
    conditions: why?.conditions ?? [],
    target: { id: target.id, title: target.programme[language] },
    accounts: accounts.filter(account => within.some(path => account.organisationPath.startsWith(path))),
    count: accounts.length,
    entries: entries.map(({ number, facts, recordedAt, effectiveAt, hash }) => ({
      number,
      kind: facts.kind,
      recordedAt,
      effectiveAt,
      hash,
    })),
    completions,
    attested,
  }
}

export default function ManagePerson() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const [person] = page.accounts
  return (
    <Page
      wide
      title={person ? fullName(person, language) : t.evidence.title}
      lead={t.evidence.title}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: `/manage/${page.target.id}`, label: page.target.title },
      ]}
    >
      {page.accounts.map(account => (
        <dl key={account.id} className="about">
          <dt>{t.manage.organisation}</dt>
          <dd>{language === 'th' ? account.organisationTh : account.organisationEn}</dd>
          <dt>{t.manage.kind}</dt>
          <dd>{personnelKindName(account.personnelKind, language)}</dd>
          <dt>{t.manage.position}</dt>
          <dd>{positionName(account.positionType, account.positionLevel, language)}</dd>
          <dt>{t.manage.province}</dt>
          <dd>{provinceName(account.province, language)}</dd>
        </dl>
      ))}
      {page.count > 1 && <p>{t.evidence.accounts(number(page.count, language))}</p>}
      <h2>{t.office.why.title}</h2>
      <Conditions conditions={page.conditions} own={false} />
      <h2>{t.evidence.credit}</h2>
      {page.entries.length === 0 && <p>{t.evidence.noCredit}</p>}
      {page.entries.map(entry => (
        <dl key={entry.number} className="about">
          <dt>{t.evidence.kinds[entry.kind]}</dt>
          <dd>{t.evidence.entry(number(entry.number, language))}</dd>
          <dt>{t.evidence.effective}</dt>
          <dd>{dateLong(entry.effectiveAt, language)}</dd>
          <dt>{t.evidence.recorded}</dt>
          <dd>{moment(entry.recordedAt, language)}</dd>
          <dt>{t.evidence.fingerprint}</dt>
          <dd>
            <code>{entry.hash}</code>
          </dd>
        </dl>
      ))}
      <h2>{t.evidence.completions}</h2>
      {page.completions.map(completion => (
        <Completion
          key={completion.id}
          completion={completion}
          revoke={page.office ? `${page.base}/revoke/${completion.id}` : undefined}
        />
      ))}
      <Attested attested={page.attested} />
    </Page>
  )
}
