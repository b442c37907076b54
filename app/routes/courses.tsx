import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { currentEditions } from '#catalogue/edition.server.ts'
import { anyone } from '#people/gate.server.ts'
import { number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.courses.title)

export async function loader(asked: LoaderFunctionArgs) {
  await anyone(asked)
  const language = languageOf(asked.request)
  const editions = await currentEditions()
  return {
    courses: editions.map(({ courseId, outline, minutes }) => ({
      id: courseId,
      title: outline.title[language],
      summary: outline.summary[language],
      level: outline.level,
      lessons: outline.modules.flatMap(module => module.lessons).length,
      minutes,
    })),
  }
}

export default function Courses() {
  const { courses } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <Page title={t.courses.title} lead={t.courses.lead}>
      {courses.length === 0 && <p>{t.courses.empty}</p>}
      <ul className="entries">
        {courses.map(course => (
          <li key={course.id}>
            <h2>
              <a href={`/courses/${course.id}`}>{course.title}</a>
            </h2>
            <p>{course.summary}</p>
            <p className="facts">
              {t.courses.levels[course.level]} · {t.courses.lessons(number(course.lessons, language))} ·{' '}
              {t.courses.minutes(number(course.minutes, language))}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
