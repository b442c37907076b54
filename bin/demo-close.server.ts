/** The demo has one closed month: the last full one but one before its today, closed on the third of the month after. */
import { cast } from '#db/demo/cast.ts'
import { mutate, Undone } from '#db/door.server.ts'
import { closeMonth } from '#programmes/close.server.ts'
import { monthOf, nextMonth, startOfMonth } from '#programmes/periods.ts'

const day = 86_400_000

export interface Closing {
  month: string
  at: number
}

/** Which month the demo closes, and when. */
export function closingOf(anchor: number): Closing {
  const before = (month: string) => monthOf(startOfMonth(month) - 1)
  const month = before(before(monthOf(anchor)))
  return { month, at: startOfMonth(nextMonth(month)) + 2 * day + 10 * 3_600_000 }
}

/** Closes the month as the programme office would. */
export async function playClosing({ month, at }: Closing): Promise<void> {
  const actor = { id: cast.programmeOffice.id }
  await mutate({ actor, verb: 'month.close', subject: `month/${month}`, now: at }, async tx => {
    const answer = await closeMonth(tx, { month, closedBy: actor.id }, at)
    return answer === 'done' ? answer : new Undone(answer)
  })
}
