import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import {
  activityTargets,
  type EditFault,
  editActivity,
  findActivity,
  versionOf,
} from '#programmes/activity.server.ts'
import { formOf } from '#programmes/activity.ts'
import { number } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { type ActivityErrors, ActivityForm, type ActivityTyped } from './manage-activities/form.tsx'
import { factsTyped } from './manage-activities/typed.ts'

export const meta: MetaFunction = titled(t => t.manageActivities.edit)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const activity = await findActivity(asked.params.activity ?? '')
  if (!activity) throw absent()
  const { targetId, kind, th, en, placeTh, placeEn, seats } = activity
  return {
    id: activity.id,
    title: activity[languageOf(asked.request)],
    shipped: activity.sourcePage !== null,
    targets: await activityTargets(),
    kept: {
      ...{ targetId, kind, th, en, placeTh, placeEn },
      ...formOf(activity),
      seats: seats === null ? '' : String(seats),
      seen: versionOf(activity),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const id = asked.params.activity ?? ''
  const language = languageOf(asked.request)
  const t = wordsIn(language).manageActivities.faults
  const kept = Object.fromEntries(await asked.request.formData()) as Partial<ActivityTyped>
  if (!(await findActivity(id))) throw absent()
  const refuse = (errors: ActivityErrors) => data({ kept, errors }, { status: 400 })
  const typed = factsTyped(kept, t)
  if ('errors' in typed) return refuse(typed.errors)
  const now = Date.now()
  const given = { facts: typed.facts, seen: String(kept.seen ?? '') }
  const deed = {
    actor: office,
    verb: 'activity.edit',
    subject: `activity/${id}`,
    now,
    detail: { ...typed.facts },
  }
  const answer = await mutate(deed, async tx => {
    const edited = await editActivity(tx, id, given, now)
    return edited && 'repeated' in edited && !edited.repeated ? edited : new Undone(edited)
  })
  if (!answer) throw absent()
  if ('repeated' in answer) return redirect(`/manage/activities/${id}`, 303)
  const said = (fault: EditFault): ActivityErrors => {
    if (fault.why === 'seats-taken') return { seats: t.seatsTaken(number(fault.taken, language)) }
    if (fault.why === 'past-with-seats') return { seats: t[fault.why] }
    if (fault.why === 'no-target') return { targetId: t.target }
    return { all: fault.why === 'started' ? t['fixed-started'] : t[fault.why] }
  }
  return refuse(said(answer.fault))
}

export default function ManageActivityFacts() {
  const { id, title, shipped, targets, kept } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const words = t.manageActivities
  return (
    <Page
      title={words.edit}
      lead={title}
      trail={[
        { to: '/manage/activities', label: words.title },
        { to: `/manage/activities/${id}`, label: title },
      ]}
    >
      {shipped ? (
        <Notice>{words.faults.shipped}</Notice>
      ) : (
        <ActivityForm
          action={`/manage/activities/${id}/facts`}
          submit={words.save}
          targets={targets}
          kept={answer?.kept ?? kept}
          errors={answer?.errors}
        />
      )}
    </Page>
  )
}
