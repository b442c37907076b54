import { fullName } from '#people/name.ts'
import type { PilotShown } from '#programmes/pilot.server.ts'
import { type PilotStage, pilotStages } from '#programmes/pilot.ts'
import { Area, Select } from '#ui/form.tsx'
import { isoDay, moment, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Field, Notice } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

/** The stages of a pilot, the newest first. */
export function History({ stages }: { stages: PilotShown['stages'] }) {
  const { t, language } = useWords()
  return (
    <Table
      caption={t.pilots.history}
      columns={[
        { label: t.pilots.stage, cell: row => t.pilots.stages[row.stage] },
        { label: t.pilots.reachedOn, cell: row => isoDay(row.reachedOn, language) },
        { label: t.pilots.note, cell: row => row.note || '–' },
        { label: t.evidence.recorded, cell: row => moment(row.setAt, language) },
      ]}
      rows={[...stages].reverse()}
      keyOf={row => row.id}
    />
  )
}

export interface StageAnswer {
  kept: { stage?: string; reachedOn?: string; note?: string }
  errors: { stage?: string; reachedOn?: string; note?: string; all?: string }
}

/** Moves a pilot to a stage; it names the stage that its reader saw as the newest. */
export function StageForm({ pilot, answer }: { pilot: PilotShown; answer?: StageAnswer }) {
  const { t } = useWords()
  const last = pilot.stages.at(-1)
  const next = pilotStages[Math.min(4, pilotStages.indexOf(last?.stage ?? 'identified') + 1)]
  return (
    <form method="post" action={`/manage/pilots/${pilot.id}/stages`} className="form" noValidate>
      <h2>{t.pilots.move}</h2>
      {answer?.errors.all && <Notice tone="warning">{answer.errors.all}</Notice>}
      <input type="hidden" name="seen" value={last?.id ?? ''} />
      <Select
        name="stage"
        label={t.pilots.stage}
        options={pilotStages.map((stage: PilotStage) => ({ value: stage, label: t.pilots.stages[stage] }))}
        defaultValue={answer?.kept.stage ?? next}
        error={answer?.errors.stage}
      />
      <Field
        name="reachedOn"
        type="date"
        label={t.pilots.reachedOn}
        help={t.pilots.dayHelp}
        defaultValue={answer?.kept.reachedOn}
        error={answer?.errors.reachedOn}
      />
      <Area
        name="note"
        label={t.pilots.note}
        help={t.pilots.noteHelp}
        defaultValue={answer?.kept.note}
        error={answer?.errors.note}
      />
      <button type="submit">{t.pilots.moveSubmit}</button>
    </form>
  )
}

type Member = PilotShown['team'][number]

/** The people of a pilot, and which of them are trained; the programme office can let them go. */
export function Team({ pilot, office }: { pilot: PilotShown; office: boolean }) {
  const { t, language } = useWords()
  if (pilot.members === 0) return <p>{office ? t.pilots.teamEmptyOffice : t.pilots.teamEmpty}</p>
  return (
    <>
      <p>{t.pilots.trained(number(pilot.trained, language), number(pilot.members, language))}</p>
      {pilot.team.length > 0 && (
        <Table
          caption={t.manage.people}
          columns={[
            { label: t.pilots.name, cell: member => fullName(member, language) },
            {
              label: t.pilots.training,
              cell: member =>
                member.trainedIn === undefined ? (
                  t.pilots.notTrained
                ) : (
                  <a href={`/manage/${member.trainedIn}/people/${member.personId}`}>{t.pilots.isTrained}</a>
                ),
            },
            {
              label: t.pilots.agency,
              cell: member => (language === 'th' ? member.organisationTh : member.organisationEn),
            },
            ...(office
              ? [{ label: t.pilots.leave, cell: (member: Member) => <Leave member={member} /> }]
              : []),
          ]}
          rows={pilot.team}
          keyOf={member => member.personId}
        />
      )}
      {pilot.others > 0 && <p>{t.pilots.others(number(pilot.others, language))}</p>}
    </>
  )
}

function Leave({ member }: { member: Member }) {
  const { t, language } = useWords()
  return (
    <form method="post" action={`/manage/pilots/${member.pilotId}/departures`}>
      <input type="hidden" name="person" value={member.personId} />
      <button type="submit" className="quiet" aria-label={t.pilots.leaveNamed(fullName(member, language))}>
        {t.pilots.leave}
      </button>
    </form>
  )
}
