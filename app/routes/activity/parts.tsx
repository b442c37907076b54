import type { ActivityPage, ActivityShown } from '#programmes/activity.server.ts'
import type { Place } from '#programmes/activity.ts'
import { isWholeDays } from '#programmes/activity.ts'
import { number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/page.tsx'
import { period } from '#ui/period.ts'

type Timed = { startsAt: number; endsAt: number }

/** When an activity is, in Bangkok. */
export function When({ activity }: { activity: Timed }) {
  const { t, language } = useWords()
  const whole = isWholeDays(activity)
  const text = period(activity.startsAt, activity.endsAt, language, whole)
  return <>{whole ? text : `${text} (${t.activities.zone})`}</>
}

/** How many seats are left, in one sentence. */
export function Seats({ activity, figures, phase }: Pick<ActivityShown, 'activity' | 'figures' | 'phase'>) {
  const { t, language } = useWords()
  const { seats, free } = figures
  if (seats === null || free === null)
    return <>{activity.sourcePage === null ? t.activities.seatsLater : t.activities.noSeats}</>
  if (phase !== 'ahead') return <>{t.activities.seatsAll(number(seats, language))}</>
  return (
    <>
      {free === 0
        ? t.activities.full(number(seats, language))
        : t.activities.seatsOf(number(free, language), number(seats, language))}
    </>
  )
}

/** Where somebody stands, in one or two words. */
export function PlaceShort({ place }: { place: Place }) {
  const { t, language } = useWords()
  return (
    <>
      {place.is === 'waiting'
        ? t.activities.waitingShort(number(place.number, language))
        : t.activities.placesShort[place.is]}
    </>
  )
}

/** What an activity is: kind, time, place, programme, seats, source. */
export function About({
  shown,
}: {
  shown: Pick<ActivityShown, 'activity' | 'programme' | 'figures' | 'phase'>
}) {
  const { t, language } = useWords()
  const { activity, programme } = shown
  const rows = [
    [t.manageActivities.kind, t.activities.kinds[activity.kind]],
    [t.activities.when, <When key="when" activity={activity} />],
    [t.activities.where, language === 'th' ? activity.placeTh : activity.placeEn],
    [t.activities.programme, programme[language]],
    [t.activities.seats, <Seats key="seats" {...shown} />],
  ] as const
  return (
    <>
      <dl className="about">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {activity.sourcePage !== null && (
        <p className="facts">{t.activities.source(String(activity.sourcePage))}</p>
      )}
    </>
  )
}

/** Where the reader stands, in a sentence, and why. */
export function Mine({ page }: { page: ActivityPage }) {
  const { t, language } = useWords()
  const { place } = page
  if (!place) return null
  return (
    <Notice tone={place.is === 'seat' ? 'good' : 'note'}>
      <p>
        {place.is === 'waiting'
          ? t.activities.waiting(number(place.number, language))
          : t.activities.places[place.is]}
      </p>
      {place.is === 'refused' && page.reason && <p>{t.activities.reason(page.reason)}</p>}
      {page.nominated && place.is !== 'left' && <p>{t.activities.nominated}</p>}
      {page.attended && <p>{t.activities.attended}</p>}
    </Notice>
  )
}

/** The one thing that the reader can do next. */
export function Next({ page }: { page: ActivityPage }) {
  const { t } = useWords()
  const { place, closed } = page
  const base = `/activities/${page.activity.id}`
  if (closed) return closed === 'started' ? <p>{t.activities.started}</p> : null
  if (place?.is === 'refused') return null
  if (!place || place.is === 'left')
    return (
      <form method="post" action={`${base}/application`} className="form">
        <button type="submit">{place ? t.activities.applyAgain : t.activities.apply}</button>
      </form>
    )
  return (
    <form method="post" action={`${base}/withdrawal`} className="form">
      <p className="help">{t.activities.withdrawHelp}</p>
      <button type="submit" className="quiet">
        {t.activities.withdraw}
      </button>
    </form>
  )
}
