import { activityKinds, type ActivityForm as Dates } from '#programmes/activity.ts'
import { Select } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { Field, Notice } from '#ui/page.tsx'

/** What the form says, as it was typed. */
export interface ActivityTyped extends Dates {
  targetId: string
  kind: string
  th: string
  en: string
  placeTh: string
  placeEn: string
  seats: string
  /** The version that was on the page, when an activity is edited. */
  seen: string
}

export type ActivityErrors = Partial<Record<keyof ActivityTyped | 'all', string>>

interface TargetOption {
  id: string
  th: string
  en: string
  programme: { th: string; en: string }
}

/** Everything that the programme office says of an activity. */
export function ActivityForm({
  action,
  submit,
  targets,
  kept,
  errors = {},
}: {
  action: string
  submit: string
  targets: readonly TargetOption[]
  kept?: Partial<ActivityTyped>
  errors?: ActivityErrors
}) {
  const { t, language } = useWords()
  const words = t.manageActivities
  const field = (name: keyof ActivityTyped, label: string, more: { type?: string; help?: string } = {}) => (
    <Field name={name} label={label} defaultValue={kept?.[name]} error={errors[name]} {...more} />
  )
  return (
    <form method="post" action={action} className="form" noValidate>
      {errors.all && <Notice tone="warning">{errors.all}</Notice>}
      {kept?.seen && <input type="hidden" name="seen" value={kept.seen} />}
      <Select
        name="targetId"
        label={words.target}
        first={words.choose}
        groups={[...new Map(targets.map(target => [target.programme.th, target.programme])).values()].map(
          programme => ({
            label: programme[language],
            options: targets
              .filter(target => target.programme.th === programme.th)
              .map(target => ({ value: target.id, label: target[language] })),
          }),
        )}
        defaultValue={kept?.targetId}
        error={errors.targetId}
      />
      <Select
        name="kind"
        label={words.kind}
        first={words.choose}
        options={activityKinds.map(kind => ({ value: kind, label: t.activities.kinds[kind] }))}
        defaultValue={kept?.kind}
        error={errors.kind}
      />
      {field('th', words.nameTh)}
      {field('en', words.nameEn)}
      {field('placeTh', words.placeTh)}
      {field('placeEn', words.placeEn)}
      <p className="help">{words.timeHelp}</p>
      <div className="row">
        {field('startDay', words.startDay, { type: 'date' })}
        {field('startTime', words.startTime, { type: 'time' })}
      </div>
      <div className="row">
        {field('endDay', words.endDay, { type: 'date' })}
        {field('endTime', words.endTime, { type: 'time' })}
      </div>
      {field('seats', words.seats, { help: words.seatsHelp })}
      <button type="submit">{submit}</button>
    </form>
  )
}
