import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { findProposal, withdrawProposal } from '#programmes/rule.server.ts'

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  throw absent()
}

/** Takes back a proposed rule that is not in force. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const proposal = await findProposal(asked.params.proposal ?? '')
  if (!proposal || proposal.targetId !== asked.params.target) throw absent()
  const now = Date.now()
  const deed = { actor: office, verb: 'rule.withdraw', subject: `rule-proposal/${proposal.id}`, now }
  await mutate(deed, async tx => {
    const gone = await withdrawProposal(tx, proposal.id, office, now)
    return gone ? undefined : new Undone(undefined)
  })
  return redirect(`/manage/${proposal.targetId}/rule`, { status: 303 })
}
