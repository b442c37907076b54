import type { ReactElement } from 'react'
import { fill, number, percent } from '../fill.ts'
import { Frame, NumberField, Slider } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import { box, chart, millions, thousands } from './chart.ts'
import {
  alternatives,
  assumptions,
  breakEven,
  cheapest,
  cost,
  cumulative,
  items,
  limits,
  total,
} from './model.ts'
import type { Settings } from './settings.ts'
import { words } from './words.ts'

type Say = (typeof words)['th']

/** The comparison for the starting values as sentence, chart and tables; the fields come alive with the island. */
export function View({ settings, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const sums = {
    own: total('own', settings),
    always: total('always', settings),
    switched: total('switched', settings),
  }
  const saved = sums.always - sums.switched
  const summary = fill(say.summary, {
    users: number(settings.users),
    years: settings.years,
    own: millions(sums.own),
    always: millions(sums.always),
    switched: millions(sums.switched),
    cheapest: say.alternatives[cheapest(settings)].name,
    saved: number(saved),
    share: percent(saved / sums.always),
  })
  return (
    <Frame
      element="sim-cloud-cost"
      kicker={say.kicker}
      title={say.title}
      lead={say.lead}
      texts={{
        'data-summary': say.summary,
        'data-invalid': say.invalid,
        'data-end': say.chart.end,
        'data-caption': say.table.caption,
        'data-own': say.alternatives.own.name,
        'data-always': say.alternatives.always.name,
        'data-switched': say.alternatives.switched.name,
        'data-break-even': say.try.breakEven,
        'data-never': say.try.never,
      }}
    >
      <div className="simulation-fields" data-live="" hidden>
        <NumberField part="users" {...say.fields.users} value={settings.users} {...limits.users} />
        <NumberField part="hours" {...say.fields.hours} value={settings.hours} {...limits.hours} />
        <Slider part="years" {...say.fields.years} value={settings.years} {...limits.years} />
      </div>
      <p className="simulation-note">{say.hoursHelp}</p>
      <p className="simulation-result">
        <output data-part="summary" aria-live="polite">
          {summary}
        </output>
      </p>
      <Lines settings={settings} say={say} />
      <Items settings={settings} say={say} />
      <ByYear settings={settings} say={say} />
      <details className="simulation-details">
        <summary>{say.assume.summary}</summary>
        <p>{say.assume.lead}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.assume.name}</th>
              <th scope="col">{say.assume.figure}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(say.assumptions).map(([name, [meaning, unit]]) => (
              <tr key={name}>
                <th scope="row">{meaning}</th>
                <td>
                  {Object.entries(assumptions)
                    .filter(([key]) => key === name)
                    .map(([, figure]) => figure.toLocaleString('en'))}{' '}
                  {unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="simulation-subtitle">{say.try.title}</p>
      <ol>
        {say.try.tasks.map(task => (
          <li key={task}>{task}</li>
        ))}
      </ol>
      <details className="simulation-details">
        <summary>{say.try.summary}</summary>
        {(['always', 'switched'] as const).map(cloud => {
          const users = breakEven(cloud, settings)
          return (
            <p key={cloud} data-part={`break-even-${cloud}`}>
              {fill(users === null ? say.try.never : say.try.breakEven, {
                years: settings.years,
                cloud: say.alternatives[cloud].name,
                users: number(users ?? 0),
              })}
            </p>
          )
        })}
        <p>{say.try.reason}</p>
      </details>
    </Frame>
  )
}

function Lines({ settings, say }: { settings: Settings; say: Say }): ReactElement {
  const drawn = chart(settings)
  const heights = [box.bottom, (box.bottom + box.top) / 2, box.top]
  return (
    <svg className="simulation-chart" viewBox={`0 0 ${box.width} ${box.height}`} role="img">
      <title>{say.chart.title}</title>
      <desc>{say.chart.description}</desc>
      <text x={box.left - 36} y={14}>
        {say.chart.unit}
      </text>
      {heights.map((height, place) => (
        <g key={height}>
          <line className="simulation-line" x1={box.left} x2={box.right} y1={height} y2={height} />
          <text data-part="scale" x={box.left - 6} y={height + 5} textAnchor="end">
            {millions(drawn.scale[place] ?? 0)}
          </text>
        </g>
      ))}
      <text x={box.left} y={box.bottom + 24}>
        {say.chart.start}
      </text>
      <text data-part="end" x={box.right} y={box.bottom + 24} textAnchor="end">
        {fill(say.chart.end, { years: settings.years })}
      </text>
      {alternatives.map(alternative => (
        <g key={alternative} className={`simulation-${alternative}`}>
          <path data-part={`line-${alternative}`} d={drawn.lines[alternative]} />
          <g
            data-part={`label-${alternative}`}
            transform={`translate(${box.right + 8} ${drawn.labels[alternative]})`}
          >
            <text>{say.alternatives[alternative].label[0]}</text>
            <text y={18}>{say.alternatives[alternative].label[1]}</text>
          </g>
        </g>
      ))}
    </svg>
  )
}

function Items({ settings, say }: { settings: Settings; say: Say }): ReactElement {
  const months = settings.years * 12
  return (
    <table className="simulation-figures">
      <caption data-part="caption">{fill(say.table.caption, { years: settings.years })}</caption>
      <thead>
        <tr>
          <th scope="col">{say.table.item}</th>
          {alternatives.map(alternative => (
            <th key={alternative} scope="col">
              {say.alternatives[alternative].name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(item => (
          <tr key={item}>
            <th scope="row">{say.items[item]}</th>
            {alternatives.map(alternative => (
              <td key={alternative} data-part={`${alternative}-${item}`}>
                {thousands(cost(alternative, settings)[item])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say.table.total}</th>
          {alternatives.map(alternative => (
            <td key={alternative} data-part={`${alternative}-total`}>
              {thousands(total(alternative, settings))}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{say.table.monthly}</th>
          {alternatives.map(alternative => (
            <td key={alternative} data-part={`${alternative}-monthly`}>
              {thousands(total(alternative, settings) / months)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

function ByYear({ settings, say }: { settings: Settings; say: Say }): ReactElement {
  const years = Array.from({ length: limits.years.max + 1 }, (_, year) => year)
  return (
    <details className="simulation-details">
      <summary>{say.byYear.summary}</summary>
      <table className="simulation-figures">
        <thead>
          <tr>
            <th scope="col">{say.byYear.year}</th>
            {alternatives.map(alternative => (
              <th key={alternative} scope="col">
                {say.alternatives[alternative].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(year => (
            <tr key={year} data-part="year" hidden={year > settings.years}>
              <th scope="row">{year === 0 ? say.chart.start : year}</th>
              {alternatives.map(alternative => (
                <td key={alternative} data-alternative={alternative}>
                  {thousands(cumulative(alternative, settings)[year] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
