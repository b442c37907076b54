import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mutate, Undone } from '#db/door.server.ts'
import { candidatesOf, whoIsMeant } from '#people/find.server.ts'
import { absent, requireManager } from '#people/gate.server.ts'
import { findActivity } from '#programmes/activity.server.ts'
import { applyFor } from '#programmes/application.server.ts'
import { Finder, type Found } from '#ui/finder.tsx'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.manageActivities.nominate)

export async function loader(asked: LoaderFunctionArgs) {
  await requireManager(asked)
  const activity = await findActivity(asked.params.activity ?? '')
  if (!activity) throw absent()
  return { id: activity.id, title: activity[languageOf(asked.request)] }
}

export async function action(asked: ActionFunctionArgs) {
  const { visitor, within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const activityId = asked.params.activity ?? ''
  const form = await asked.request.formData()
  if (!(await findActivity(activityId))) throw absent()
  const meant = await whoIsMeant(form, within)
  if ('absent' in meant) throw absent()
  const say = (found: Found | undefined, problem: string | undefined, status: number) =>
    data({ found, problem }, { status })
  if ('typed' in meant) return say(candidatesOf(meant, language), undefined, meant.fault ? 400 : 200)
  const now = Date.now()
  const given = { activityId, personId: meant.person.id, by: visitor }
  const deed = {
    actor: visitor,
    verb: 'activity.nominate',
    subject: `activity/${activityId}`,
    now,
    detail: { person: meant.person.id },
  }
  const answer = await mutate(deed, async tx => {
    const applied = await applyFor(tx, given, now)
    return applied && 'repeated' in applied && !applied.repeated ? applied : new Undone(applied)
  })
  if (!answer) throw absent()
  if ('fault' in answer) return say(undefined, wordsIn(language).activities.faults[answer.fault], 400)
  return redirect(`/manage/activities/${activityId}`, 303)
}

export default function ManageActivityNominations() {
  const { id, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  return (
    <Page
      title={t.manageActivities.nominate}
      lead={title}
      trail={[
        { to: '/manage/activities', label: t.manageActivities.title },
        { to: `/manage/activities/${id}`, label: title },
      ]}
    >
      {answer?.problem && <Notice tone="warning">{answer.problem}</Notice>}
      <Finder
        action={`/manage/activities/${id}/nominations`}
        submit={t.manageActivities.nominateSubmit}
        found={answer?.found}
      />
    </Page>
  )
}
