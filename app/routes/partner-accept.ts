import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { decideLine, findPartnerList, matchedLines } from '#programmes/partner.server.ts'

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  throw absent()
}

const form = z.object({ reason: z.string().trim().min(1).max(500) })

/** Accepts every open line that means one person beyond doubt, but none of one's own. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const list = await findPartnerList(asked.params.list ?? '')
  if (!list || list.targetId !== asked.params.target) throw absent()
  const here = `/manage/${list.targetId}/partners/${list.id}`
  const parsed = form.safeParse(Object.fromEntries(await asked.request.formData()))
  if (!parsed.success) return redirect(`${here}?note=reason`, { status: 303 })
  const now = Date.now()
  let own = false
  for (const { row, personId } of await matchedLines(list.id)) {
    const subject = `partner-list/${list.id}/${row}`
    const deed = { actor: office, verb: 'partner.decide', subject, now, detail: parsed.data }
    const answer = await mutate(deed, async tx => {
      const given = {
        listId: list.id,
        row,
        verdict: 'accepted',
        personId,
        ...parsed.data,
        by: office,
      } as const
      const decided = await decideLine(tx, given, now)
      return decided === 'decided' ? decided : new Undone(decided)
    })
    own ||= answer === 'own'
  }
  return redirect(own ? `${here}?note=own` : here, { status: 303 })
}
