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
import { organisationChoices } from '#people/organisation.server.ts'
import { quotaLines, setQuota } from '#programmes/quota.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { Select } from '#ui/form.tsx'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Field, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { QuotaTable } from './table.tsx'

export const meta: MetaFunction = titled(t => t.office.quotas.title)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const language = languageOf(asked.request)
  const target = await findPeopleTarget(asked.params.target ?? '')
  if (!target) throw absent()
  return {
    target: { id: target.id, title: target.programme[language], amount: target.amount ?? 0 },
    organisations: await organisationChoices(language),
    quotas: await quotaLines(target.id, language),
  }
}

const form = z.object({
  organisation: z.string().max(60),
  amount: z
    .string()
    .regex(/^\s*\d{1,7}\s*$/)
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
  const deed = { actor: office, verb: 'quota.set', subject: `target/${target.id}`, now, detail: parsed.data }
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
  const { t } = useWords()
  const words = t.office.quotas
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
      <QuotaTable quotas={quotas} target={target} />
      {answer?.problem && <Notice tone="warning">{answer.problem}</Notice>}
      <form method="post">
        <Select
          name="organisation"
          label={words.organisation}
          defaultValue={answer?.kept.organisation}
          options={organisations.map(([value, label]) => ({ value, label }))}
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
