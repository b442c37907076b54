/** How far a pilot service has come, and which step may follow. */

export const pilotStages = ['identified', 'assessed', 'building', 'trial', 'live', 'stopped'] as const
export type PilotStage = (typeof pilotStages)[number]

/** One stage of a pilot as it was set, oldest first in every list. `reachedOn` is an ISO day. */
export interface StageRow {
  id: string
  stage: PilotStage
  reachedOn: string
  note: string
}

/** Why a step cannot be taken as it is given. `floor` is the first day that would do. */
export type StageFault =
  | { why: 'changed' }
  | { why: 'future' }
  | { why: 'too-early'; floor: string }
  | { why: 'note-needed'; step: 'back' | 'again' | 'stop' | 'resume' }

/** The way from one stage to the next; the same stage again corrects its day. */
function stepTo(from: PilotStage, to: PilotStage): 'on' | 'back' | 'again' | 'stop' | 'resume' {
  if (from === to) return 'again'
  if (to === 'stopped') return 'stop'
  if (from === 'stopped') return 'resume'
  return pilotStages.indexOf(to) > pilotStages.indexOf(from) ? 'on' : 'back'
}

export interface Step {
  stage: PilotStage
  reachedOn: string
  note: string
  /** The newest stage that whoever gives the step has seen. */
  seen: string
}

/** Whether a repeated form says what already stands. */
export function isRepeated(rows: readonly StageRow[], step: Step): boolean {
  const last = rows.at(-1)
  return last?.stage === step.stage && last.reachedOn === step.reachedOn && last.note === step.note
}

/**
 * What is wrong with a step, or undefined. `today` is the Bangkok day, `signedOn` the day of the memorandum.
 * A day may not lie ahead, before the memorandum, or before the stage that it follows; going back, correcting,
 * stopping and resuming need a note.
 */
export function faultOf(
  rows: readonly StageRow[],
  step: Step,
  { today, signedOn }: { today: string; signedOn: string | null },
): StageFault | undefined {
  const last = rows.at(-1)
  if (last && last.id !== step.seen) return { why: 'changed' }
  if (step.reachedOn > today) return { why: 'future' }
  const earlier = rows.filter(row => row.stage !== step.stage).at(-1)?.reachedOn ?? ''
  const floor = earlier > (signedOn ?? '') ? earlier : (signedOn ?? '')
  if (step.reachedOn < floor) return { why: 'too-early', floor }
  const way = last ? stepTo(last.stage, step.stage) : 'on'
  if (way !== 'on' && step.note === '') return { why: 'note-needed', step: way }
  return undefined
}

/** The day on which a pilot was identified: of its first stage, as last corrected before it moved on. */
export function identifiedOn(rows: readonly StageRow[]): string | undefined {
  const next = rows.findIndex(row => row.stage !== 'identified')
  return rows.slice(0, next < 0 ? undefined : next).at(-1)?.reachedOn
}

/** The figures of a target of pilots: what the memorandum counts (identified), in time and in all. */
export interface PilotFigures {
  identified: number
  /** Null where no deadline is stated. */
  inTime: number | null
  stages: Record<PilotStage, number>
}

/** Counts pilots, each given as its stages. A pilot that stopped was identified all the same. */
export function figuresOfPilots(
  pilots: readonly (readonly StageRow[])[],
  deadline: string | null,
): PilotFigures {
  const stages = { identified: 0, assessed: 0, building: 0, trial: 0, live: 0, stopped: 0 }
  const days: string[] = []
  for (const rows of pilots) {
    const last = rows.at(-1)
    const day = identifiedOn(rows)
    if (last) stages[last.stage]++
    if (day !== undefined) days.push(day)
  }
  return {
    identified: days.length,
    inTime: deadline === null ? null : days.filter(day => day <= deadline).length,
    stages,
  }
}

/** The Bangkok day of an instant, ISO. */
export const bangkokDate = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10)
