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
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { findPilot, joinPilot } from '#programmes/pilot.server.ts'
import { Finder } from '#ui/finder.tsx'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Team } from './manage-pilot/parts.tsx'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { pilot, language }) => `${t.pilots.team}: ${pilot[language]}`,
)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const pilot = await findPilot(asked.params.pilot ?? '', ['/'])
  if (!pilot) throw absent()
  return { pilot, language: languageOf(asked.request) }
}

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const pilotId = asked.params.pilot ?? ''
  const form = await asked.request.formData()
  if (!(await findPilot(pilotId, ['/']))) throw absent()
  const meant = await whoIsMeant(form, ['/'])
  if ('absent' in meant) throw absent()
  if ('typed' in meant)
    return data(candidatesOf(meant, languageOf(asked.request)), { status: meant.fault ? 400 : 200 })
  const now = Date.now()
  const { person } = meant
  const deed = {
    actor: office,
    verb: 'pilot.join',
    subject: `pilot/${pilotId}`,
    now,
    detail: { person: person.id },
  }
  await mutate(deed, async tx => {
    const joined = await joinPilot(tx, pilotId, person.id, office, now)
    return joined ? joined : new Undone(joined)
  })
  return redirect(`/manage/pilots/${pilotId}`, 303)
}

export default function ManagePilotMembers() {
  const { pilot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  return (
    <Page
      wide
      title={t.pilots.team}
      lead={pilot[language]}
      trail={[
        { to: '/manage/pilots', label: t.pilots.title },
        { to: `/manage/pilots/${pilot.id}`, label: pilot[language] },
      ]}
    >
      <Finder action={`/manage/pilots/${pilot.id}/members`} submit={t.pilots.join} found={answer} />
      <Team pilot={pilot} office />
    </Page>
  )
}
