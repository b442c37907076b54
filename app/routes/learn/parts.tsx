import type { LearnerHome } from '#learning/home.server.ts'
import type { WhyCounted } from '#programmes/why.server.ts'
import { dateLong, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Meter } from '#ui/page.tsx'
import { Conditions } from '../parts/conditions.tsx'

/** A course in progress and the way back into it. */
export function Running({ course }: { course: LearnerHome['running'][number] }) {
  const { t, language } = useWords()
  const count = (value: number) => number(value, language)
  return (
    <li>
      <h3>
        <a href={`/courses/${course.id}`}>{course.title}</a>
      </h3>
      <Meter
        value={course.done}
        max={course.total}
        label={t.course.progress(count(course.done), count(course.total))}
      />
      <p className="facts">
        {t.course.progress(count(course.done), count(course.total))} ·{' '}
        {t.learn.left(count(course.total - course.done), count(course.minutesLeft))}
      </p>
      <p>
        <a className="button" href={`/learn/${course.id}/${course.next.lessonId}`}>
          {t.learn.continueWith(course.next.title)}
        </a>
      </p>
    </li>
  )
}

/** For each target: counted since when, or why not, condition by condition with what would mend it. */
export function Counted({ counted }: { counted: WhyCounted[] }) {
  const { t, language } = useWords()
  return (
    <section>
      <h2>{t.learn.counted}</h2>
      <ul className="entries">
        {counted.map(({ target, since, why, conditions }) => (
          <li key={target.id}>
            <h3>{target[language]}</h3>
            <p>
              {since !== undefined
                ? t.learn.countedYes(dateLong(since, language))
                : why && t.learn.countedNo[why]}
            </p>
            <details>
              <summary>{t.office.why.title}</summary>
              <Conditions conditions={conditions} own />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
