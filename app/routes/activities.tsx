import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '#people/gate.server.ts'
import { activitiesFor } from '#programmes/activity.server.ts'
import { useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { PlaceShort, Seats, When } from './activity/parts.tsx'

export const meta: MetaFunction = titled(t => t.activities.title)

export async function loader(asked: LoaderFunctionArgs) {
  const person = await requirePerson(asked)
  return { activities: await activitiesFor(person.id, Date.now()) }
}

type Shown = Awaited<ReturnType<typeof loader>>['activities'][number]

function Line({ shown }: { shown: Shown }) {
  const { t, language } = useWords()
  const { activity, programme, phase, place } = shown
  return (
    <li>
      <h3>
        <a href={`/activities/${activity.id}`}>{activity[language]}</a>
      </h3>
      <p>
        <When activity={activity} />
        {phase === 'running' && ` · ${t.activities.running}`}
        <span className="facts">
          {t.activities.kinds[activity.kind]} · {language === 'th' ? activity.placeTh : activity.placeEn}
        </span>
        <span className="facts">{programme[language]}</span>
      </p>
      {phase === 'ahead' && activity.seats !== null && (
        <p>
          <Seats {...shown} />
        </p>
      )}
      {place && (
        <p>
          {t.activities.mine}:{' '}
          <strong>
            <PlaceShort place={place} />
          </strong>
        </p>
      )}
    </li>
  )
}

export default function Activities() {
  const { activities } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const past = activities.filter(shown => shown.phase === 'over')
  const ahead = activities.filter(shown => shown.phase !== 'over')
  const list = (lines: Shown[]) => (
    <ul className="entries">
      {lines.map(shown => (
        <Line key={shown.activity.id} shown={shown} />
      ))}
    </ul>
  )
  return (
    <Page title={t.activities.title} lead={t.activities.lead}>
      <h2>{t.activities.ahead}</h2>
      {ahead.length === 0 ? <p>{t.activities.noneAhead}</p> : list(ahead)}
      {past.length > 0 && (
        <>
          <h2>{t.activities.past}</h2>
          {list(past)}
        </>
      )}
    </Page>
  )
}
