import type { ReactElement } from 'react'
import { Fold, Frame, Result, Slider, Table, Wide } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import { Bars } from './bars.tsx'
import { applicants, both, groups, level, limits, rates } from './model.ts'
import { describe } from './sentence.ts'
import type { Settings } from './settings.ts'
import { words } from './words.ts'

/** Errors of both groups at the starting threshold as sentence, bars and table, and five thresholds compared. */
export function View({ settings: { scenario, threshold }, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const { title, lead, groups: names } = say.scenarios[scenario]
  const given = applicants(scenario)
  const start = { first: threshold, second: threshold }
  const counted = both(given, start)
  const levelled = { first: 50, second: level(given, 50) }
  return (
    <Frame
      element="sim-bias-explorer"
      kicker={say.kicker}
      title={title}
      lead={lead}
      texts={{
        'data-scenario': scenario,
        'data-result': say.result.result,
        'data-second-bears': say.result.secondBears,
        'data-first-bears': say.result.firstBears,
        'data-even': say.result.even,
      }}
    >
      <p className="simulation-note">{say.invented}</p>
      <div className="simulation-fields" data-live="" hidden>
        {groups.map(group => (
          <Slider
            key={group}
            part={group}
            label={`${say.threshold}: ${names[group]}`}
            unit={say.points}
            value={threshold}
            {...limits}
          />
        ))}
        <label className="simulation-choice">
          <input type="checkbox" data-part="same" defaultChecked autoComplete="off" /> {say.same}
        </label>
      </div>
      <Bars say={say} names={names} counted={counted} />
      <Result part="result">{describe(say.result, given, start)}</Result>
      <Table
        figures
        caption={say.table.caption}
        columns={[say.table.group, ...groups.map(group => names[group])]}
        rows={(['granted', 'refusedEntitled', 'grantedOthers', 'refused'] as const).map(kind => [
          say.table[kind],
          ...groups.map(group => (
            <span key={group} data-part={`${group}-${kind}`}>
              {counted[group][kind]}
            </span>
          )),
        ])}
      />
      <Fold summary={say.compare.summary}>
        <Wide whole label={say.compare.summary}>
          <Table
            figures
            columns={[say.compare.threshold, '30', '40', '50', '60', '70']}
            rows={(['missed', 'wrong', 'granted'] as const).flatMap(kind =>
              groups.map(group => [
                `${names[group]}: ${say.compare[kind]}`,
                ...[30, 40, 50, 60, 70].map(
                  tried => rates(both(given, { first: tried, second: tried })[group])[kind],
                ),
              ]),
            )}
          />
        </Wide>
      </Fold>
      <p className="simulation-subtitle">{say.question.title}</p>
      <p>{say.question.ask}</p>
      <Fold summary={say.question.summary}>
        <p>{describe({ ...say.result, result: say.question.answer }, given, levelled)}</p>
        <ul>
          {say.question.lessons.map(lesson => (
            <li key={lesson}>{lesson}</li>
          ))}
        </ul>
      </Fold>
    </Frame>
  )
}
