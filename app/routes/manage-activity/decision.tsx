import type { ManagedActivity } from '#programmes/activity.server.ts'
import { useWords } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { Decide, type DecisionAnswer, People } from './parts.tsx'

/** The list of applicants on a page of its own: where a decision that could not be taken is mended. */
export function DecisionPage({
  title,
  managed,
  answer,
}: {
  title: string
  managed: ManagedActivity
  answer?: DecisionAnswer
}) {
  const { t, language } = useWords()
  const words = t.manageActivities
  const { activity, people, closed } = managed
  return (
    <Page
      wide
      title={title}
      lead={activity[language]}
      trail={[
        { to: '/manage/activities', label: words.title },
        { to: `/manage/activities/${activity.id}`, label: activity[language] },
      ]}
    >
      {people.length === 0 ? (
        <p>{words.noPeople}</p>
      ) : closed ? (
        <>
          <Notice tone="warning">{t.activities.faults[closed]}</Notice>
          <People people={people} />
        </>
      ) : (
        <Decide managed={managed} answer={answer} />
      )}
    </Page>
  )
}
