import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#db/door.server.ts'
import { allFigures, countedOverall } from '#programmes/dashboard.server.ts'
import { asOfInstant, readView } from '#programmes/view.ts'
import { CommandRefused } from '../refused.ts'

const day = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString())

/** The figures of every head-count target, as the dashboard shows them, now or as of a past day. */
export async function run(given: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: given,
    options: {
      json: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      programme: { type: 'string' },
    },
  })
  const now = Date.now()
  const asof = values['as-of']
  const view = readView(new URLSearchParams(asof === undefined ? {} : { asof }))
  if (asof !== undefined && view.asof === undefined)
    throw new CommandRefused(`--as-of takes a day such as 2026-09-30, not ${asof}.`)
  const asOf = asOfInstant(view, now)
  await openDatabase()
  const all = await allFigures(['/'], now, asOf)
  const overall = await countedOverall(['/'], asOf)
  await closeDatabase()
  const wanted = values.programme
  const figures = all.filter(target => wanted === undefined || target.programmeId === wanted)
  if (figures.length === 0)
    throw new CommandRefused(
      `No programme ${wanted} has a target of people. There are: ${all.map(target => target.programmeId).join(', ')}.`,
    )
  if (values.json) {
    const targets = figures.map(
      ({ id, programmeId, programme, amount, counted, deadline, planning, pace, groups, months, rule }) => ({
        target: id,
        programmeId,
        programme: programme.en,
        amount,
        counted,
        unconfirmed: asOf === undefined ? groups.unconfirmed : null,
        notEligible: asOf === undefined ? groups['not-eligible'] : null,
        held: asOf === undefined ? groups.held : null,
        deadline,
        planningDate: planning?.date ?? null,
        perWeek: pace.perWeek,
        finishP50: day(pace.p50),
        finishP80: day(pace.p80),
        neededPerWeek: pace.neededPerWeek ?? null,
        months,
        ruleVersion: rule?.version ?? null,
      }),
    )
    console.log(JSON.stringify({ asOf: new Date(asOf ?? now).toISOString(), overall, targets }, null, 2))
  } else {
    for (const { programme, counted, amount, groups, pace } of figures) {
      const apart =
        asOf === undefined
          ? `; ${groups.unconfirmed} to confirm; ${groups.held} to decide; ${groups['not-eligible']} not in this target`
          : ''
      const finish = pace.p50 === undefined ? 'no forecast' : `even chance by ${day(pace.p50)?.slice(0, 10)}`
      console.log(`${programme.en}\n  ${counted} of ${amount} people counted; ${finish}${apart}`)
    }
    console.log(`Over all targets ${overall} people, each counted once.`)
  }
  return true
}
