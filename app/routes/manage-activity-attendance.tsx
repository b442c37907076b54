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
import { fullName } from '#people/name.ts'
import { managedActivity } from '#programmes/activity.server.ts'
import { noteAttendance } from '#programmes/application.server.ts'
import { Tick } from '#ui/form.tsx'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { PlaceShort } from './activity/parts.tsx'

export const meta: MetaFunction = titled(t => t.manageActivities.attendance)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const managed = await managedActivity(asked.params.activity ?? '', ['/'], Date.now())
  if (!managed) throw absent()
  const { activity, phase, people } = managed
  const listed = people.filter(({ place }) => place.is === 'seat' || place.is === 'waiting')
  return { activity, phase, listed }
}

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const activityId = asked.params.activity ?? ''
  const form = await asked.request.formData()
  const all = (name: string) => form.getAll(name).map(String)
  const given = { activityId, was: all('was'), ticked: all('came'), by: office }
  const now = Date.now()
  const deed = {
    actor: office,
    verb: 'activity.attend',
    subject: `activity/${activityId}`,
    now,
    detail: { was: given.was, came: given.ticked },
  }
  const answer = await mutate(deed, async tx => {
    const noted = await noteAttendance(tx, given, now)
    return noted && 'repeated' in noted && !noted.repeated ? noted : new Undone(noted)
  })
  if (!answer) throw absent()
  if ('fault' in answer) {
    const { faults } = wordsIn(languageOf(asked.request)).manageActivities
    return data({ problem: faults.notStarted }, { status: 400 })
  }
  return redirect(`/manage/activities/${activityId}`, 303)
}

export default function ManageActivityAttendance() {
  const { activity, phase, listed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  const words = t.manageActivities
  const problem = answer?.problem ?? (phase === 'ahead' ? words.faults.notStarted : undefined)
  return (
    <Page
      title={words.attendance}
      lead={activity[language]}
      trail={[
        { to: '/manage/activities', label: words.title },
        { to: `/manage/activities/${activity.id}`, label: activity[language] },
      ]}
    >
      {problem && <Notice tone="warning">{problem}</Notice>}
      {listed.length === 0 && <p>{words.attendanceEmpty}</p>}
      {listed.length > 0 && phase !== 'ahead' && (
        <form method="post" action={`/manage/activities/${activity.id}/attendance`} className="form">
          <p>{words.attendanceLead}</p>
          {listed.map(row => {
            const { id, attendedAt } = row.application
            const label = (
              <>
                {fullName(row, language)}
                <span className="facts">
                  {row.organisation[language]} · <PlaceShort place={row.place} />
                </span>
              </>
            )
            return (
              <div key={id}>
                {attendedAt !== null && <input type="hidden" name="was" value={id} />}
                <Tick name="came" value={id} label={label} checked={attendedAt !== null} />
              </div>
            )
          })}
          <p className="waits">
            <button type="submit">{words.attendanceSave}</button>
          </p>
        </form>
      )}
    </Page>
  )
}
