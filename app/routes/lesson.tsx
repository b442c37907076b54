import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { LessonPart } from '#content/course.ts'
import { islandAddress } from '#content/islands.server.ts'
import { mutate } from '#db/door.server.ts'
import { openLesson } from '#learning/enrolment.server.ts'
import { type CheckStanding, readLesson } from '#learning/reading.server.ts'
import { absent, requirePerson } from '#people/gate.server.ts'
import { CheckForm, CheckMarked, CheckRule } from '#ui/check.tsx'
import { number } from '#ui/formats.ts'
import { Html } from '#ui/html.tsx'
import { languageOf, useWords } from '#ui/language.tsx'
import { Crumbs, Notice } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (_, page) => page.title,
)

/** A lesson page may be kept by its reader's browser, but is asked for again each time. */
export const headers = () => ({ 'cache-control': 'private, no-cache' })

export async function loader(asked: LoaderFunctionArgs) {
  const person = await requirePerson(asked)
  const language = languageOf(asked.request)
  const { course: courseId = '', lesson: lessonId = '' } = asked.params
  const now = Date.now()
  const reading = await readLesson({ courseId, lessonId, personId: person.id, language }, now)
  if (!reading) throw absent()
  const { edition, lesson, way } = reading
  if (way && asked.request.method === 'GET' && !way.opened.some(opening => opening.lessonId === lessonId)) {
    const deed = { actor: person, verb: 'lesson.open', subject: `enrolment/${way.enrolment.id}`, now }
    await mutate(deed, tx => openLesson(tx, way.enrolment.id, lessonId, now))
  }
  return {
    course: { id: courseId, title: edition.outline.title[language] },
    ...lesson,
    place: reading.place,
    total: reading.total,
    previous: reading.previous,
    next: reading.next,
    enrolled: way !== undefined,
    completed: way?.completed.has(lessonId) ?? false,
    courseCompleted: way?.completion !== undefined,
    checks: reading.checks,
    islands: lesson.simulations.map(islandAddress),
  }
}

type Shown = Awaited<ReturnType<typeof loader>>

function CheckPart({ page, check }: { page: Shown; check: Extract<LessonPart, { kind: 'check' }>['check'] }) {
  const { t } = useWords()
  const here: CheckStanding | undefined = page.checks[check.id]
  const action = `/learn/${page.course.id}/${page.lessonId}/checks/${check.id}`
  return (
    <section className="check" id={check.id}>
      <h2>{t.check.title}</h2>
      <CheckRule {...check} left={here && !here.latest?.passed ? here.left : undefined} />
      {here?.latest && <CheckMarked {...here.latest} />}
      {here && !here.latest && here.left > 0 && (
        <CheckForm check={check} action={action} attempt={here.next} />
      )}
      {here?.latest && !here.latest.passed && here.left > 0 && (
        <p>
          <a className="button" href={action}>
            {t.check.again}
          </a>
        </p>
      )}
    </section>
  )
}

function Onward({ page }: { page: Shown }) {
  const { t } = useWords()
  const hasCheck = page.parts.some(part => part.kind === 'check')
  const course = `/courses/${page.course.id}`
  return (
    <footer className="onward">
      {!page.enrolled && (
        <form method="post" action={`${course}/enrol`}>
          <p>{t.lesson.notEnrolled}</p>
          <button type="submit">{t.course.enrol}</button>
        </form>
      )}
      {page.enrolled && !page.completed && !hasCheck && (
        <form method="post" action={`/learn/${page.course.id}/${page.lessonId}/finish`}>
          <button type="submit">{t.lesson.finish}</button>
        </form>
      )}
      {page.completed && <Notice tone="good">{t.lesson.finished}</Notice>}
      {page.courseCompleted && (
        <p>
          <a className="button" href={course}>
            {t.lesson.courseDone}
          </a>
        </p>
      )}
      <nav aria-label={t.course.outline}>
        {page.next && (
          <a
            className={page.completed ? 'button' : undefined}
            href={`/learn/${page.course.id}/${page.next.lessonId}`}
          >
            {t.lesson.next}: {page.next.title}
          </a>
        )}
        {page.previous && (
          <a href={`/learn/${page.course.id}/${page.previous.lessonId}`}>
            {t.lesson.previous}: {page.previous.title}
          </a>
        )}
        <a href={course}>{t.lesson.toCourse}</a>
      </nav>
    </footer>
  )
}

export default function Lesson() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const count = (value: number) => number(value, language)
  return (
    <main id="content" className="page lesson">
      <progress className="thread" value={page.place} max={page.total} aria-hidden="true" />
      <Crumbs
        trail={[
          { to: '/courses', label: t.courses.title },
          { to: `/courses/${page.course.id}`, label: page.course.title },
        ]}
      />
      <h1>{page.title}</h1>
      <p className="facts">
        {t.lesson.place(count(page.place), count(page.total))} · {t.lesson.minutes(count(page.minutes))}
      </p>
      <section className="objectives">
        <h2>{t.lesson.objectives}</h2>
        <ul>
          {page.objectives.map(objective => (
            <li key={objective}>{objective}</li>
          ))}
        </ul>
      </section>
      {page.outline.length > 2 && (
        <details className="outline">
          <summary>{t.lesson.outline}</summary>
          <ol>
            {page.outline.map(heading => (
              <li key={heading.id}>
                <a href={`#${heading.id}`}>{heading.title}</a>
              </li>
            ))}
          </ol>
        </details>
      )}
      {page.parts.map((part, place) =>
        part.kind === 'html' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an edition never change places
          <Html key={place} className="prose" html={part.html} />
        ) : (
          <CheckPart key={part.check.id} page={page} check={part.check} />
        ),
      )}
      <Onward page={page} />
      {page.islands.map(address => (
        <script key={address} type="module" src={address} />
      ))}
    </main>
  )
}
