import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { absent, requireManager } from '#people/gate.server.ts'
import { findPilot } from '#programmes/pilot.server.ts'
import { peopleTargets } from '#programmes/target.server.ts'
import { Finder } from '#ui/finder.tsx'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { History, StageForm, Team } from './parts.tsx'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (_, page) => page.title,
)

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const pilot = await findPilot(asked.params.pilot ?? '', within)
  if (!pilot) throw absent()
  const trainedIn = (await peopleTargets()).filter(target => target.programmeId === pilot.target.programmeId)
  return {
    office: within.includes('/'),
    title: pilot[language],
    pilot,
    trainedIn: trainedIn.map(target => target[language]).join(' · '),
  }
}

export default function ManagePilot() {
  const { office, title, pilot, trainedIn } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const last = pilot.stages.at(-1)
  return (
    <Page
      wide
      title={title}
      lead={pilot.organisation[language]}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: '/manage/pilots', label: t.pilots.title },
      ]}
    >
      {last && (
        <p>
          {t.pilots.stage}: <strong>{t.pilots.stages[last.stage]}</strong>
        </p>
      )}
      <History stages={pilot.stages} />
      {office && <StageForm pilot={pilot} />}
      <section>
        <h2>{t.pilots.team}</h2>
        {trainedIn && <p className="facts">{t.pilots.teamLead(trainedIn)}</p>}
        <Team pilot={pilot} office={office} />
        {office && <Finder action={`/manage/pilots/${pilot.id}/members`} submit={t.pilots.join} />}
      </section>
    </Page>
  )
}
