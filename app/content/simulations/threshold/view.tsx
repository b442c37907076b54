import type { ReactElement } from 'react'
import { fill, number, percent } from '../fill.ts'
import { Frame, NumberField, Slider, Wide } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import { Dots } from './dots.tsx'
import {
  type Case,
  type Costs,
  cases,
  cheapest,
  errorCost,
  limits,
  matrix,
  precision,
  recall,
  runs,
} from './model.ts'
import { describe } from './sentence.ts'
import type { Settings } from './settings.ts'
import { words } from './words.ts'

type Say = (typeof words)['th']
const compared = [10, 30, 50, 70, 90]

/** The result of the starting threshold as sentence, chart and matrix, and five thresholds side by side. */
export function View({ settings, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const scenario = say.scenarios[settings.scenario]
  const given = cases(settings.scenario)
  const costs = { miss: settings['miss-cost'], falseAlarm: settings['false-alarm-cost'] }
  const best = cheapest(given, costs)
  return (
    <Frame
      element="sim-threshold"
      kicker={say.kicker}
      title={scenario.title}
      lead={scenario.lead}
      texts={{
        'data-scenario': settings.scenario,
        'data-summary': scenario.summary,
        'data-silent': scenario.silent,
        'data-invalid': say.invalid,
        'data-line': say.chart.line,
        'data-caption': say.matrix.caption,
        'data-none': say.table.none,
        'data-found': say.question.found,
        'data-lower': say.question.lower,
        'data-higher': say.question.higher,
        'data-answer': say.question.answer,
      }}
    >
      <div data-live="" hidden>
        <Slider
          part="threshold"
          label={say.threshold}
          unit={say.points}
          value={settings.threshold}
          {...limits.threshold}
        />
      </div>
      <Dots settings={settings} say={say} given={given} />
      <p className="simulation-result">
        <output data-part="summary" aria-live="polite">
          {describe(scenario, given, settings.threshold, costs)}
        </output>
      </p>
      <MatrixTable settings={settings} say={say} given={given} />
      <ul>
        <li>{say.measures.precision}</li>
        <li>{say.measures.recall}</li>
      </ul>
      <div className="simulation-fields" data-live="" hidden>
        <NumberField
          part="miss-cost"
          label={scenario.missCost}
          unit={say.baht}
          value={costs.miss}
          {...limits.missCost}
        />
        <NumberField
          part="false-alarm-cost"
          label={scenario.falseAlarmCost}
          unit={say.baht}
          value={costs.falseAlarm}
          {...limits.falseAlarmCost}
        />
      </div>
      <ul data-still="">
        <li>
          {scenario.missCost}: {number(costs.miss)} {say.baht}
        </li>
        <li>
          {scenario.falseAlarmCost}: {number(costs.falseAlarm)} {say.baht}
        </li>
      </ul>
      <Compared say={say} given={given} costs={costs} />
      <p className="simulation-subtitle">{say.question.title}</p>
      <p>{say.question.ask}</p>
      <div data-live="" hidden>
        <p className="simulation-buttons">
          <button type="button" data-part="check">
            {say.question.check}
          </button>
        </p>
        <p>
          <output data-part="verdict" aria-live="polite" />
        </p>
      </div>
      <details className="simulation-details">
        <summary>{say.question.summary}</summary>
        <p data-part="answer">
          {fill(say.question.answer, {
            cost: number(best.cost),
            thresholds: runs(best.thresholds),
          })}
        </p>
        <p>{say.question.reason}</p>
      </details>
    </Frame>
  )
}

function MatrixTable({
  settings,
  say,
  given,
}: {
  settings: Settings
  say: Say
  given: Case[]
}): ReactElement {
  const counted = matrix(given, settings.threshold)
  const scenario = say.scenarios[settings.scenario]
  return (
    <table className="simulation-matrix">
      <caption data-part="caption">{fill(say.matrix.caption, { threshold: settings.threshold })}</caption>
      <thead>
        <tr>
          <th scope="col">{say.matrix.really}</th>
          <th scope="col">{say.matrix.reported}</th>
          <th scope="col">{say.matrix.notReported}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{scenario.positive}</th>
          <td>
            <b data-part="caught">{counted.caught}</b> {say.matrix.caught}
          </td>
          <td className="simulation-error">
            <b data-part="missed">{counted.missed}</b> {say.matrix.missed}
          </td>
        </tr>
        <tr>
          <th scope="row">{scenario.negative}</th>
          <td className="simulation-error">
            <b data-part="falseAlarms">{counted.falseAlarms}</b> {say.matrix.falseAlarms}
          </td>
          <td>
            <b data-part="passed">{counted.passed}</b> {say.matrix.passed}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Compared({ say, given, costs }: { say: Say; given: Case[]; costs: Costs }): ReactElement {
  const share = (value: number | null) => (value === null ? say.table.none : `${percent(value)} %`)
  const columns = compared.map(threshold => ({ threshold, counted: matrix(given, threshold) }))
  return (
    <details className="simulation-details">
      <summary>{say.table.summary}</summary>
      <Wide label={say.table.summary}>
        <table className="simulation-figures">
          <thead>
            <tr>
              <th scope="col">{say.table.threshold}</th>
              {columns.map(({ threshold }) => (
                <th key={threshold} scope="col">
                  {threshold}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['caught', 'missed', 'falseAlarms', 'passed'] as const).map(kind => (
              <tr key={kind}>
                <th scope="row">{say.matrix[kind]}</th>
                {columns.map(({ threshold, counted }) => (
                  <td key={threshold}>{counted[kind]}</td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{say.table.precision}</th>
              {columns.map(({ threshold, counted }) => (
                <td key={threshold}>{share(precision(counted))}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{say.table.recall}</th>
              {columns.map(({ threshold, counted }) => (
                <td key={threshold}>{share(recall(counted))}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{say.table.cost}</th>
              {columns.map(({ threshold, counted }) => (
                <td key={threshold} data-part={`cost-${threshold}`}>
                  {number(errorCost(counted, costs))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Wide>
    </details>
  )
}
