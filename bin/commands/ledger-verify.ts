import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { closeDatabase, openDatabase } from '#db/door.server.ts'
import { isOurHead } from '#programmes/head.server.ts'
import type { SignedHead } from '#programmes/ledger.ts'
import { type Verified, verifyLedger } from '#programmes/verify.server.ts'
import { CommandRefused } from '../refused.ts'

const shape = z.object({
  at: z.number(),
  chains: z.array(z.object({ targetId: z.string(), number: z.number(), hash: z.string() })),
  signature: z.string(),
})

function readHead(path: string): SignedHead {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new CommandRefused(`${path} holds no signed head: give a file that "mekha ledger head" wrote.`)
  }
}

const counts = ({
  breaks,
  standingDiffers,
  recountDiffers,
  evidenceMissing,
  apartDiffers,
  sumsDiffer,
  rulesDiffer,
}: Verified) =>
  [
    [breaks.length, 'breaks in the chain'],
    [standingDiffers.length, 'who stand otherwise than the ledger says'],
    [recountDiffers.length, 'whom the recount judges otherwise'],
    [evidenceMissing.length, 'credits without their evidence'],
    [apartDiffers.length, 'apart otherwise than the recount says'],
    [sumsDiffer.length, 'sums that do not add up'],
    [rulesDiffer.length, 'rules that are not those of the chain'],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))

/** Verifies every chain and the count behind it; all is well when they agree. */
export async function run(given: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: given,
    options: { json: { type: 'boolean', default: false }, against: { type: 'string' } },
  })
  const head = values.against === undefined ? undefined : readHead(values.against)
  if (head && !isOurHead(head))
    throw new CommandRefused(
      `${values.against} was not signed with this installation's key, or was changed since: it proves nothing.`,
    )
  await openDatabase()
  const targets = await verifyLedger(head)
  await closeDatabase()
  const sound = targets.every(target => target.sound)
  if (values.json) console.log(JSON.stringify({ sound, targets }, null, 2))
  else {
    for (const target of targets) {
      const faults = counts(target)
      if (target.outside === 'cut')
        faults.push('the chain is shorter than the signed head says: its tail was cut')
      if (target.outside === 'rewritten')
        faults.push('the chain is not the one that the signed head was made from')
      const { entries, counted, recounted } = target
      console.log(
        `${target.target}: ${entries} entries, ${counted} counted, ${recounted} recounted: ${faults.length === 0 ? 'sound' : `NOT SOUND: ${faults.join('; ')}`}`,
      )
    }
    if (!head)
      console.log(
        'A cut tail or a chain rewritten as a whole shows only against a signed head kept elsewhere: mekha ledger verify --against FILE.',
      )
  }
  return sound
}
