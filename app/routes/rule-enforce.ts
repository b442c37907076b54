import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { approveProposal, findProposal, settleEverybody } from '#programmes/rule.server.ts'

/** So many steps are done before the answer; in a large installation the rest follows in the background. */
const stepsAtOnce = 40

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  throw absent()
}

/** The programme office's yes to a proposed rule; on its day everybody is settled by it. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const proposal = await findProposal(asked.params.proposal ?? '')
  if (!proposal || proposal.targetId !== asked.params.target) throw absent()
  const now = Date.now()
  const deed = { actor: office, verb: 'rule.approve', subject: `rule-proposal/${proposal.id}`, now }
  const answer = await mutate(deed, async tx => {
    const approved = await approveProposal(tx, proposal.id, office, now)
    return approved === 'gone' ? new Undone(approved) : approved
  })
  if (answer === 'in-force') await settleEverybody(now, stepsAtOnce)
  return redirect(`/manage/${proposal.targetId}/rule`, { status: 303 })
}
