import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireManager } from '#people/gate.server.ts'
import { placeOf } from '#programmes/figures.server.ts'
import { confirmAndSettle } from '#programmes/finish.server.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { readView, viewQuery } from '#programmes/view.ts'

export async function loader(asked: LoaderFunctionArgs) {
  await requireManager(asked)
  throw absent()
}

const form = z.object({ people: z.array(z.string().max(60)).max(100), back: z.string().max(500) })

/** A manager vouches for people of their own part of government, never for themselves. */
export async function action(asked: ActionFunctionArgs) {
  const { visitor, within } = await requireManager(asked)
  const target = await findPeopleTarget(asked.params.target ?? '')
  const sent = await asked.request.formData()
  const parsed = form.safeParse({ people: sent.getAll('person'), back: sent.get('back') ?? '' })
  if (!target || !parsed.success) throw absent()
  const { people } = parsed.data
  const params = new URLSearchParams(parsed.data.back)
  const back = (note?: string) =>
    redirect(
      `/manage/${target.id}/people${viewQuery(readView(params), { group: 'unconfirmed', direct: params.get('direct') === '1' ? '1' : undefined, note })}`,
      { status: 303 },
    )
  if (people.length === 0) return back('none')
  if (people.includes(visitor.id)) return back('own')
  for (const id of people) if (!(await placeOf(target.id, id, within))) throw absent()
  const now = Date.now()
  for (const id of people) {
    const deed = { actor: visitor, verb: 'person.confirm', subject: `person/${id}`, now }
    await mutate(deed, async tx => {
      const done = await confirmAndSettle(tx, id, { basis: 'manager', confirmedBy: visitor.id }, now)
      return done ? undefined : new Undone(undefined)
    })
  }
  return back()
}
