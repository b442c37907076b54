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
import { evidenceOf } from '#programmes/evidence.server.ts'
import { placeOf } from '#programmes/figures.server.ts'
import { revokeAndSettle } from '#programmes/finish.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { moment } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Field, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.office.revoke.title)

async function found({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const target = await findPeopleTarget(params.target ?? '')
  const place = target && (await placeOf(target.id, params.person ?? '', ['/']))
  if (!target || !place) throw absent()
  const { completions } = await evidenceOf(target.id, place.headId, languageOf(request))
  const completion = completions.find(one => one.id === params.completion)
  if (!completion) throw absent()
  return { target, headId: place.headId, completion, back: `/manage/${target.id}/people/${params.person}` }
}

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const { target, completion, back } = await found(asked)
  const { course, completedAt } = completion
  return { title: target.programme[languageOf(asked.request)], back, course, completedAt }
}

const form = z.object({ reason: z.string().trim().min(1).max(500) })

/** Takes a completion back, never one of one's own. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { revoke: t } = wordsIn(languageOf(asked.request)).office
  const { completion, headId, back } = await found(asked)
  const parsed = form.safeParse(Object.fromEntries(await asked.request.formData()))
  if (!parsed.success) return data({ error: t.reasonNeeded }, { status: 400 })
  if (headId === office.headId) return data({ error: t.own }, { status: 400 })
  const now = Date.now()
  const { reason } = parsed.data
  const deed = {
    actor: office,
    verb: 'completion.revoke',
    subject: `completion/${completion.id}`,
    now,
    detail: { reason },
  }
  await mutate(deed, tx => revokeAndSettle(tx, completion.id, reason, office, now))
  return redirect(back, { status: 303 })
}

export default function Revoke() {
  const { title, back, course, completedAt } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  return (
    <Page
      title={t.office.revoke.title}
      lead={`${course} · ${t.evidence.completedAt} ${moment(completedAt, language)}`}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: back, label: title },
      ]}
    >
      <p>{t.office.revoke.lead}</p>
      <form method="post">
        <Field name="reason" label={t.office.revoke.reason} error={answer?.error} required />
        <button type="submit">{t.office.revoke.button}</button>
      </form>
    </Page>
  )
}
