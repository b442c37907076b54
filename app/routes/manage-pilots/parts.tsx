import type { PilotLine } from '#programmes/pilot.server.ts'
import type { PilotFigures } from '#programmes/pilot.ts'
import { type PilotStage, pilotStages } from '#programmes/pilot.ts'
import { Select } from '#ui/form.tsx'
import { isoDay, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Field, Meter } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

/** What the memorandum counts, in two sentences, then how many stand at each stage. */
export function Figures({
  figures,
  amount,
  deadline,
  label,
}: {
  figures: PilotFigures
  amount: number | null
  deadline: string | null
  label: string
}) {
  const { t, language } = useWords()
  const count = (value: number) => number(value, language)
  const standing = pilotStages.filter(stage => figures.stages[stage] > 0)
  return (
    <>
      {amount !== null && <Meter value={figures.identified} max={amount} label={label} />}
      <p className="lead">
        {amount !== null && t.pilots.identified(count(figures.identified), count(amount))}{' '}
        {figures.inTime !== null && deadline
          ? t.pilots.inTime(count(figures.inTime), isoDay(deadline, language))
          : t.pilots.noDeadline}
      </p>
      {standing.length > 0 && (
        <p className="facts">
          {standing
            .map(stage => t.pilots.stageCount(t.pilots.stages[stage], count(figures.stages[stage])))
            .join(' · ')}
        </p>
      )}
    </>
  )
}

/** A stage and since when. */
function StageSince({ stage, reachedOn }: { stage: PilotStage; reachedOn?: string }) {
  const { t, language } = useWords()
  return (
    <>
      <strong>{t.pilots.stages[stage]}</strong>
      {reachedOn && <span className="facts">{t.pilots.since(isoDay(reachedOn, language))}</span>}
    </>
  )
}

/** The board: one row a pilot; those that the reader may open are links. */
export function Board({ pilots }: { pilots: readonly PilotLine[] }) {
  const { t, language } = useWords()
  return (
    <Table
      caption={t.pilots.board}
      columns={[
        {
          label: t.pilots.service,
          cell: line =>
            line.own ? <a href={`/manage/pilots/${line.id}`}>{line.name[language]}</a> : line.name[language],
        },
        { label: t.pilots.stage, cell: line => <StageSince stage={line.stage} reachedOn={line.reachedOn} /> },
        { label: t.pilots.agency, cell: line => line.organisation[language] },
        {
          label: t.pilots.identifiedOn,
          cell: line => (line.identifiedOn ? isoDay(line.identifiedOn, language) : '–'),
        },
        {
          label: t.pilots.team,
          cell: line =>
            line.members === 0
              ? t.pilots.noTeam
              : t.pilots.trained(number(line.trained, language), number(line.members, language)),
        },
      ]}
      rows={pilots}
      keyOf={line => line.id}
    />
  )
}

export interface PilotForm {
  targetId: string
  organisationId: string
  th: string
  en: string
  identifiedOn: string
}

/** Adds a pilot to a target. */
export function AddPilot({
  target,
  agencies,
  kept,
  errors,
}: {
  target: { id: string; th: string; en: string }
  agencies: readonly { label: string; options: { value: string; label: string }[] }[]
  kept?: Partial<PilotForm>
  errors: Partial<Record<keyof PilotForm, string>>
}) {
  const { t, language } = useWords()
  return (
    <form method="post" action="/manage/pilots" className="form" noValidate>
      <h2>{t.pilots.addFor(target[language])}</h2>
      <input type="hidden" name="targetId" value={target.id} />
      <Select
        name="organisationId"
        label={t.pilots.agency}
        first={t.pilots.chooseAgency}
        groups={agencies}
        defaultValue={kept?.organisationId}
        error={errors.organisationId}
      />
      <Field name="th" label={t.pilots.nameTh} defaultValue={kept?.th} error={errors.th} />
      <Field name="en" label={t.pilots.nameEn} defaultValue={kept?.en} error={errors.en} />
      <Field
        name="identifiedOn"
        type="date"
        label={t.pilots.identifiedOn}
        help={t.pilots.dayHelp}
        defaultValue={kept?.identifiedOn}
        error={errors.identifiedOn}
      />
      <button type="submit">{t.pilots.add}</button>
    </form>
  )
}
