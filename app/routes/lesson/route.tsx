import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { islandAddress } from '#content/islands.server.ts'
import { mutate } from '#db/door.server.ts'
import { openLesson } from '#learning/enrolment.server.ts'
import { type Reading, readLesson } from '#learning/reading.server.ts'
import { absent, requirePerson } from '#people/gate.server.ts'
import { Html } from '#ui/html.tsx'
import { languageOf, useWords } from '#ui/language.tsx'
import { Crumbs } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { AssignmentPart, CheckPart, Onward, Opening } from './parts.tsx'

export const meta: MetaFunction<typeof loader> = titled<{ reading: Reading }>(
  (_, { reading }) => reading.lesson.title,
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
  const { enrolmentId } = reading
  if (enrolmentId !== undefined && !reading.opened && asked.request.method === 'GET') {
    const deed = { actor: person, verb: 'lesson.open', subject: `enrolment/${enrolmentId}`, now }
    await mutate(deed, tx => openLesson(tx, enrolmentId, lessonId, now))
  }
  return { reading, islands: reading.lesson.simulations.map(islandAddress) }
}

export default function Lesson() {
  const { reading, islands } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const { course, lesson } = reading
  return (
    <main id="content" className="page lesson">
      <progress className="thread" value={reading.place} max={reading.total} aria-hidden="true" />
      <Crumbs
        trail={[
          { to: '/courses', label: t.courses.title },
          { to: `/courses/${course.id}`, label: course.title },
        ]}
      />
      <h1>{lesson.title}</h1>
      <Opening reading={reading} />
      {lesson.parts.map((part, place) =>
        part.kind === 'html' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an edition never change places
          <Html key={place} className="prose" html={part.html} />
        ) : part.kind === 'check' ? (
          <CheckPart key={part.check.id} reading={reading} check={part.check} />
        ) : (
          <AssignmentPart key={part.assignment.id} reading={reading} assignment={part.assignment} />
        ),
      )}
      <Onward reading={reading} />
      {islands.map(address => (
        <script key={address} type="module" src={address} />
      ))}
    </main>
  )
}
