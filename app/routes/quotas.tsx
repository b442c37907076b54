import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { listOrganisations } from '#people/organisation.server.ts'
import { countsAt } from '#programmes/figures.server.ts'
import { quotasOf, setQuota } from '#programmes/quota.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { dateShort, number } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Choice, Field, Notice, Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.office.quotas.title)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const language = languageOf(asked.request)
  const target = await findPeopleTarget(asked.params.target ?? '')
  if (!target) throw absent()
  const organisations = await listOrganisations()
  const held = await quotasOf(target.id)
  const own = organisations.filter(one => held.has(one.id))
  const counts = await countsAt(
    target.id,
    own.map(one => one.path),
  )
  return {
    target: { id: target.id, title: target.programme[language], amount: target.amount ?? 0 },
    organisations: organisations.map(one => ({
      id: one.id,
      name: one[language],
      depth: one.path.split('/').length - 3,
    })),
    quotas: own.flatMap(one => {
      const quota = held.get(one.id)
      const { amount, reason, setAt } = quota ?? { amount: 0, reason: '', setAt: 0 }
      return [
        {
          id: one.id,
          name: one[language],
          counted: counts.get(one.path)?.counted ?? 0,
          amount,
          reason,
          setAt,
        },
      ]
    }),
  }
}

const form = z.object({
  organisation: z.string().max(60),
  amount: z
    .string()
    .trim()
    .regex(/^\d{1,7}$/)
    .transform(Number),
  reason: z.string().trim().min(1).max(500),
})

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { quotas: t } = wordsIn(languageOf(asked.request)).office
  const target = await findPeopleTarget(asked.params.target ?? '')
  if (!target) throw absent()
  const given = Object.fromEntries(await asked.request.formData())
  const parsed = form.safeParse(given)
  const kept = {
    organisation: String(given.organisation ?? ''),
    amount: String(given.amount ?? ''),
    reason: String(given.reason ?? '').slice(0, 500),
  }
  if (!parsed.success) {
    const open = new Set(parsed.error.issues.map(issue => issue.path[0]))
    const errors = {
      amount: open.has('amount') ? t.amountNeeded : undefined,
      reason: open.has('reason') ? t.reasonNeeded : undefined,
    }
    return data({ kept, errors, problem: undefined }, { status: 400 })
  }
  const now = Date.now()
  const { organisation: organisationId, amount, reason } = parsed.data
  const subject = `target/${target.id}`
  const deed = { actor: office, verb: 'quota.set', subject, now, detail: { organisationId, amount, reason } }
  const answer = await mutate(deed, async tx => {
    const set = await setQuota(tx, { target, organisationId, amount, reason, setBy: office.id }, now)
    return set === 'set' ? set : new Undone(set)
  })
  if (answer !== 'set') return data({ kept, errors: {}, problem: t.refused[answer] }, { status: 400 })
  return redirect(`/manage/${target.id}/quotas`, { status: 303 })
}

export default function Quotas() {
  const { target, organisations, quotas } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  const words = t.office.quotas
  const count = (value: number) => number(value, language)
  const sum = quotas.reduce((all, quota) => all + quota.amount, 0)
  const errors: { amount?: string | undefined; reason?: string | undefined } = answer?.errors ?? {}
  return (
    <Page
      wide
      title={words.title}
      lead={words.lead}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: `/manage/${target.id}`, label: target.title },
      ]}
    >
      {quotas.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.sum(count(sum), count(target.amount))}
          columns={[
            {
              label: words.organisation,
              cell: row => <a href={`/manage/${target.id}?in=${row.id}`}>{row.name}</a>,
            },
            {
              label: t.manage.groupsShort.counted,
              figure: true,
              cell: row => words.of(count(row.counted), count(row.amount)),
            },
            { label: words.reason, cell: row => row.reason },
            { label: t.office.rule.setAt, cell: row => dateShort(row.setAt, language) },
          ]}
          rows={quotas}
          keyOf={row => row.id}
        />
      )}
      {answer?.problem && <Notice tone="warning">{answer.problem}</Notice>}
      <form method="post">
        <Choice
          name="organisation"
          label={words.organisation}
          defaultValue={answer?.kept.organisation}
          choices={organisations.map(one => [one.id, `${'\u2003'.repeat(one.depth)}${one.name}`])}
        />
        <Field
          name="amount"
          label={words.amount}
          help={words.amountHelp}
          error={errors.amount}
          defaultValue={answer?.kept.amount}
          inputMode="numeric"
          required
        />
        <Field
          name="reason"
          label={words.reason}
          error={errors.reason}
          defaultValue={answer?.kept.reason}
          required
        />
        <button type="submit">{words.button}</button>
      </form>
    </Page>
  )
}
