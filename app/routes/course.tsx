import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { currentEdition } from '#catalogue/edition.server.ts'
import { lessonLines } from '#catalogue/lesson.server.ts'
import { courseRules } from '#catalogue/rules.server.ts'
import { credentialFor } from '#learning/completion.server.ts'
import { wayThrough } from '#learning/enrolment.server.ts'
import { continueAt } from '#learning/progress.ts'
import { absent, anyone } from '#people/gate.server.ts'
import { dateLong, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Meter, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (_, data) => data.title,
)

export async function loader(asked: LoaderFunctionArgs) {
  const visitor = await anyone(asked)
  const language = languageOf(asked.request)
  const edition = await currentEdition(asked.params.course ?? '')
  if (!edition) throw absent()
  const { outline, courseId } = edition
  const lines = await lessonLines(edition.id, language)
  const way = visitor ? await wayThrough(visitor.id, courseId) : undefined
  const completed = new Set(way?.completed.keys())
  const credential = way?.completion && (await credentialFor(way.completion.id))
  return {
    id: courseId,
    title: outline.title[language],
    summary: outline.summary[language],
    level: outline.level,
    audiences: outline.audiences,
    skills: outline.skills,
    minutes: edition.minutes,
    edition: { number: edition.number, publishedAt: edition.publishedAt },
    rules: await courseRules(edition.id),
    modules: outline.modules.map(module => ({
      id: module.id,
      title: module.title[language],
      lessons: lines
        .filter(line => line.module === module.id)
        .map(line => ({ ...line, done: completed.has(line.lessonId) })),
    })),
    signedIn: visitor !== null,
    enrolled: way !== undefined,
    continueAt:
      way &&
      continueAt(
        lines.map(line => line.lessonId),
        completed,
        way.opened,
      ),
    started: completed.size > 0 || (way?.opened.length ?? 0) > 0,
    completion: way?.completion && { at: way.completion.completedAt, code: credential?.code },
  }
}

type Shown = Awaited<ReturnType<typeof loader>>

function WayIn({ course }: { course: Shown }) {
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

function Missing({ course }: { course: Shown }) {
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
              {lesson.checks > 0
                ? t.course.missingCheck(lesson.title)
                : t.course.missingReading(lesson.title)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export default function Course() {
  const course = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const lessons = course.modules.flatMap(module => module.lessons)
  const done = lessons.filter(lesson => lesson.done).length
  const count = (value: number) => number(value, language)
  return (
    <Page title={course.title} lead={course.summary} trail={[{ to: '/courses', label: t.courses.title }]}>
      {course.completion && (
        <Notice tone="good">
          <p>{t.course.completed(dateLong(course.completion.at, language))}</p>
          {course.completion.code && (
            <a href={`/credentials/${course.completion.code}`}>{t.course.certificate}</a>
          )}
        </Notice>
      )}
      {course.enrolled && (
        <div className="progress">
          <Meter
            value={done}
            max={lessons.length}
            label={t.course.progress(count(done), count(lessons.length))}
          />
          <p>{t.course.progress(count(done), count(lessons.length))}</p>
        </div>
      )}
      <WayIn course={course} />
      <h2>{t.course.rules}</h2>
      <ol className="rules">
        <li>{t.course.ruleLessons(count(lessons.length))}</li>
        {course.rules.map(rule => (
          <li key={`${rule.pass}-${rule.attempts}`}>
            {t.course.ruleCheck(count(rule.pass), count(rule.attempts))}
          </li>
        ))}
        {lessons.some(lesson => lesson.checks === 0) && <li>{t.course.ruleReading}</li>}
        <li>{t.course.ruleCertificate}</li>
      </ol>
      <p>{t.course.ruleKept}</p>
      <Missing course={course} />
      <h2>{t.course.outline}</h2>
      {course.modules.map(module => (
        <section key={module.id}>
          <h3>{module.title}</h3>
          <ol className="lessons">
            {module.lessons.map(lesson => (
              <li key={lesson.lessonId}>
                {course.signedIn ? (
                  <a href={`/learn/${course.id}/${lesson.lessonId}`}>{lesson.title}</a>
                ) : (
                  lesson.title
                )}
                <span className="facts">
                  {t.lesson.minutes(count(lesson.minutes))}
                  {lesson.checks > 0 && ` · ${t.course.withCheck}`}
                  {course.enrolled && ` · ${lesson.done ? t.course.done : t.course.open}`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
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
    </Page>
  )
}
