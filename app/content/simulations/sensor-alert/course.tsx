import type { ReactElement } from 'react'
import { fill, number } from '../fill.ts'
import { box, line, stretches, strip, x, y } from './chart.ts'
import { clock, outcome, places, type Reading, type Rule, readingCount } from './model.ts'
import type { Settings } from './settings.ts'
import type { words } from './words.ts'

export interface Part {
  say: (typeof words)['th']
  scenario: Settings['scenario']
  series: Reading[]
  rule: Rule
}

/** The readings over time with threshold, faults and event, and the alerts below as two strips. */
export function Course({ say, scenario, series, rule }: Part): ReactElement {
  const texts = say.scenarios[scenario]
  const { min, max } = places[scenario].threshold
  const found = outcome(scenario, series, rule)
  const bands = (kind: Reading['kind']) => stretches(series, kind)
  const [event] = bands('event')
  const middle = event ? (x(event[0]) + x(event[1])) / 2 : box.right
  const faultLabel = bands('fault').reduce(
    (sum, [from, to], _, all) => sum + (x(from) + x(to)) / 2 / all.length,
    0,
  )
  const limit = y(scenario, rule.threshold)
  return (
    <svg className="simulation-chart simulation-course" viewBox={`0 0 ${box.width} ${box.height}`} role="img">
      <title>{`${texts.measure}: ${say.chart.title}`}</title>
      <desc>{say.chart.description}</desc>
      <text x={4} y={14}>
        {texts.measure} ({texts.unit})
      </text>
      {bands('fault').map(([from, to]) => (
        <rect
          key={from}
          className="simulation-fault"
          x={x(from) - 3}
          y={box.top}
          width={x(to) - x(from) + 6}
          height={box.bottom - box.top}
        />
      ))}
      {bands('event').map(([from, to]) => (
        <rect
          key={from}
          className="simulation-event"
          x={x(from)}
          y={box.top}
          width={x(to) - x(from)}
          height={box.bottom - box.top}
        />
      ))}
      <text x={faultLabel} y={38} textAnchor="middle">
        {say.chart.fault}
      </text>
      <text x={middle} y={38} textAnchor="middle">
        {texts.event}
      </text>
      {[min, (min + max) / 2, max].map(value => (
        <g key={value}>
          <line
            className="simulation-line"
            x1={box.left}
            x2={box.right}
            y1={y(scenario, value)}
            y2={y(scenario, value)}
          />
          <text x={box.left - 6} y={y(scenario, value) + 5} textAnchor="end">
            {number(value)}
          </text>
        </g>
      ))}
      <path className="simulation-readings" data-part="line" d={line(scenario, series)} />
      <line
        className="simulation-limit"
        data-part="limit"
        x1={box.left}
        x2={box.right}
        y1={limit}
        y2={limit}
      />
      <text className="simulation-limit-label" data-part="limit-label" x={box.left + 4} y={limit - 5}>
        {fill(say.chart.limit, { threshold: rule.threshold })}
      </text>
      <text x={box.left - 6} y={box.real + 5} textAnchor="end">
        {say.chart.real}
      </text>
      <text x={box.left - 6} y={box.false + 5} textAnchor="end">
        {say.chart.false}
      </text>
      <path className="simulation-real" data-part="real" d={strip(found.episodes, true)} />
      <path className="simulation-false" data-part="false" d={strip(found.episodes, false)} />
      {[0, (readingCount - 1) / 2, readingCount - 1].map((at, place) => (
        <text
          key={at}
          x={x(at)}
          y={box.height - 6}
          textAnchor={place === 0 ? 'start' : place === 1 ? 'middle' : 'end'}
        >
          {clock(series[Math.round(at)]?.minute ?? 0, say.fields.clockMark)}
        </text>
      ))}
    </svg>
  )
}
