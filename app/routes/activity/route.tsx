import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { absent, requirePerson } from '#people/gate.server.ts'
import { activityFor } from '#programmes/activity.server.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { About, Mine, Next } from './parts.tsx'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (_, page) => page.title,
)

export async function loader(asked: LoaderFunctionArgs) {
  const person = await requirePerson(asked)
  const shown = await activityFor(asked.params.activity ?? '', person.id, Date.now())
  if (!shown) throw absent()
  return { ...shown, title: shown.activity[languageOf(asked.request)] }
}

export default function ActivityPage() {
  const page = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page title={page.title} trail={[{ to: '/activities', label: t.activities.title }]}>
      <Mine page={page} />
      <About shown={page} />
      <Next page={page} />
      <p>
        <a href={`/activities/${page.activity.id}/calendar.ics`}>{t.activities.calendar}</a>
      </p>
    </Page>
  )
}
