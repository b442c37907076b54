import type { ReactElement } from 'react'
import { fill } from '../fill.ts'
import { box, marks, x } from './chart.ts'
import type { Case } from './model.ts'
import type { Settings } from './settings.ts'
import type { words } from './words.ts'

type Say = (typeof words)['th']

/** Every case as a dot or a cross over its score, and the threshold as a line. */
export function Dots({
  settings,
  say,
  given,
}: {
  settings: Settings
  say: Say
  given: Case[]
}): ReactElement {
  const drawn = marks(given, settings.threshold)
  const scenario = say.scenarios[settings.scenario]
  const at = x(settings.threshold)
  return (
    <svg className="simulation-chart simulation-dots" viewBox={`0 0 ${box.width} ${box.height}`} role="img">
      <title>{say.chart.title}</title>
      <desc>{say.chart.description}</desc>
      <text x={box.left} y={46}>
        {scenario.positive}
      </text>
      <text x={box.right} y={box.bottom - 10} textAnchor="end">
        {scenario.negative}
      </text>
      <line className="simulation-axis" x1={box.left} x2={box.right} y1={box.axis} y2={box.axis} />
      <path className="simulation-positive" data-part="positiveRight" d={drawn.positiveRight} />
      <path className="simulation-negative" data-part="negativeRight" d={drawn.negativeRight} />
      <path className="simulation-wrong" data-part="wrong" d={drawn.wrong} />
      <line className="simulation-limit" data-part="line" x1={at} x2={at} y1={box.top} y2={box.bottom} />
      <text
        className="simulation-limit-label"
        data-part="line-label"
        x={Math.min(box.right - 52, Math.max(box.left + 52, at))}
        y={18}
        textAnchor="middle"
      >
        {fill(say.chart.line, { threshold: settings.threshold })}
      </text>
      <text x={box.left} y={box.height - 38}>
        {say.chart.low}
      </text>
      <text x={box.left} y={box.height - 8}>
        {say.chart.right} <tspan className="simulation-wrong-label">{say.chart.wrong}</tspan>
      </text>
      <text x={box.right} y={box.height - 38} textAnchor="end">
        {say.chart.high}
      </text>
    </svg>
  )
}
