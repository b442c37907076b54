/** The demo's pilots and activities, played through the same verbs as everybody's. */
import { demoActivities, demoActivityTarget } from '#db/demo/activities.ts'
import { cast } from '#db/demo/cast.ts'
import type { DemoPerson } from '#db/demo/people.ts'
import { type DemoPilot, demoPilots, demoPilotTarget } from '#db/demo/pilots.ts'
import { mutate, type Tx } from '#db/door.server.ts'
import { addActivity, managedActivity } from '#programmes/activity.server.ts'
import {
  applyFor,
  noteAttendance,
  refuseApplicants,
  selectApplicants,
} from '#programmes/application.server.ts'
import { addPilot, findPilot, joinPilot, movePilot } from '#programmes/pilot.server.ts'

const office = { id: cast.programmeOffice.id }
const subject = 'installation/demo'

const pilotStep = <T>(now: number, work: (tx: Tx) => Promise<T>) =>
  mutate({ actor: office, verb: 'demo.pilots', subject, now }, work)

const activityStep = <T>(now: number, work: (tx: Tx) => Promise<T>) =>
  mutate({ actor: office, verb: 'demo.activities', subject, now }, work)

const morningOf = (day: string) => Date.parse(`${day}T10:00:00+07:00`)

async function playPilot(pilot: DemoPilot, team: readonly string[], anchor: number) {
  const [first, ...later] = pilot.stages.filter(([, day]) => morningOf(day) < anchor)
  if (!first) return
  const began = morningOf(first[1])
  const { organisation: organisationId, th, en } = pilot
  const given = { targetId: demoPilotTarget, organisationId, th, en, identifiedOn: first[1] }
  const added = await pilotStep(began, tx => addPilot(tx, given, office, began))
  if (!('id' in added)) throw new Error(`The demo's pilot cannot be added: ${en}`)
  const { id } = added
  await pilotStep(began, async tx => {
    for (const person of team) await joinPilot(tx, id, person, office, began)
  })
  for (const [stage, reachedOn, note = ''] of later) {
    const seen = (await findPilot(id, ['/']))?.stages.at(-1)?.id ?? ''
    const at = morningOf(reachedOn)
    const moved = await pilotStep(at, tx => movePilot(tx, id, { stage, reachedOn, note, seen }, office, at))
    if (!moved || 'fault' in moved) throw new Error(`The demo's pilot cannot be moved: ${en}, ${stage}`)
  }
}

/** Plays the invented pilots; each team is a few people of its agency. */
export async function playPilots(people: readonly DemoPerson[], anchor: number): Promise<void> {
  for (const pilot of demoPilots) {
    const here = people.filter(person => person.organisation === pilot.organisation).slice(0, 4)
    const named = pilot.organisation === cast.learner.organisation ? [cast.learner.id] : []
    await playPilot(pilot, [...named, ...here.map(person => person.id)], anchor)
  }
}

/** Plays the invented activities: people apply, are selected or refused, wait, and come. */
export async function playActivities(people: readonly DemoPerson[], anchor: number): Promise<void> {
  const ready = people.filter(person => person.confirmed && person.personnelKind !== 'private')
  for (const [place, activity] of demoActivities(anchor).entries()) {
    const { applied, selected, refused, attended, announcedAt, decidedAt, ...facts } = activity
    const given = { ...facts, targetId: demoActivityTarget }
    const added = await activityStep(announcedAt, tx => addActivity(tx, given, office, announcedAt))
    if ('fault' in added) throw new Error(`The demo's activity cannot be added: ${facts.en}`)
    const activityId = added.id
    const wishing = ready.slice(place * 12, place * 12 + applied)
    await activityStep(announcedAt, async tx => {
      for (const [at, { id }] of wishing.entries())
        await applyFor(tx, { activityId, personId: id, by: { id } }, announcedAt + (at + 1) * 60_000)
    })
    const listed = async () =>
      ((await managedActivity(activityId, ['/'], anchor))?.people ?? []).map(row => row.application.id)
    const ids = await listed()
    const reason = 'ตัวอย่างในระบบสาธิต · an example of the demo'
    await activityStep(decidedAt, async tx => {
      const chosen = { activityId, ids: ids.slice(0, selected), by: office }
      await selectApplicants(tx, chosen, decidedAt)
      const others = { activityId, ids: ids.slice(selected, selected + refused), reason, by: office }
      await refuseApplicants(tx, others, decidedAt)
    })
    if (attended === 0) continue
    const came = (await listed()).slice(0, attended)
    const evening = facts.endsAt
    await activityStep(evening, tx =>
      noteAttendance(tx, { activityId, was: [], ticked: came, by: office }, evening),
    )
  }
}
