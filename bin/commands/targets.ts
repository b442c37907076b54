import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#db/door.server.ts'
import { allFigures } from '#programmes/dashboard.server.ts'

/** The figures of every head-count target, as the dashboard shows them. */
export async function run(given: string[]): Promise<boolean> {
  const { values } = parseArgs({ args: given, options: { json: { type: 'boolean', default: false } } })
  await openDatabase()
  const now = Date.now()
  const figures = await allFigures(['/'], now)
  await closeDatabase()
  if (values.json) {
    const targets = figures.map(
      ({ id, programme, amount, counted, deadline, planning, pace, groups, months, rule }) => ({
        target: id,
        programme: programme.en,
        amount,
        counted,
        unconfirmed: groups.unconfirmed,
        notEligible: groups['not-eligible'],
        deadline,
        planningDate: planning?.date ?? null,
        perWeek: pace.perWeek,
        finishAt: pace.finishAt ? new Date(pace.finishAt).toISOString() : null,
        neededPerWeek: pace.neededPerWeek ?? null,
        months,
        ruleVersion: rule?.version ?? null,
      }),
    )
    console.log(JSON.stringify({ asOf: new Date(now).toISOString(), targets }, null, 2))
  } else
    for (const { programme, counted, amount, groups } of figures)
      console.log(
        `${programme.en}\n  ${counted} of ${amount} people counted; ${groups.unconfirmed} to confirm; ${groups['not-eligible']} not in this target`,
      )
  return true
}
