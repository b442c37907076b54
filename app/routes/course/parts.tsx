import type { CourseReading } from '#learning/course.server.ts'
import { dateLong, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'

/** The one thing to do next. */
export function WayIn({ course }: { course: CourseReading }) {
  const { t } = useWords()
  const here = `/courses/${course.id}`
  if (!course.signedIn)
    return (
      <a className="button" href={`/sign-in?to=${encodeURIComponent(here)}`}>
        {t.course.signInFirst}
      </a>
    )
  if (!course.enrolled)
    return (
      <form method="post" action={`${here}/enrol`}>
        <button type="submit">{t.course.enrol}</button>
      </form>
    )
  const label = course.completion ? t.course.review : course.started ? t.course.continue : t.course.start
  return (
    <a className="button" href={`/learn/${course.id}/${course.continueAt}`}>
      {label}
    </a>
  )
}

/** What is still missing, each with its link. */
export function Missing({ course }: { course: CourseReading }) {
  const { t } = useWords()
  const missing = course.modules.flatMap(module => module.lessons).filter(lesson => !lesson.done)
  if (!course.enrolled || course.completion || missing.length === 0) return null
  return (
    <section>
      <h2>{t.course.missing}</h2>
      <ul>
        {missing.map(lesson => (
          <li key={lesson.lessonId}>
            <a href={`/learn/${course.id}/${lesson.lessonId}`}>
              {lesson.exam
                ? t.course.missingExam(lesson.title)
                : lesson.checks > 0
                  ? t.course.missingCheck(lesson.title)
                  : lesson.assignments > 0
                    ? t.course.missingAssignment(lesson.title)
                    : t.course.missingReading(lesson.title)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A lesson that is completed by saying so. */
const isRead = (lesson: { checks: number; exam: boolean; assignments: number }) =>
  lesson.checks === 0 && !lesson.exam && lesson.assignments === 0

/** What completing the course takes, told before it begins. */
export function Rules({ course }: { course: CourseReading }) {
  const { t, language } = useWords()
  const count = (value: number) => number(value, language)
  const lessons = course.modules.flatMap(module => module.lessons)
  return (
    <section>
      <h2>{t.course.rules}</h2>
      <ol className="rules">
        <li>{t.course.ruleLessons(count(lessons.length))}</li>
        {course.rules.map(rule => (
          <li key={`${rule.exam}-${rule.pass}-${rule.attempts}`}>
            {(rule.exam ? t.course.ruleExam : t.course.ruleCheck)(count(rule.pass), count(rule.attempts))}
          </li>
        ))}
        {lessons.some(lesson => lesson.assignments > 0) && <li>{t.course.ruleAssignment}</li>}
        {lessons.some(isRead) && <li>{t.course.ruleReading}</li>}
        <li>{t.course.ruleCertificate}</li>
      </ol>
      <p>{t.course.ruleKept}</p>
    </section>
  )
}

/** The lessons by module, with their marks. */
export function Lessons({ course }: { course: CourseReading }) {
  const { t, language } = useWords()
  return (
    <section>
      <h2>{t.course.outline}</h2>
      {course.modules.map((module, place) => (
        <section key={module.id}>
          <h3>{module.title}</h3>
          <ol
            className="lessons"
            start={1 + course.modules.slice(0, place).flatMap(before => before.lessons).length}
          >
            {module.lessons.map(lesson => (
              <li key={lesson.lessonId}>
                {course.signedIn ? (
                  <a href={`/learn/${course.id}/${lesson.lessonId}`}>{lesson.title}</a>
                ) : (
                  lesson.title
                )}
                <span className="facts">
                  {t.lesson.minutes(number(lesson.minutes, language))}
                  {lesson.checks > 0 && ` · ${t.course.withCheck}`}
                  {lesson.assignments > 0 && ` · ${t.course.withAssignment}`}
                  {lesson.exam && ` · ${t.course.withExam}`}
                  {course.enrolled && ` · ${lesson.done ? t.course.done : t.course.open}`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

/** For whom the course is, what it builds, which edition is shown. */
export function About({ course }: { course: CourseReading }) {
  const { t, language } = useWords()
  const count = (value: number) => number(value, language)
  return (
    <dl className="about">
      <dt>{t.courses.level}</dt>
      <dd>{t.courses.levels[course.level]}</dd>
      <dt>{t.courses.time}</dt>
      <dd>{t.courses.minutes(count(course.minutes))}</dd>
      <dt>{t.courses.audience}</dt>
      <dd>{course.audiences.map(audience => t.courses.audiences[audience]).join(' · ')}</dd>
      <dt>{t.courses.skill}</dt>
      <dd>{course.skills.map(skill => t.courses.skills[skill]).join(' · ')}</dd>
      <dt>{t.teach.edition}</dt>
      <dd>
        {t.course.edition(count(course.edition.number), dateLong(course.edition.publishedAt, language))}
      </dd>
    </dl>
  )
}
