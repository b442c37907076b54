import type { Assignment, Check } from '#content/course.ts'
import type { Reading } from '#learning/reading.server.ts'
import { AssignmentDone, AssignmentForm } from '#ui/assignment.tsx'
import { CheckForm, CheckLocked, CheckRule } from '#ui/check.tsx'
import { number } from '#ui/formats.ts'
import { Html } from '#ui/html.tsx'
import { useWords } from '#ui/language.tsx'
import { CheckMarked } from '#ui/marked.tsx'
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
  const locked = !passed && here !== undefined && here.missing.length > 0
  const action = `/learn/${course.id}/${lesson.lessonId}/checks/${check.id}`
  const size = check.questions.length
  const rule = here?.rule ?? { ...check, asked: check.draw ?? size, pool: size }
  const missing = (here?.missing ?? []).map(lessonId => ({
    to: `/learn/${course.id}/${lessonId}`,
    title: reading.titles[lessonId] ?? lessonId,
  }))
  return (
    <section className="check" id={check.id}>
      <h2>{check.exam ? t.check.exam : t.check.title}</h2>
      <CheckRule rule={rule} left={passed ? undefined : here?.left} />
      {here?.latest && <CheckMarked {...here.latest} />}
      {locked && <CheckLocked missing={missing} />}
      {here && !here.latest && !locked && here.left > 0 && (
        <CheckForm id={check.id} questions={here.questions} action={action} attempt={here.next} />
      )}
      {here?.latest && !passed && !locked && here.left > 0 && (
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

/** An assignment in its lesson: what to do, then the checklist as a form or as it was submitted. */
export function AssignmentPart({ reading, assignment }: { reading: Reading; assignment: Assignment }) {
  const { t } = useWords()
  const { id, title, html, items } = assignment
  const { course, lesson, enrolmentId } = reading
  const done = Object.hasOwn(reading.submissions, id) ? reading.submissions[id] : undefined
  return (
    <section className="check" id={id}>
      <h2>
        {t.assignment.title}: {title}
      </h2>
      <Html className="prose" html={html} />
      {done ? (
        <AssignmentDone items={items} at={done.submittedAt} note={done.note} />
      ) : (
        enrolmentId !== undefined && (
          <AssignmentForm
            id={id}
            items={items}
            action={`/learn/${course.id}/${lesson.lessonId}/assignments/${id}`}
          />
        )
      )}
    </section>
  )
}

/** The end of a lesson: enrol, finish, or go on. */
export function Onward({ reading }: { reading: Reading }) {
  const { t } = useWords()
  const { lesson, previous, next, completed } = reading
  const hasCheck = lesson.parts.some(part => part.kind !== 'html')
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
