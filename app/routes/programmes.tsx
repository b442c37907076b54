import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { anyone } from '#people/gate.server.ts'
import { listActivities } from '#programmes/activity.server.ts'
import { listProgrammes } from '#programmes/target.server.ts'
import { isoDay, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { When } from './activity/parts.tsx'

export const meta: MetaFunction = titled(t => t.programmes.title)

export async function loader(asked: LoaderFunctionArgs) {
  await anyone(asked)
  const known = await listActivities(Date.now())
  const programmes = (await listProgrammes()).map(programme => ({
    ...programme,
    activities: known.filter(({ targetId }) => programme.targets.some(target => target.id === targetId)),
  }))
  return { programmes }
}

type Shown = Awaited<ReturnType<typeof loader>>['programmes'][number]

function Targets({ programme }: { programme: Shown }) {
  const { t, language } = useWords()
  if (programme.targets.length === 0) return null
  return (
    <>
      <h3>{t.programmes.targets}</h3>
      <ul>
        {programme.targets.map(target => (
          <li key={target.id}>
            {target[language]}:{' '}
            {target.amount === null
              ? t.programmes.noAmount
              : t.programmes.amounts[target.kind](number(target.amount, language))}
            {target.amount !== null &&
              ` · ${target.deadline ? t.programmes.deadline(isoDay(target.deadline, language)) : t.programmes.noDeadline}`}
            {target.suggestedDeadline && (
              <span className="facts">
                {t.programmes.suggested(
                  isoDay(target.suggestedDeadline.date, language),
                  target.suggestedDeadline.source,
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Held({ activities }: Pick<Shown, 'activities'>) {
  const { t, language } = useWords()
  if (activities.length === 0) return null
  return (
    <>
      <h3>{t.activities.listed}</h3>
      <ul>
        {activities.map(activity => (
          <li key={activity.id}>
            <a href={`/activities/${activity.id}`}>{activity[language]}</a>
            <span className="facts">
              <When activity={activity} /> · {language === 'th' ? activity.placeTh : activity.placeEn}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Programme({ programme }: { programme: Shown }) {
  const { t, language } = useWords()
  const day = (value: string | null) => (value ? isoDay(value, language) : t.programmes.notStatedShort)
  const term =
    programme.termFrom && programme.termTo
      ? t.programmes.termOf(day(programme.termFrom), day(programme.termTo))
      : t.programmes.notStatedShort
  const { page, date } = programme.source
  return (
    <section id={programme.id}>
      <h2>{programme[language]}</h2>
      <p className="facts">{t.programmes.kinds[programme.kind]}</p>
      <Targets programme={programme} />
      <Held activities={programme.activities} />
      <dl className="about">
        <dt>{t.programmes.partner}</dt>
        <dd>{programme.partner ?? t.programmes.notStatedShort}</dd>
        <dt>{t.programmes.signed}</dt>
        <dd>{day(programme.signedOn)}</dd>
        <dt>{t.programmes.term}</dt>
        <dd>{term}</dd>
        <dt>{t.programmes.scope}</dt>
        <dd>{programme.scope.map(area => area[language]).join(' · ')}</dd>
        <dt>{t.programmes.notStated}</dt>
        <dd>{programme.notStated[language]}</dd>
        <dt>{t.programmes.source}</dt>
        <dd>{t.programmes.sourceOf(String(page), isoDay(date, language))}</dd>
      </dl>
    </section>
  )
}

export default function Programmes() {
  const { programmes } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page title={t.programmes.title} lead={t.programmes.lead}>
      {programmes.map(programme => (
        <Programme key={programme.id} programme={programme} />
      ))}
    </Page>
  )
}
