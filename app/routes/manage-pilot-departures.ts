import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { findPilot, leavePilot } from '#programmes/pilot.server.ts'

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const pilot = await findPilot(asked.params.pilot ?? '', ['/'])
  if (!pilot) throw absent()
  return redirect(`/manage/pilots/${pilot.id}`)
}

const form = z.object({ person: z.string().min(1) })

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const pilotId = asked.params.pilot ?? ''
  const parsed = form.safeParse(Object.fromEntries(await asked.request.formData()))
  if (!parsed.success || !(await findPilot(pilotId, ['/']))) throw absent()
  const { person } = parsed.data
  const now = Date.now()
  const deed = { actor: office, verb: 'pilot.leave', subject: `pilot/${pilotId}`, now, detail: { person } }
  await mutate(deed, async tx => {
    const left = await leavePilot(tx, pilotId, person, now)
    return left ? left : new Undone(left)
  })
  return redirect(`/manage/pilots/${pilotId}`, 303)
}

export { default } from './nowhere.tsx'
