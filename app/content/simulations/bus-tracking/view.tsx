import type { ReactElement } from 'react'
import { fill, number } from '../fill.ts'
import { Fold, Frame, NumberField, Result, Slider, Table, Wide } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import { box, marks } from './chart.ts'
import { assumptions, limits, longest, track, use } from './model.ts'
import { describe, gigabytes } from './sentence.ts'
import type { Settings } from './settings.ts'
import { words } from './words.ts'

const startTime = 60
const compared = [1, 5, 10, 15, 30, 60, 120]

/** The map at one moment, what the interval gives and costs, and seven intervals compared. */
export function View({ settings, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const { buses } = settings
  const best = longest()
  const saved = track({ buses, interval: 1 }).baht - track({ buses, interval: best }).baht
  const { table } = say
  return (
    <Frame
      element="sim-bus-tracking"
      kicker={say.kicker}
      title={say.title}
      lead={say.lead}
      texts={{
        'data-summary': say.summary,
        'data-passenger': say.uses.passenger,
        'data-control': say.uses.control,
        'data-history': say.uses.history,
        'data-caption': table.caption,
        'data-answer': say.question.answer,
        'data-invalid': say.invalid,
      }}
    >
      <div className="simulation-fields" data-live="" hidden>
        <Slider
          part="interval"
          label={say.fields.interval}
          unit={say.fields.second}
          value={settings.interval}
          {...limits.interval}
        />
        <NumberField
          part="buses"
          label={say.fields.buses}
          unit={say.fields.bus}
          value={buses}
          {...limits.buses}
        />
        <Slider part="time" label={say.fields.time} unit="" value={startTime} {...limits.time} />
      </div>
      <Loop say={say} settings={settings} />
      <Result part="summary">{describe({ summary: say.summary, ...say.uses }, settings)}</Result>
      <Wide whole label={fill(table.caption, { buses: number(buses) })}>
        <table className="simulation-figures">
          <caption data-part="caption">{fill(table.caption, { buses: number(buses) })}</caption>
          <thead>
            <tr>
              {[table.interval, table.worst, table.use, table.messages, table.gigabytes, table.baht].map(
                column => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {compared.map(interval => {
              const found = track({ buses, interval })
              return (
                <tr key={interval} data-part="row" data-interval={interval}>
                  <th scope="row">{interval}</th>
                  <td>{number(found.worst)}</td>
                  <td className="simulation-keeper">{say.short[use(found.worst)]}</td>
                  <td data-part="messages">{number(found.messages)}</td>
                  <td data-part="gigabytes">{gigabytes(found.gigabytes)}</td>
                  <td data-part="baht">{number(found.baht)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Wide>
      <Fold summary={say.assume.summary}>
        <p>{say.assume.lead}</p>
        <Table
          columns={[say.assume.name, say.assume.figure]}
          rows={Object.entries(say.assumptions).map(([name, [what, unit]]) => [
            what,
            `${Object.entries(assumptions).find(([each]) => each === name)?.[1] ?? ''} ${unit}`,
          ])}
        />
      </Fold>
      <p className="simulation-subtitle">{say.question.title}</p>
      <p>{say.question.ask}</p>
      <Fold summary={say.question.summary}>
        <p data-part="answer">{fill(say.question.answer, { interval: best, saved: number(saved) })}</p>
        <p>{say.question.more}</p>
      </Fold>
    </Frame>
  )
}

function Loop({ say, settings }: { say: (typeof words)['th']; settings: Settings }): ReactElement {
  const drawn = marks(settings, startTime)
  const { left, right, top, bottom } = box
  return (
    <svg className="simulation-chart" viewBox={`0 0 ${box.width} ${box.height}`} role="img">
      <title>{say.chart.title}</title>
      <desc>{say.chart.description}</desc>
      <path className="simulation-road" d={`M${left} ${top}H${right}V${bottom}H${left}z`} />
      <path className="simulation-gap" data-part="gap" d={drawn.gap} />
      <path className="simulation-shown" data-part="shown" d={drawn.shown} />
      <path className="simulation-bus" data-part="real" d={drawn.real} />
      <text x={left} y={box.height - 10}>
        {say.chart.real}
      </text>
      <text x={right} y={box.height - 10} textAnchor="end">
        {say.chart.shown}
      </text>
    </svg>
  )
}
