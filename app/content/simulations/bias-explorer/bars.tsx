import type { ReactElement } from 'react'
import { box } from './chart.ts'
import { type Counts, type Group, groups, rates } from './model.ts'
import type { words } from './words.ts'

/** Two bars for each group, the words above and the percent at the end. */
export function Bars({
  say,
  names,
  counted,
}: {
  say: (typeof words)['th']
  names: Record<Group, string>
  counted: Record<Group, Counts>
}): ReactElement {
  return (
    <svg className="simulation-chart" viewBox={`0 0 ${box.width} ${box.height}`} role="img">
      <title>{say.chart.title}</title>
      <desc>{say.chart.description}</desc>
      {groups.map((group, place) => {
        const top = place * box.group
        const rate = rates(counted[group])
        return (
          <g key={group}>
            <text className="simulation-limit-label" x={box.left} y={top + 18}>
              {names[group]}
            </text>
            {(['missed', 'wrong'] as const).map((kind, row) => {
              const y = top + 30 + row * 48
              return (
                <g key={kind}>
                  <text x={box.left} y={y + 14}>
                    {say.chart[kind]}
                  </text>
                  <rect
                    className={`simulation-bar-${kind}`}
                    data-part={`${group}-${kind}-bar`}
                    x={box.left}
                    y={y + 21}
                    width={(rate[kind] * box.full) / 100}
                    height={box.bar}
                  />
                  <text
                    data-part={`${group}-${kind}-share`}
                    x={box.left + 6 + (rate[kind] * box.full) / 100}
                    y={y + 36}
                  >
                    {`${rate[kind]} %`}
                  </text>
                </g>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}
