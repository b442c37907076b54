import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutate } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { dayOf } from '#programmes/periods.ts'
import { findPeopleTarget, planningDateOf, setPlanningDate } from '#programmes/target.server.ts'
import { isoDay } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Field, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.office.planning.title)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const language = languageOf(asked.request)
  const target = await findPeopleTarget(asked.params.target ?? '')
  if (!target) throw absent()
  const planning = await planningDateOf(target.id)
  const suggested = target.suggestedDeadline
  return {
    target: { id: target.id, title: target.programme[language] },
    planning: planning && { date: planning.date, reason: planning.reason },
    suggested: suggested && { text: suggested[language], date: suggested.date },
  }
}

const form = z.object({
  date: z.iso.date(),
  reason: z.string().trim().min(1).max(500),
})

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { planning: t } = wordsIn(languageOf(asked.request)).office
  const target = await findPeopleTarget(asked.params.target ?? '')
  if (!target) throw absent()
  const now = Date.now()
  const given = Object.fromEntries(await asked.request.formData())
  const parsed = form.safeParse(given)
  const open = new Set(parsed.success ? [] : parsed.error.issues.map(issue => issue.path[0]))
  const tooEarly =
    parsed.success && (parsed.data.date <= dayOf(now) || parsed.data.date < (target.programme.signedOn ?? ''))
  if (!parsed.success || tooEarly) {
    const errors = {
      date: open.has('date') || tooEarly ? t.dateNeeded : undefined,
      reason: open.has('reason') ? t.reasonNeeded : undefined,
    }
    const kept = { date: String(given.date ?? ''), reason: String(given.reason ?? '').slice(0, 500) }
    return data({ kept, errors }, { status: 400 })
  }
  const deed = {
    actor: office,
    verb: 'planning.set',
    subject: `target/${target.id}`,
    now,
    detail: parsed.data,
  }
  await mutate(deed, tx =>
    setPlanningDate(tx, { targetId: target.id, ...parsed.data, setBy: office.id }, now),
  )
  return redirect(`/manage/${target.id}/planning`, { status: 303 })
}

export default function Planning() {
  const { target, planning, suggested } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  const words = t.office.planning
  return (
    <Page
      title={words.title}
      lead={words.lead}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: `/manage/${target.id}`, label: target.title },
      ]}
    >
      <p>{planning ? words.current(isoDay(planning.date, language), planning.reason) : words.none}</p>
      {suggested && (
        <p className="facts">{words.suggested(suggested.text, isoDay(suggested.date, language))}</p>
      )}
      <form method="post">
        <Field
          name="date"
          type="date"
          label={words.date}
          error={answer?.errors.date}
          defaultValue={answer?.kept.date}
          required
        />
        <Field
          name="reason"
          label={words.reason}
          error={answer?.errors.reason}
          defaultValue={answer?.kept.reason}
          required
        />
        <button type="submit">{words.button}</button>
      </form>
    </Page>
  )
}
