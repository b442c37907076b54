import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { absent, requireManager } from '#people/gate.server.ts'
import { managedActivity } from '#programmes/activity.server.ts'
import { Finder } from '#ui/finder.tsx'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { About } from '../activity/parts.tsx'
import { Decide, Figures, People } from './parts.tsx'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (_, page) => page.title,
)

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const managed = await managedActivity(asked.params.activity ?? '', within, Date.now())
  if (!managed) throw absent()
  return { managed, office: within.includes('/'), title: managed.activity[languageOf(asked.request)] }
}

export default function ManageActivity() {
  const { managed, office, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const words = t.manageActivities
  const { activity, closed, phase, people, target } = managed
  const base = `/manage/activities/${activity.id}`
  const open = closed === undefined
  const none = office ? words.noPeople : words.noPeopleOwn
  return (
    <Page
      wide
      title={title}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: '/manage/activities', label: words.title },
      ]}
    >
      <About shown={{ ...managed, programme: target.programme }} />
      {activity.seats !== null && <Figures figures={managed.figures} />}
      <ul className="groups">
        {office && activity.sourcePage === null && (
          <li>
            <a href={`${base}/facts`}>{words.edit}</a>
          </li>
        )}
        {office && activity.seats !== null && phase !== 'ahead' && (
          <li>
            <a href={`${base}/attendance`}>{words.attendance}</a>
          </li>
        )}
        <li>
          <a href={`/activities/${activity.id}/calendar.ics`}>{t.activities.calendar}</a>
        </li>
      </ul>
      {activity.seats !== null && (
        <section>
          <h2>{words.people}</h2>
          {!office && <p className="facts">{words.peopleOwn}</p>}
          {closed === 'started' && <p>{t.activities.started}</p>}
          {people.length === 0 ? (
            <p>{open || office ? none : words.noPeople}</p>
          ) : office && open ? (
            <Decide managed={managed} />
          ) : (
            <People people={people} />
          )}
        </section>
      )}
      {open && (
        <section>
          <h2>{words.nominate}</h2>
          <Finder action={`${base}/nominations`} submit={words.nominateSubmit} />
        </section>
      )}
    </Page>
  )
}
