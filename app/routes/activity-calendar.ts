import type { LoaderFunctionArgs } from '@remix-run/node'
import { absent, requirePerson } from '#people/gate.server.ts'
import { findActivity } from '#programmes/activity.server.ts'
import { calendarFile } from '#programmes/calendar-file.ts'
import { languageOf } from '#ui/language.tsx'

export async function loader(asked: LoaderFunctionArgs) {
  await requirePerson(asked)
  const language = languageOf(asked.request)
  const activity = await findActivity(asked.params.activity ?? '')
  if (!activity) throw absent()
  const { id, startsAt, endsAt } = activity
  const file = calendarFile(
    {
      id,
      startsAt,
      endsAt,
      title: activity[language],
      place: language === 'th' ? activity.placeTh : activity.placeEn,
      madeAt: Date.now(),
      address: new URL(`/activities/${id}`, asked.request.url).href,
    },
    language,
  )
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="mekha-${id}.ics"`,
      'cache-control': 'no-store',
      vary: 'cookie',
    },
  })
}
