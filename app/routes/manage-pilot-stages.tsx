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
import { findPilot, movePilot } from '#programmes/pilot.server.ts'
import { pilotStages } from '#programmes/pilot.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { stageFault } from './manage-pilot/faults.ts'
import { History, type StageAnswer, StageForm } from './manage-pilot/parts.tsx'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { pilot, language }) => `${t.pilots.move}: ${pilot[language]}`,
)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const pilot = await findPilot(asked.params.pilot ?? '', ['/'])
  if (!pilot) throw absent()
  return { pilot, language: languageOf(asked.request) }
}

const form = z.object({
  stage: z.enum(pilotStages),
  reachedOn: z.iso.date(),
  note: z.string().trim().max(1000).default(''),
  seen: z.string().default(''),
})

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const pilotId = asked.params.pilot ?? ''
  const language = languageOf(asked.request)
  const { faults } = wordsIn(language).pilots
  const given = Object.fromEntries(await asked.request.formData()) as StageAnswer['kept']
  const refuse = (errors: StageAnswer['errors']) => data({ kept: given, errors }, { status: 400 })
  if (!(await findPilot(pilotId, ['/']))) throw absent()
  const parsed = form.safeParse(given)
  if (!parsed.success) {
    const open = new Set(parsed.error.issues.map(issue => issue.path[0]))
    return refuse({
      stage: open.has('stage') ? faults.stageNeeded : undefined,
      reachedOn: open.has('reachedOn') ? faults.dayNeeded : undefined,
      note: open.has('note') ? faults.noteLong : undefined,
    })
  }
  const now = Date.now()
  const deed = { actor: office, verb: 'pilot.move', subject: `pilot/${pilotId}`, now }
  const answer = await mutate(deed, async tx => {
    const moved = await movePilot(tx, pilotId, parsed.data, office, now)
    return moved && 'repeated' in moved && !moved.repeated ? moved : new Undone(moved)
  })
  if (!answer) throw absent()
  if ('repeated' in answer) return redirect(`/manage/pilots/${pilotId}`, 303)
  const sentence = stageFault(answer.fault, language)
  if (answer.fault.why === 'changed') return refuse({ all: sentence })
  return refuse(answer.fault.why === 'note-needed' ? { note: sentence } : { reachedOn: sentence })
}

export default function ManagePilotStages() {
  const { pilot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  return (
    <Page
      wide
      title={pilot[language]}
      lead={pilot.organisation[language]}
      trail={[
        { to: '/manage/pilots', label: t.pilots.title },
        { to: `/manage/pilots/${pilot.id}`, label: pilot[language] },
      ]}
    >
      <StageForm pilot={pilot} answer={answer} />
      <History stages={pilot.stages} />
    </Page>
  )
}
