import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { fullName } from '#people/name.ts'
import { personsOfHeads } from '#people/person.server.ts'
import { ruleInWords } from '#programmes/dashboard.server.ts'
import { dayOf } from '#programmes/periods.ts'
import { compareRule, findProposal } from '#programmes/rule.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { isoDay, moment, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { RuleLines } from '../manage-target/rule.tsx'
import { Heads } from './heads.tsx'

export const meta: MetaFunction = titled(t => t.office.rule.comparison)

const named = 200

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const language = languageOf(asked.request)
  const target = await findPeopleTarget(asked.params.target ?? '')
  const proposal = await findProposal(asked.params.proposal ?? '')
  if (!target || proposal?.targetId !== target.id) throw absent()
  const open = proposal.version === null && proposal.withdrawnAt === null
  const { before, after, comingIn, fallingOut } = open
    ? await compareRule(target.id, proposal.rule)
    : { before: 0, after: 0, comingIn: [], fallingOut: [] }
  const people = await personsOfHeads([...comingIn.slice(0, named), ...fallingOut.slice(0, named)])
  const list = (heads: string[]) =>
    heads.slice(0, named).map(head => {
      const account = people.find(person => person.headId === head)
      const place = language === 'th' ? account?.organisationTh : account?.organisationEn
      return { head, name: account ? fullName(account, language) : '–', place: place ?? '–' }
    })
  const { reason, takesEffectOn, approved, proposedAt } = proposal
  return {
    target: { id: target.id, title: target.programme[language] },
    open,
    today: dayOf(Date.now()),
    proposal: { id: proposal.id, reason, takesEffectOn, approved, proposedAt },
    rule: await ruleInWords(proposal.rule, language),
    before,
    after,
    comingIn: { count: comingIn.length, people: list(comingIn) },
    fallingOut: { count: fallingOut.length, people: list(fallingOut) },
  }
}

export default function ManageProposal() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const words = t.office.rule
  const { proposal } = page
  const here = `/manage/${page.target.id}/rule/${proposal.id}`
  const later = proposal.takesEffectOn > page.today
  return (
    <Page
      wide
      title={words.comparison}
      lead={`${page.target.title} · ${words.proposalOf(moment(proposal.proposedAt, language))}`}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: `/manage/${page.target.id}/rule`, label: words.title },
      ]}
    >
      {!page.open && <Notice>{words.gone}</Notice>}
      {page.open && (
        <>
          <dl className="about figures">
            <dt>{words.before}</dt>
            <dd>{number(page.before, language)}</dd>
            <dt>{words.after}</dt>
            <dd>{number(page.after, language)}</dd>
          </dl>
          <p>{words.completions}</p>
          <Heads title={words.comingIn} heads={page.comingIn} />
          <Heads title={words.fallingOut} heads={page.fallingOut} />
        </>
      )}
      <h2>{words.changed}</h2>
      <RuleLines rule={page.rule} />
      <p>
        {words.reason}: {proposal.reason}
      </p>
      {page.open && proposal.approved && (
        <Notice>{words.waits(isoDay(proposal.takesEffectOn, language))}</Notice>
      )}
      {page.open && !proposal.approved && (
        <form method="post" action={`${here}/enforce`}>
          <button type="submit">
            {later ? words.enforceOn(isoDay(proposal.takesEffectOn, language)) : words.enforce}
          </button>
        </form>
      )}
      {page.open && (
        <form method="post" action={`${here}/withdraw`}>
          <button type="submit" className="second">
            {words.withdraw}
          </button>
        </form>
      )}
    </Page>
  )
}
