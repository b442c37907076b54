import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutate, Undone } from '#db/door.server.ts'
import { findSubmission, noteLimit } from '#learning/assignment.server.ts'
import { findEnrolment } from '#learning/enrolment.server.ts'
import { findAssignment } from '#learning/reading.server.ts'
import { absent, requirePerson } from '#people/gate.server.ts'
import { submitAssignment } from '#programmes/finish.server.ts'
import { AssignmentForm } from '#ui/assignment.tsx'
import { number } from '#ui/formats.ts'
import { Html } from '#ui/html.tsx'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (t, page) => `${t.assignment.title}: ${page.assignment.title}`,
)

async function assignmentFor(asked: LoaderFunctionArgs) {
  const person = await requirePerson(asked)
  const language = languageOf(asked.request)
  const { course: courseId = '', lesson: lessonId = '', assignment: assignmentId = '' } = asked.params
  const enrolment = await findEnrolment(person.id, courseId)
  const found = await findAssignment({ courseId, lessonId, assignmentId }, language)
  if (!found || !enrolment) throw absent()
  return { person, language, enrolment, back: `/learn/${courseId}/${lessonId}`, ...found }
}

export async function loader(asked: LoaderFunctionArgs) {
  await requirePerson(asked)
  const { enrolment, lesson, assignment, back } = await assignmentFor(asked)
  if (await findSubmission(enrolment.id, assignment.id)) throw redirect(`${back}#${assignment.id}`)
  return { back, lesson: lesson.title, assignment }
}

const submitted = z.object({
  items: z.array(z.coerce.number().int().min(1).max(10)).max(10),
  note: z
    .string()
    .max(100_000)
    .transform(note => note.replace(/\r\n?/g, '\n').trim()),
})

export async function action(asked: ActionFunctionArgs) {
  await requirePerson(asked)
  const { person, language, enrolment, assignment, stored, back } = await assignmentFor(asked)
  const t = wordsIn(language).assignment
  const form = await asked.request.formData()
  const read = submitted.safeParse({ items: form.getAll('item'), note: form.get('note') ?? '' })
  if (!read.success) return data({ ticked: [], note: '', problems: { items: t.unusable } }, { status: 400 })
  const ticked = [...new Set(read.data.items)].filter(item => item <= stored.items)
  const { note } = read.data
  const open = stored.items - ticked.length
  const problems = {
    ...(open > 0 && { items: t.tickAll(number(open, language)) }),
    ...(note.length > noteLimit && { note: t.noteLong }),
  }
  if (Object.keys(problems).length > 0) return data({ ticked, note, problems }, { status: 400 })
  const now = Date.now()
  const deed = { actor: person, verb: 'assignment.submit', subject: `enrolment/${enrolment.id}`, now }
  await mutate(deed, async tx => {
    const kept = await submitAssignment(tx, { enrolment, assignment: stored, note }, now)
    return kept.repeated ? new Undone(kept) : kept
  })
  return redirect(`${back}#${assignment.id}`, 303)
}

export default function AssignmentPage() {
  const { back, lesson, assignment } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  return (
    <Page title={`${t.assignment.title}: ${assignment.title}`} trail={[{ to: back, label: lesson }]}>
      {answer && <Notice tone="warning">{Object.values(answer.problems).join(' ')}</Notice>}
      <Html className="prose" html={assignment.html} />
      <AssignmentForm
        id={assignment.id}
        items={assignment.items}
        action={`${back}/assignments/${assignment.id}`}
        ticked={answer?.ticked}
        note={answer?.note}
        problems={answer?.problems}
      />
    </Page>
  )
}
