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
import { selectApplicants } from '#programmes/application.server.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { titled } from '#ui/title.ts'
import { DecisionPage } from './manage-activity/decision.tsx'
import type { DecisionAnswer } from './manage-activity/parts.tsx'

export const meta: MetaFunction = titled(t => t.manageActivities.select)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const managed = await managedActivity(asked.params.activity ?? '', ['/'], Date.now())
  if (!managed) throw absent()
  return { managed }
}

const chosenOnes = z.array(z.string()).min(1)

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const activityId = asked.params.activity ?? ''
  const t = wordsIn(languageOf(asked.request))
  const form = await asked.request.formData()
  if (!(await findActivity(activityId))) throw absent()
  const chosen = form.getAll('application').map(String)
  const typed = String(form.get('reason') ?? '')
  const refuse = (errors: DecisionAnswer['errors']) =>
    data({ chosen, reason: typed, errors }, { status: 400 })
  if (!chosenOnes.safeParse(chosen).success) return refuse({ chosen: t.manageActivities.faults.noneChosen })
  const now = Date.now()
  const deed = {
    actor: office,
    verb: 'activity.select',
    subject: `activity/${activityId}`,
    now,
    detail: { applications: chosen },
  }
  const answer = await mutate(deed, async tx => {
    const done = await selectApplicants(tx, { activityId, ids: chosen, by: office }, now)
    return done && 'repeated' in done && !done.repeated ? done : new Undone(done)
  })
  if (!answer) throw absent()
  if ('fault' in answer) return refuse({ chosen: t.activities.faults[answer.fault] })
  return redirect(`/manage/activities/${activityId}`, 303)
}

export default function ManageActivitySelection() {
  const { managed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  return <DecisionPage title={t.manageActivities.select} managed={managed} answer={answer} />
}
