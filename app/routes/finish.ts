import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { mutate, Undone } from '#db/door.server.ts'
import type { LessonFinished } from '#learning/completion.server.ts'
import { findEnrolment } from '#learning/enrolment.server.ts'
import { absent, requirePerson } from '#people/gate.server.ts'
import { finishLesson } from '#programmes/finish.server.ts'

const lessonPath = (params: { course?: string; lesson?: string }) =>
  `/learn/${encodeURIComponent(params.course ?? '')}/${encodeURIComponent(params.lesson ?? '')}`

export async function loader(asked: LoaderFunctionArgs) {
  await requirePerson(asked)
  return redirect(lessonPath(asked.params))
}

export async function action(asked: ActionFunctionArgs) {
  const person = await requirePerson(asked)
  const now = Date.now()
  const enrolment = await findEnrolment(person.id, asked.params.course ?? '')
  if (!enrolment) throw absent()
  const deed = { actor: person, verb: 'lesson.finish', subject: `enrolment/${enrolment.id}`, now }
  const finished = await mutate<LessonFinished>(deed, async tx => {
    const done = await finishLesson(tx, enrolment, asked.params.lesson ?? '', now)
    return done.completed ? done : new Undone(done)
  })
  if (!finished.completed && finished.missing === 'unknown-lesson') throw absent()
  return redirect(lessonPath(asked.params), 303)
}

export { default } from './nowhere.tsx'
