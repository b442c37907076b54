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
import { agencyGroups } from '#people/agencies.server.ts'
import { absent, requireManager, requireProgrammeOffice } from '#people/gate.server.ts'
import { addPilot, pilotBoard, pilotTargets } from '#programmes/pilot.server.ts'
import { moment } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { stageFault } from '../manage-pilot/faults.ts'
import { AddPilot, Board, Figures, type PilotForm } from './parts.tsx'

export const meta: MetaFunction = titled(t => t.pilots.title)

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const office = within.includes('/')
  const boards = []
  for (const target of await pilotTargets()) boards.push({ target, ...(await pilotBoard(target, within)) })
  return {
    now: Date.now(),
    office,
    boards,
    agencies: office ? await agencyGroups(languageOf(asked.request)) : [],
  }
}

const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u)
const form = z.object({
  targetId: z.string().min(1),
  organisationId: z.string().min(1),
  th: name,
  en: name,
  identifiedOn: z.iso.date(),
})

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const language = languageOf(asked.request)
  const t = wordsIn(language).pilots
  const given = Object.fromEntries(await asked.request.formData()) as Partial<PilotForm>
  const refuse = (errors: Partial<Record<keyof PilotForm, string>>) =>
    data({ kept: given, errors }, { status: 400 })
  const parsed = form.safeParse(given)
  if (!parsed.success) {
    const open = new Set(parsed.error.issues.map(issue => issue.path[0]))
    return refuse({
      organisationId: open.has('organisationId') ? t.faults.agencyNeeded : undefined,
      th: open.has('th') ? t.faults.thNeeded : undefined,
      en: open.has('en') ? t.faults.enNeeded : undefined,
      identifiedOn: open.has('identifiedOn') ? t.faults.dayNeeded : undefined,
    })
  }
  const now = Date.now()
  const deed = { actor: office, verb: 'pilot.add', subject: `target/${parsed.data.targetId}`, now }
  const answer = await mutate(deed, async tx => {
    const added = await addPilot(tx, parsed.data, office, now)
    return 'id' in added && !added.repeated ? added : new Undone(added)
  })
  if ('id' in answer) return redirect(`/manage/pilots/${answer.id}`, 303)
  if ('fault' in answer) return refuse({ identifiedOn: stageFault(answer.fault, language) })
  if (answer.missing === 'target') throw absent()
  return refuse({ organisationId: t.faults.agencyNeeded })
}

export default function ManagePilots() {
  const { now, office, boards, agencies } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  return (
    <Page
      wide
      title={t.pilots.title}
      lead={`${t.pilots.lead} · ${t.manage.asOf(moment(now, language))}`}
      trail={[{ to: '/manage', label: t.manage.title }]}
    >
      {boards.map(({ target, figures, pilots }) => (
        <section key={target.id} className="target">
          <h2>{target.programme[language]}</h2>
          <Figures
            figures={figures}
            amount={target.amount}
            deadline={target.deadline}
            label={target[language]}
          />
          {!office && pilots.some(line => line.own) && <p className="facts">{t.pilots.ownFirst}</p>}
          {pilots.length === 0 ? (
            <p>{office ? t.pilots.emptyOffice : t.pilots.empty}</p>
          ) : (
            <Board pilots={pilots} />
          )}
          {office && (
            <AddPilot target={target} agencies={agencies} kept={answer?.kept} errors={answer?.errors ?? {}} />
          )}
        </section>
      ))}
    </Page>
  )
}
