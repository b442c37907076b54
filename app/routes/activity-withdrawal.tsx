import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requirePerson } from '#people/gate.server.ts'
import { activityFor } from '#programmes/activity.server.ts'
import { withdrawFrom } from '#programmes/application.server.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { titled } from '#ui/title.ts'
import { NotDone } from './activity/not-done.tsx'

export const meta: MetaFunction = titled(t => t.activities.withdraw)

export async function loader(asked: LoaderFunctionArgs) {
  const person = await requirePerson(asked)
  const page = await activityFor(asked.params.activity ?? '', person.id, Date.now())
  if (!page) throw absent()
  return page
}

export async function action(asked: ActionFunctionArgs) {
  const person = await requirePerson(asked)
  const activityId = asked.params.activity ?? ''
  const now = Date.now()
  const deed = { actor: person, verb: 'activity.withdraw', subject: `activity/${activityId}`, now }
  const answer = await mutate(deed, async tx => {
    const done = await withdrawFrom(tx, { activityId, personId: person.id }, now)
    return done && 'repeated' in done && !done.repeated ? done : new Undone(done)
  })
  if (!answer) throw absent()
  if ('fault' in answer) {
    const problem = wordsIn(languageOf(asked.request)).activities.faults[answer.fault]
    return data({ problem }, { status: 400 })
  }
  return redirect(`/activities/${activityId}`, 303)
}

export default function Withdrawal() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  return <NotDone title={t.activities.withdraw} problem={answer?.problem} page={page} />
}
