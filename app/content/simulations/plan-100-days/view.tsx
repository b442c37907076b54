import type { ReactElement } from 'react'
import { fill } from '../fill.ts'
import { Fold, Frame, Picker, Result, Table, Wide } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import { actions, capacity, examples, inPeriod, periods, used } from './model.ts'
import type { Settings } from './settings.ts'
import { words } from './words.ts'

/** Ten actions to place in three periods, the plan in short for printing, and an example with its reasons. */
export function View({ settings: { role }, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const named = say.actions[role]
  const given = Object.entries(actions[role])
  const options = periods.map(period => [period, say.periods[period]] as const)
  const texts = Object.entries(say.findings).map(([kind, text]) => [
    `data-${kind.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`,
    text,
  ])
  return (
    <Frame
      element="sim-plan-100-days"
      kicker={say.kicker}
      title={say.roles[role].title}
      lead={say.roles[role].lead}
      texts={{
        'data-role': role,
        'data-faults': say.faults,
        'data-fine': say.fine,
        'data-unplaced': say.unplaced,
        'data-still-empty': say.summary.empty,
        ...Object.fromEntries(texts),
      }}
    >
      <p className="simulation-note">{say.invented}</p>
      <p className="simulation-subtitle">{say.rules.title}</p>
      <ol>
        {say.rules.items.map(rule => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <ul className="simulation-cards" data-live="" hidden>
        {given.map(([name, { days, kind }]) => (
          <li key={name} data-action={name} data-name={named[name]?.name}>
            <Picker
              part="period"
              item={name}
              label={named[name]?.name ?? name}
              options={[['', say.none], ...options]}
              value=""
            />
            <p className="simulation-note">{fill(say.effort, { days, kind: say.kinds[kind] })}</p>
          </li>
        ))}
      </ul>
      <Result part="result" />
      <table data-part="summary" hidden>
        <caption>{say.summary.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.summary.period}</th>
            <th scope="col">{say.summary.actions}</th>
            <th scope="col">{say.summary.days}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(period => (
            <tr key={period} data-period={period} data-name={say.periods[period]}>
              <th scope="row">{say.periods[period]}</th>
              <td data-part="actions" className="simulation-lines" />
              <td>
                <span data-part="used">0</span> / {capacity[period]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="simulation-buttons" data-live="" hidden>
        <button type="button" data-part="print">
          {say.summary.print}
        </button>
      </p>
      <Fold summary={say.whole}>
        <Wide whole label={say.whole}>
          <Table
            columns={[say.columns.action, say.columns.days, say.columns.after]}
            rows={given.map(([name, { days, after }]) => [
              named[name]?.name,
              days,
              after.map(need => named[need]?.name).join(' · ') || '–',
            ])}
          />
        </Wide>
      </Fold>
      <Fold summary={say.example}>
        <Table
          columns={[say.summary.period, say.summary.actions, say.summary.days]}
          rows={periods.map(period => [
            say.periods[period],
            inPeriod(role, examples[role], period)
              .map(name => named[name]?.name)
              .join(' · '),
            `${used(role, examples[role], period)} / ${capacity[period]}`,
          ])}
        />
        <Table
          columns={[say.columns.action, say.columns.period, say.columns.why]}
          rows={given.map(([name]) => {
            const period = examples[role][name]
            return [named[name]?.name, period ? say.periods[period] : say.none, named[name]?.why]
          })}
        />
      </Fold>
    </Frame>
  )
}
