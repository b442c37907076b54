import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { findPartnerLine, revokeAttestation } from '#programmes/partner.server.ts'

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  throw absent()
}

const form = z.object({ reason: z.string().trim().min(1).max(500) })

/** Takes an accepted line back, never one of one's own. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const line = await findPartnerLine(asked.params.list ?? '', Number(asked.params.row))
  if (!line || line.list.targetId !== asked.params.target) throw absent()
  const parsed = form.safeParse(Object.fromEntries(await asked.request.formData()))
  const listId = line.list.id
  const { row } = line.line
  const here = `/manage/${line.list.targetId}/partners/${listId}`
  if (!parsed.success) return redirect(`${here}?note=reason`, { status: 303 })
  const now = Date.now()
  const { reason } = parsed.data
  const deed = {
    actor: office,
    verb: 'partner.revoke',
    subject: `partner-list/${listId}/${row}`,
    now,
    detail: { reason },
  }
  const answer = await mutate(deed, async tx => {
    const revoked = await revokeAttestation(tx, { listId, row, reason, by: office }, now)
    return revoked === 'revoked' ? revoked : new Undone(revoked)
  })
  return redirect(answer === 'own' ? `${here}?note=own` : `${here}/lines/${row}`, { status: 303 })
}
