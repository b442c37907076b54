import { positionTypeChoices, publicKindChoices } from '#people/place-names.ts'
import { dayOf } from '#programmes/periods.ts'
import type { RuleForm } from '#programmes/rule-form.ts'
import { Select, Ticks } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { Field, Notice } from '#ui/page.tsx'

/** The form of a counting rule: native controls, one column, filled with the rule in force. */
export function RuleFields({
  rule,
  reason,
  takesEffectOn,
  courses,
  organisations,
  errors,
}: {
  rule: RuleForm['rule']
  reason: string
  takesEffectOn: string
  courses: readonly (readonly [string, string])[]
  organisations: readonly (readonly [string, string])[]
  errors: readonly string[]
}) {
  const { t, language } = useWords()
  const words = t.office.rule
  return (
    <form method="post">
      <p>{words.proposeLead}</p>
      {errors.length > 0 && (
        <Notice tone="warning">
          <ul>
            {errors.map(error => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Ticks name="courses" legend={words.courses} choices={courses} chosen={rule.anyOf} />
      <Field
        name="needed"
        type="number"
        min="1"
        label={words.needed}
        help={words.neededHelp}
        defaultValue={String(rule.atLeast)}
        required
      />
      <Field name="since" type="date" label={words.since} defaultValue={dayOf(rule.since)} required />
      <Ticks
        name="kinds"
        legend={words.kinds}
        choices={publicKindChoices(language)}
        chosen={rule.personnelKinds}
      />
      <Ticks
        name="positions"
        legend={words.positions}
        help={words.positionsHelp}
        choices={positionTypeChoices(language)}
        chosen={rule.positionTypes ?? []}
      />
      <Select
        name="organisations"
        label={words.organisations}
        help={words.organisationsHelp}
        multiple
        size={8}
        options={organisations.map(([value, label]) => ({ value, label }))}
        defaultValue={rule.organisations ?? []}
      />
      <Ticks
        name="attestations"
        legend={t.office.why.attested}
        choices={[['1', words.attestations]]}
        chosen={rule.attestations ? ['1'] : []}
      />
      <Field
        name="takesEffectOn"
        type="date"
        label={words.takesEffectOn}
        defaultValue={takesEffectOn}
        required
      />
      <Field name="reason" label={words.reason} help={words.reasonHelp} defaultValue={reason} required />
      <button type="submit">{words.compare}</button>
    </form>
  )
}
