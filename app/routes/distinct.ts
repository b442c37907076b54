import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { personsOfHeads } from '#people/person.server.ts'
import { keepApart } from '#programmes/merge.server.ts'

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  throw absent()
}

const form = z.object({ reason: z.string().trim().max(500).catch('') })

/** The judgement that two accounts are two human beings. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { one = '', other = '' } = asked.params
  const found = new Set((await personsOfHeads([one, other])).map(person => person.headId))
  if (found.size !== 2) throw absent()
  const { reason } = form.parse(Object.fromEntries(await asked.request.formData()))
  const now = Date.now()
  const deed = {
    actor: office,
    verb: 'head.distinguish',
    subject: `head/${one}`,
    now,
    detail: { other, reason },
  }
  await mutate(deed, async tx => {
    const kept = await keepApart(tx, { a: one, b: other, reason, by: office }, now)
    return kept ? undefined : new Undone(undefined)
  })
  return redirect('/manage/duplicates', { status: 303 })
}
