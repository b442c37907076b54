import type { ActivityPage } from '#programmes/activity.server.ts'
import { useWords } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { About, Mine, Next } from './parts.tsx'

/** An activity where something could not be done: why, and what can be done instead. */
export function NotDone({ title, problem, page }: { title: string; problem?: string; page: ActivityPage }) {
  const { t, language } = useWords()
  const back = { to: `/activities/${page.activity.id}`, label: page.activity[language] }
  return (
    <Page title={title} trail={[{ to: '/activities', label: t.activities.title }, back]}>
      {problem && <Notice tone="warning">{problem}</Notice>}
      <Mine page={page} />
      <About shown={page} />
      <Next page={page} />
    </Page>
  )
}
