import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'

const width = 640
const height = 300
const edge = { top: 28, right: 16, bottom: 34, left: 52 }

/** A burn-up: what has been reached over time against a level to reach, labelled at the lines. */
export function BurnUp({
  id,
  title,
  about,
  points,
  level,
  plan,
  forecast,
  labels,
  ticks,
}: {
  id: string
  title: string
  about: string
  /** In order of `at` (ms UTC). */
  points: readonly { at: number; value: number }[]
  level: number
  /** The straight way from the start to the level on the day to meet. */
  plan?: { from: number; to: number } | undefined
  /** The band in which the level is expected to be met, from the last point on. */
  forecast?: { early: number; late: number } | undefined
  labels: { line: string; level: string; plan: string; forecast: string }
  /** Words for the marks of both axes. */
  ticks: { time(at: number): string; value(value: number): string }
}) {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null
  const end = Math.max(last.at, first.at + 1, plan?.to ?? 0, forecast?.late ?? 0)
  const start = Math.min(first.at, plan?.from ?? first.at)
  const x = scaleLinear([start, end], [edge.left, width - edge.right])
  const top = Math.max(level, last.value)
  const y = scaleLinear([0, top * 1.08], [height - edge.bottom, edge.top])
  const path = line<{ at: number; value: number }>(
    point => x(point.at),
    point => y(point.value),
  ).curve(curveStepAfter)
  const marks = [0, 1, 2, 3].map(step => start + ((end - start) * step) / 3)
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-about`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-about`}>{about}</desc>
      {y.ticks(4).map(value => (
        <g key={value}>
          <line className="grid" x1={edge.left} x2={width - edge.right} y1={y(value)} y2={y(value)} />
          <text className="axis" x={edge.left - 8} y={y(value) + 5} textAnchor="end">
            {ticks.value(value)}
          </text>
        </g>
      ))}
      {marks.map((at, place) => (
        <text
          key={at}
          className="axis"
          x={x(at)}
          y={height - 8}
          textAnchor={place === 0 ? 'start' : place === 3 ? 'end' : 'middle'}
        >
          {ticks.time(at)}
        </text>
      ))}
      <line className="level" x1={edge.left} x2={width - edge.right} y1={y(level)} y2={y(level)} />
      <text className="label" x={edge.left + 6} y={y(level) - 8}>
        {labels.level}
      </text>
      {plan && (
        <>
          <line className="plan" x1={x(plan.from)} y1={y(0)} x2={x(plan.to)} y2={y(level)} />
          <text
            className="label plan-label"
            x={x(plan.from + (plan.to - plan.from) * 0.4) - 8}
            y={y(level * 0.4) - 8}
            textAnchor="end"
          >
            {labels.plan}
          </text>
        </>
      )}
      {forecast && (
        <>
          <polygon
            className="band"
            points={[
              [x(last.at), y(last.value)],
              [x(forecast.early), y(level)],
              [x(forecast.late), y(level)],
            ]
              .map(point => point.join(','))
              .join(' ')}
          />
          <text className="label" x={x(forecast.late)} y={y(level) - 8} textAnchor="end">
            {labels.forecast}
          </text>
        </>
      )}
      <path className="reached" d={path([...points]) ?? undefined} />
      <circle className="reached-end" cx={x(last.at)} cy={y(last.value)} r={4} />
      <text className="label" x={x(last.at) - 8} y={y(last.value) - 12} textAnchor="end">
        {labels.line}
      </text>
    </svg>
  )
}
