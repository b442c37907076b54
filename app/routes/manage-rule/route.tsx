import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { currentEditions } from '#catalogue/edition.server.ts'
import { mutate } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { organisationChoices } from '#people/organisation.server.ts'
import { ruleShown } from '#programmes/dashboard.server.ts'
import { dayOf } from '#programmes/periods.ts'
import { openProposals, proposeRule, ruleFaults, ruleVersions } from '#programmes/rule.server.ts'
import { readRule } from '#programmes/rule-form.ts'
import { currentRule, findPeopleTarget } from '#programmes/target.server.ts'
import { dateLong, isoDay, moment, number } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'
import { Rule } from '../manage-target/rule.tsx'
import { RuleFields } from './fields.tsx'

export const meta: MetaFunction = titled(t => t.office.rule.title)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const language = languageOf(asked.request)
  const target = await findPeopleTarget(asked.params.target ?? '')
  const version = target && (await currentRule(target.id))
  if (!target || !version) throw absent()
  return {
    now: Date.now(),
    target: { id: target.id, title: target.programme[language] },
    shown: await ruleShown(target.id, language),
    current: version.rule,
    versions: await ruleVersions(target.id),
    proposals: await openProposals(target.id),
    courses: (await currentEditions()).map(one => [one.courseId, one.outline.title[language]] as const),
    organisations: await organisationChoices(language),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { rule: t } = wordsIn(languageOf(asked.request)).office
  const target = await findPeopleTarget(asked.params.target ?? '')
  if (!target) throw absent()
  const now = Date.now()
  const given = readRule(await asked.request.formData())
  if (!given) return data({ kept: undefined, errors: [t.faults.date] }, { status: 400 })
  const faults = await ruleFaults(given, now)
  if (faults.length > 0)
    return data({ kept: given, errors: faults.map(fault => t.faults[fault]) }, { status: 400 })
  const deed = { actor: office, verb: 'rule.propose', subject: `target/${target.id}`, now }
  const id = await mutate(deed, tx =>
    proposeRule(tx, { targetId: target.id, ...given, proposedBy: office.id }, now),
  )
  return redirect(`/manage/${target.id}/rule/${id}`, { status: 303 })
}

export default function ManageRule() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  const words = t.office.rule
  const base = `/manage/${page.target.id}`
  const kept = answer?.kept
  return (
    <Page
      wide
      title={words.title}
      lead={page.target.title}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: base, label: page.target.title },
      ]}
    >
      {page.shown && <Rule rule={page.shown} />}
      {page.proposals.length > 0 && (
        <>
          <h2>{words.proposals}</h2>
          <ul className="groups">
            {page.proposals.map(one => (
              <li key={one.id}>
                <a href={`${base}/rule/${one.id}`}>{words.proposalOf(moment(one.proposedAt, language))}</a>:{' '}
                {one.approved ? words.waits(isoDay(one.takesEffectOn, language)) : words.notApproved}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.propose}</h2>
      <RuleFields
        rule={kept?.rule ?? page.current}
        reason={kept?.reason ?? ''}
        takesEffectOn={kept?.takesEffectOn ?? dayOf(page.now)}
        courses={page.courses}
        organisations={page.organisations}
        errors={answer?.errors ?? []}
      />
      <h2>{words.versions}</h2>
      <Table
        caption={words.versions}
        columns={[
          { label: words.version, cell: row => number(row.version, language) },
          { label: words.setAt, cell: row => dateLong(row.setAt, language) },
          { label: words.reason, cell: row => (row.byDefault ? t.manage.byDefault : row.reason) },
        ]}
        rows={page.versions}
        keyOf={row => String(row.version)}
      />
    </Page>
  )
}
