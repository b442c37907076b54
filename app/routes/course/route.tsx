import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type CourseReading, readCourse } from '#learning/course.server.ts'
import { absent, anyone } from '#people/gate.server.ts'
import { dateLong, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Meter, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { About, Lessons, Missing, Rules, WayIn } from './parts.tsx'

export const meta: MetaFunction<typeof loader> = titled<CourseReading>((_, course) => course.title)

export async function loader(asked: LoaderFunctionArgs) {
  const visitor = await anyone(asked)
  const language = languageOf(asked.request)
  const course = await readCourse({
    courseId: asked.params.course ?? '',
    personId: visitor?.id ?? null,
    language,
  })
  if (!course) throw absent()
  return course
}

export default function Course() {
  const course = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const lessons = course.modules.flatMap(module => module.lessons)
  const done = lessons.filter(lesson => lesson.done).length
  const progress = t.course.progress(number(done, language), number(lessons.length, language))
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
          <Meter value={done} max={lessons.length} label={progress} />
          <p>{progress}</p>
        </div>
      )}
      <WayIn course={course} />
      <Rules course={course} />
      <Missing course={course} />
      <Lessons course={course} />
      <About course={course} />
    </Page>
  )
}
