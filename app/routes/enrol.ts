import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { currentEdition } from '#catalogue/edition.server.ts'
import { mutate, Undone } from '#db/door.server.ts'
import { enrol } from '#learning/enrolment.server.ts'
import { absent, anyone, requirePerson } from '#people/gate.server.ts'

export async function loader(asked: LoaderFunctionArgs) {
  await anyone(asked)
  return redirect(`/courses/${encodeURIComponent(asked.params.course ?? '')}`)
}

export async function action(asked: ActionFunctionArgs) {
  const person = await requirePerson(asked)
  const courseId = asked.params.course ?? ''
  const now = Date.now()
  const deed = { actor: person, verb: 'course.enrol', subject: `course/${courseId}`, now }
  const enrolment = await mutate(deed, async tx => {
    const enrolled = await enrol(tx, { personId: person.id, courseId, by: person }, now)
    return enrolled?.enrolledAt === now ? enrolled : new Undone(enrolled)
  })
  if (!enrolment) throw absent()
  const form = await asked.request.formData()
  const first =
    form.get('open') === 'lesson'
      ? (await currentEdition(courseId))?.outline.modules[0]?.lessons[0]
      : undefined
  return redirect(first ? `/learn/${courseId}/${first}` : `/courses/${courseId}`, 303)
}

export { default } from './nowhere.tsx'
