import { positionLevelChoices, positionTypeChoices, provinceChoices } from '#people/place-names.ts'
import { dayOf } from '#programmes/periods.ts'
import type { View } from '#programmes/view.ts'
import { monthShort } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'

/** The filters of a target as a plain form; every choice becomes part of the address. */
export function Filters({ view, months, now }: { view: View; months: readonly string[]; now: number }) {
  const { t, language } = useWords()
  const words = t.office.view
  const levels = positionLevelChoices(view.type, language)
  const pick = (name: string, label: string, value: string | undefined, choices: [string, string][]) => (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{words.any}</option>
        {choices.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <details open={Object.entries(view).some(([name, value]) => name !== 'in' && value !== undefined)}>
      <summary>{words.title}</summary>
      <form method="get" className="filter">
        {view.in && <input type="hidden" name="in" value={view.in} />}
        {pick('type', words.type, view.type, positionTypeChoices(language))}
        {levels.length > 0 && pick('level', words.level, view.level, levels)}
        {pick('province', words.province, view.province, provinceChoices(language))}
        {pick(
          'month',
          words.month,
          view.month,
          months.map(month => [month, monthShort(month, language)]),
        )}
        <div className="field">
          <label htmlFor="filter-asof">{words.asof}</label>
          <input
            type="date"
            id="filter-asof"
            name="asof"
            defaultValue={view.asof}
            max={dayOf(now)}
            min="2022-02-25"
          />
        </div>
        <p className="help">{words.onlyCounted}</p>
        <button type="submit" className="second">
          {words.show}
        </button>{' '}
        <a href={view.in ? `?in=${view.in}` : '?'}>{words.clear}</a>
      </form>
    </details>
  )
}
