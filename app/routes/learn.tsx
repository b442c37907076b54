import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { learnerHome } from '#learning/home.server.ts'
import { requirePerson } from '#people/gate.server.ts'
import { givenName } from '#people/name.ts'
import { whyCounted } from '#programmes/why.server.ts'
import { dateLong, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Meter, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.learn.title)

export async function loader(asked: LoaderFunctionArgs) {
  const person = await requirePerson(asked)
  const language = languageOf(asked.request)
  return {
    name: givenName(person, language),
    ...(await learnerHome(person.id, language)),
    counted: await whyCounted(person.headId),
  }
}

type Shown = Awaited<ReturnType<typeof loader>>

function Running({ course }: { course: Shown['running'][number] }) {
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

function Counted({ counted, courses }: { counted: Shown['counted']; courses: Shown['titles'] }) {
  const { t, language } = useWords()
  return (
    <section>
      <h2>{t.learn.counted}</h2>
      <ul className="entries">
        {counted.map(({ target, rule, since, why }) => (
          <li key={target.id}>
            <h3>{target[language]}</h3>
            <p>
              {since !== undefined
                ? t.learn.countedYes(dateLong(since, language))
                : why && t.learn.countedNo[why]}
            </p>
            {why === 'courses-missing' && (
              <p>
                {t.learn.countingCourses}:{' '}
                {rule.map((course, place) => (
                  <span key={course}>
                    {place > 0 && ' · '}
                    <a href={`/courses/${course}`}>{courses[course] ?? course}</a>
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export default function Learn() {
  const { name, running, completed, suggested, counted, titles } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <Page title={t.learn.hello(name)}>
      {running.length > 0 && (
        <section>
          <h2>{t.learn.running}</h2>
          <ul className="entries">
            {running.map(course => (
              <Running key={course.id} course={course} />
            ))}
          </ul>
        </section>
      )}
      {running.length === 0 && (
        <p className="lead">{completed.length > 0 ? t.learn.allDone : t.learn.empty}</p>
      )}
      {running.length === 0 && suggested && (
        <section>
          <h2>{t.learn.suggested}</h2>
          <p>
            <a className="button" href={`/courses/${suggested.id}`}>
              {suggested.title}
            </a>
          </p>
        </section>
      )}
      {completed.length > 0 && (
        <section>
          <h2>{t.learn.completed}</h2>
          <ul className="entries">
            {completed.map(course => (
              <li key={course.id}>
                <h3>
                  <a href={`/courses/${course.id}`}>{course.title}</a>
                </h3>
                <p>
                  {dateLong(course.at, language)} ·{' '}
                  <a href={`/credentials/${course.code}`}>{t.course.certificate}</a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Counted counted={counted} courses={titles} />
    </Page>
  )
}
