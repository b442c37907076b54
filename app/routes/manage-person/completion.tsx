import type { CompletionEvidence } from '#programmes/evidence.server.ts'
import { moment, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

/** One course completion with the lessons, times and scores behind it. */
export function Completion({
  completion,
  revoke,
}: {
  completion: CompletionEvidence
  revoke: string | undefined
}) {
  const { t, language } = useWords()
  const at = (instant: number | undefined) => (instant === undefined ? '–' : moment(instant, language))
  return (
    <section>
      <h3>{completion.course}</h3>
      <p className="facts">
        {t.evidence.completedAt} {moment(completion.completedAt, language)} · {t.evidence.edition}{' '}
        {number(completion.edition, language)}
      </p>
      <Table
        caption={`${t.evidence.lessons}: ${completion.course}`}
        columns={[
          { label: t.evidence.lesson, cell: lesson => lesson.title },
          { label: t.evidence.openedAt, cell: lesson => at(lesson.openedAt) },
          { label: t.evidence.completedAt, cell: lesson => at(lesson.completedAt) },
          { label: t.evidence.attempts, figure: true, cell: lesson => number(lesson.attempts, language) },
          {
            label: t.evidence.best,
            figure: true,
            cell: lesson => (lesson.score === undefined ? t.evidence.none : number(lesson.score, language)),
          },
        ]}
        rows={completion.lessons}
        keyOf={lesson => lesson.lessonId}
      />
      {revoke && (
        <p>
          <a href={revoke}>{t.office.revoke.title}</a>
        </p>
      )}
    </section>
  )
}
