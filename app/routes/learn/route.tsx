import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { learnerHome } from '#learning/home.server.ts'
import { requirePerson } from '#people/gate.server.ts'
import { givenName } from '#people/name.ts'
import { whyCounted } from '#programmes/why.server.ts'
import { dateLong, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Counted, Running } from './parts.tsx'

export const meta: MetaFunction = titled(t => t.learn.title)

export async function loader(asked: LoaderFunctionArgs) {
  const person = await requirePerson(asked)
  const language = languageOf(asked.request)
  return {
    name: givenName(person, language),
    ...(await learnerHome(person.id, language)),
    counted: await whyCounted(person.headId, language),
  }
}

export default function Learn() {
  const { name, running, completed, suggested, counted } = useLoaderData<typeof loader>()
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
          <h3>
            <a href={`/courses/${suggested.id}`}>{suggested.title}</a>
          </h3>
          <p className="facts">
            {t.courses.lessons(number(suggested.lessons, language))} ·{' '}
            {t.courses.minutes(number(suggested.minutes, language))}
          </p>
          <form method="post" action={`/courses/${suggested.id}/enrol`}>
            <input type="hidden" name="open" value="lesson" />
            <button type="submit">{t.learn.enrolAndStart}</button>
          </form>
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
      <Counted counted={counted} />
    </Page>
  )
}
