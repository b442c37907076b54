import type { Check } from '#content/course.ts'
import type { Reading } from '#learning/reading.server.ts'
import { CheckForm, CheckMarked, CheckRule } from '#ui/check.tsx'
import { number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/page.tsx'

/** Where the lesson stands in its course, what it is for, and its headings. */
export function Opening({ reading }: { reading: Reading }) {
  const { t, language } = useWords()
  const { lesson, place, total } = reading
  return (
    <>
      <p className="facts">
        {t.lesson.place(number(place, language), number(total, language))} ·{' '}
        {t.lesson.minutes(number(lesson.minutes, language))}
      </p>
      <section className="objectives">
        <h2>{t.lesson.objectives}</h2>
        <ul>
          {lesson.objectives.map(objective => (
            <li key={objective}>{objective}</li>
          ))}
        </ul>
      </section>
      {lesson.outline.length > 2 && (
        <details className="outline">
          <summary>{t.lesson.outline}</summary>
          <ol>
            {lesson.outline.map(heading => (
              <li key={heading.id}>
                <a href={`#${heading.id}`}>{heading.title}</a>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

/** A check in its lesson: the form, or how the latest attempt was marked and what comes next. */
export function CheckPart({ reading, check }: { reading: Reading; check: Check }) {
  const { t } = useWords()
  const { course, lesson, next } = reading
  const here = Object.hasOwn(reading.checks, check.id) ? reading.checks[check.id] : undefined
  const passed = here?.latest?.passed ?? false
  const action = `/learn/${course.id}/${lesson.lessonId}/checks/${check.id}`
  return (
    <section className="check" id={check.id}>
      <h2>{t.check.title}</h2>
      <CheckRule {...check} left={passed ? undefined : here?.left} />
      {here?.latest && <CheckMarked {...here.latest} />}
      {here && !here.latest && here.left > 0 && (
        <CheckForm check={check} action={action} attempt={here.next} />
      )}
      {here?.latest && !passed && here.left > 0 && (
        <p>
          <a className="button" href={action}>
            {t.check.again}
          </a>
        </p>
      )}
      {passed && next && (
        <p>
          <a className="button" href={`/learn/${course.id}/${next.lessonId}`}>
            {t.lesson.next}: {next.title}
          </a>
        </p>
      )}
    </section>
  )
}

/** The end of a lesson: enrol, finish, or go on. */
export function Onward({ reading }: { reading: Reading }) {
  const { t } = useWords()
  const { lesson, previous, next, completed } = reading
  const hasCheck = lesson.parts.some(part => part.kind === 'check')
  const course = `/courses/${reading.course.id}`
  const address = (lessonId: string) => `/learn/${reading.course.id}/${lessonId}`
  return (
    <footer className="onward">
      {reading.enrolmentId === undefined && (
        <form method="post" action={`${course}/enrol`}>
          <p>{t.lesson.notEnrolled}</p>
          <button type="submit">{t.course.enrol}</button>
        </form>
      )}
      {reading.canFinish && (
        <form method="post" action={`${address(lesson.lessonId)}/finish`}>
          <button type="submit">{t.lesson.finish}</button>
        </form>
      )}
      {completed && <Notice tone="good">{t.lesson.finished}</Notice>}
      {reading.courseCompleted && (
        <p>
          <a className="button" href={course}>
            {t.lesson.courseDone}
          </a>
        </p>
      )}
      <nav aria-label={t.course.outline}>
        {next && (
          <a className={completed && !hasCheck ? 'button' : undefined} href={address(next.lessonId)}>
            {t.lesson.next}: {next.title}
          </a>
        )}
        {previous && (
          <a href={address(previous.lessonId)}>
            {t.lesson.previous}: {previous.title}
          </a>
        )}
        <a href={course}>{t.lesson.toCourse}</a>
      </nav>
    </footer>
  )
}
