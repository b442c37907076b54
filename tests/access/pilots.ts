/** A pilot in each of two ministries and an activity to come, for the access tests. */
import { cast } from '#db/demo/cast.ts'
import { activities, pilotStages, pilots } from '#db/schema.ts'
import { begin, plainly } from './world.ts'

export const pilot = { own: 'access-pilot-mot', other: 'access-pilot-moph', absent: 'no-such-pilot' }
export const activity = 'access-activity'
const day = 86_400_000

/** Makes them. The activity begins in a month from now, whenever that is. */
export async function makePilots(): Promise<void> {
  const made = { createdBy: cast.programmeOffice.id, createdAt: begin }
  await plainly('test.pilots', async tx => {
    for (const [id, organisationId] of [
      [pilot.own, 'dlt'],
      [pilot.other, 'moph-ps'],
    ] as const) {
      await tx.insert(pilots).values({ id, targetId: 'aws-pilots', organisationId, th: id, en: id, ...made })
      const stage = { stage: 'identified', reachedOn: '2022-09-01', note: '', setBy: null } as const
      await tx.insert(pilotStages).values({ id: `${id}-stage`, pilotId: id, setAt: begin, ...stage })
    }
    await tx.insert(activities).values({
      id: activity,
      targetId: 'huawei-exchange-visits',
      kind: 'exchange-visit',
      th: 'การเยี่ยมชม',
      en: 'A visit',
      placeTh: 'กรุงเทพฯ',
      placeEn: 'Bangkok',
      startsAt: Date.now() + 30 * day,
      endsAt: Date.now() + 31 * day,
      seats: 1,
      ...made,
    })
  })
}
