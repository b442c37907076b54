import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { currentEditions } from '#catalogue/edition.server.ts'
import { courseOutcomes } from '#learning/outcomes.server.ts'
import { requireRole } from '#people/gate.server.ts'
import { dateShort, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.teach.title)

export async function loader(asked: LoaderFunctionArgs) {
  await requireRole(asked, 'trainer')
  const language = languageOf(asked.request)
  const outcomes = await courseOutcomes()
  const editions = await currentEditions()
  return {
    courses: editions.map(edition => ({
      id: edition.courseId,
      title: edition.outline.title[language],
      edition: edition.number,
      publishedAt: edition.publishedAt,
      ...(outcomes.get(edition.courseId) ?? { enrolled: 0, completed: 0 }),
    })),
  }
}

export default function Teach() {
  const { courses } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <Page wide title={t.teach.title} lead={t.teach.lead}>
      {courses.length === 0 ? (
        <p>{t.courses.empty}</p>
      ) : (
        <Table
          caption={t.courses.title}
          columns={[
            { label: t.evidence.course, cell: course => <a href={`/teach/${course.id}`}>{course.title}</a> },
            { label: t.teach.learners, figure: true, cell: course => number(course.enrolled, language) },
            { label: t.teach.completed, figure: true, cell: course => number(course.completed, language) },
            { label: t.teach.edition, figure: true, cell: course => number(course.edition, language) },
            { label: t.teach.published, cell: course => dateShort(course.publishedAt, language) },
          ]}
          rows={courses}
          keyOf={course => course.id}
        />
      )}
    </Page>
  )
}
