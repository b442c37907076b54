import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { currentEdition } from '#catalogue/edition.server.ts'
import { lessonOutcomes } from '#learning/outcomes.server.ts'
import { absent, requireRole } from '#people/gate.server.ts'
import { dateLong, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (_, page) => page.title,
)

export async function loader(asked: LoaderFunctionArgs) {
  await requireRole(asked, 'trainer')
  const language = languageOf(asked.request)
  const edition = await currentEdition(asked.params.course ?? '')
  if (!edition) throw absent()
  return {
    id: edition.courseId,
    title: edition.outline.title[language],
    number: edition.number,
    publishedAt: edition.publishedAt,
    lessons: await lessonOutcomes(edition.courseId, edition.id, language),
  }
}

export default function TeachCourse() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <Page
      wide
      title={page.title}
      lead={t.course.edition(number(page.number, language), dateLong(page.publishedAt, language))}
      trail={[{ to: '/teach', label: t.teach.title }]}
    >
      <Table
        caption={t.teach.lessonWay}
        columns={[
          {
            label: t.evidence.lesson,
            cell: lesson => <a href={`/learn/${page.id}/${lesson.lessonId}`}>{lesson.title}</a>,
          },
          { label: t.teach.finishers, figure: true, cell: lesson => number(lesson.finishers, language) },
          { label: t.teach.attempts, figure: true, cell: lesson => number(lesson.attempts, language) },
          {
            label: t.teach.passRate,
            figure: true,
            cell: lesson =>
              lesson.attempts === 0
                ? '–'
                : number(Math.round((lesson.passed * 100) / lesson.attempts), language),
          },
        ]}
        rows={page.lessons}
        keyOf={lesson => lesson.lessonId}
      />
    </Page>
  )
}
