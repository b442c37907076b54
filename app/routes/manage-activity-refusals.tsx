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
import { findActivity, managedActivity } from '#programmes/activity.server.ts'
import { refuseApplicants } from '#programmes/application.server.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { titled } from '#ui/title.ts'
import { DecisionPage } from './manage-activity/decision.tsx'
import type { DecisionAnswer } from './manage-activity/parts.tsx'

export const meta: MetaFunction = titled(t => t.manageActivities.refuse)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const managed = await managedActivity(asked.params.activity ?? '', ['/'], Date.now())
  if (!managed) throw absent()
  return { managed }
}

const chosenOnes = z.array(z.string()).min(1)
const reasonGiven = z.string().trim().min(1).max(500)

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const activityId = asked.params.activity ?? ''
  const t = wordsIn(languageOf(asked.request))
  const form = await asked.request.formData()
  if (!(await findActivity(activityId))) throw absent()
  const chosen = form.getAll('application').map(String)
  const typed = String(form.get('reason') ?? '')
  const reason = reasonGiven.safeParse(typed)
  const refuse = (errors: DecisionAnswer['errors']) =>
    data({ chosen, reason: typed, errors }, { status: 400 })
  const { faults } = t.manageActivities
  const open = !chosenOnes.safeParse(chosen).success
  if (open || !reason.success)
    return refuse({
      chosen: open ? faults.noneChosen : undefined,
      reason: reason.success ? undefined : faults.reasonNeeded,
    })
  const now = Date.now()
  const deed = {
    actor: office,
    verb: 'activity.refuse',
    subject: `activity/${activityId}`,
    now,
    detail: { applications: chosen, reason: reason.data },
  }
  const answer = await mutate(deed, async tx => {
    const done = await refuseApplicants(tx, { activityId, ids: chosen, reason: reason.data, by: office }, now)
    return done && 'repeated' in done && !done.repeated ? done : new Undone(done)
  })
  if (!answer) throw absent()
  if ('fault' in answer) return refuse({ chosen: t.activities.faults[answer.fault] })
  return redirect(`/manage/activities/${activityId}`, 303)
}

export default function ManageActivityRefusals() {
  const { managed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  return <DecisionPage title={t.manageActivities.refuse} managed={managed} answer={answer} />
}
