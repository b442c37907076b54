import type { ReactElement } from 'react'
import { fill } from '../fill.ts'
import { Frame, Slider, Wide } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import { Course, type Part } from './course.tsx'
import { clock, consecutiveLimits, outcome, places, readingCount, readings, solution } from './model.ts'
import { describe, describeDelay } from './sentence.ts'
import type { Settings } from './settings.ts'
import { words } from './words.ts'

/** The whole series under the starting rule as sentence, chart and table, and several rules compared. */
export function View({ settings, language }: ViewProps<Settings>): ReactElement {
  const { scenario, consecutive } = settings
  const say = words[language]
  const place = places[scenario]
  const rule = { threshold: settings.threshold ?? place.threshold.start, consecutive }
  const series = readings(scenario)
  const part: Part = { say, scenario, series, rule }
  const texts = say.scenarios[scenario]
  const end = clock(series.at(-1)?.minute ?? 0, say.fields.clockMark)
  const solved = solution[scenario]
  return (
    <Frame
      element="sim-sensor-alert"
      kicker={say.kicker}
      title={texts.title}
      lead={texts.lead}
      texts={{
        'data-scenario': scenario,
        'data-summary': say.summary,
        'data-early': say.early,
        'data-prompt': say.prompt,
        'data-late': say.late,
        'data-never': say.never,
        'data-waiting': say.waiting,
        'data-limit': say.chart.limit,
        'data-alert-none': say.alert.none,
        'data-alert-real': say.alert.real,
        'data-alert-false': say.alert.false,
        'data-clock-mark': say.fields.clockMark,
        'data-play': say.play,
        'data-pause': say.pause,
      }}
    >
      <div className="simulation-fields" data-live="" hidden>
        <Slider
          part="threshold"
          label={say.fields.threshold}
          unit={texts.unit}
          value={rule.threshold}
          min={place.threshold.min}
          max={place.threshold.max}
        />
        <Slider
          part="consecutive"
          label={say.fields.consecutive}
          unit={say.fields.times}
          value={consecutive}
          {...consecutiveLimits}
        />
        <label className="simulation-field">
          <span>
            {say.fields.time} <b data-part="time-shown">{end}</b> {say.fields.clock}
          </span>
          <input
            type="range"
            data-part="time"
            defaultValue={readingCount - 1}
            min={0}
            max={readingCount - 1}
          />
        </label>
        <p className="simulation-buttons">
          <button type="button" data-part="play">
            {say.play}
          </button>
        </p>
      </div>
      <Course {...part} />
      <p className="simulation-result">
        <output data-part="summary" aria-live="polite">
          {describe(say, outcome(scenario, series, rule), end)}
        </output>
      </p>
      <Rules {...part} />
      <Readings {...part} />
      <p className="simulation-subtitle">{say.question.title}</p>
      <p>{texts.task}</p>
      <details className="simulation-details">
        <summary>{say.question.summary}</summary>
        <p>
          {fill(say.question.answer, {
            ...solved,
            unit: texts.unit,
            delay: describeDelay(say, outcome(scenario, series, solved)),
          })}
        </p>
      </details>
    </Frame>
  )
}

function Rules({ say, scenario, series, rule }: Part): ReactElement {
  const { min, max } = places[scenario].threshold
  const near = [0.85, 1, 1.15].map(share => Math.min(max, Math.max(min, Math.round(rule.threshold * share))))
  const rules = [...new Set(near)].flatMap(threshold =>
    [1, 3, 5].map(consecutive => ({ threshold, consecutive })),
  )
  return (
    <details className="simulation-details">
      <summary>{say.rules.summary}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">
              {say.rules.rule} ({say.scenarios[scenario].unit})
            </th>
            <th scope="col">{say.rules.falseAlarms}</th>
            <th scope="col">{say.rules.delay}</th>
            <th scope="col">{say.rules.missed}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(tried => {
            const found = outcome(scenario, series, tried)
            return (
              <tr key={`${tried.threshold} ${tried.consecutive}`}>
                <th scope="row">{fill(say.rules.name, { ...tried })}</th>
                <td>{found.falseAlarms}</td>
                <td>{describeDelay(say, found)}</td>
                <td>{found.missedMinutes}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}

function Readings({ say, scenario, series, rule }: Part): ReactElement {
  const { episodes } = outcome(scenario, series, rule)
  return (
    <details className="simulation-details">
      <summary>{say.table.summary}</summary>
      <Wide label={say.table.summary}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.table.time}</th>
              <th scope="col">
                {say.table.value} ({say.scenarios[scenario].unit})
              </th>
              <th scope="col">{say.table.what}</th>
              <th scope="col">{say.table.alert}</th>
            </tr>
          </thead>
          <tbody>
            {series.map(({ minute, value, kind }, at) => {
              const episode = episodes.find(({ from, to }) => at >= from && at <= to)
              return (
                <tr key={minute}>
                  <th scope="row">{clock(minute, say.fields.clockMark)}</th>
                  <td>{value}</td>
                  <td>{say.kinds[kind]}</td>
                  <td data-part="alert">
                    {episode === undefined ? say.alert.none : episode.real ? say.alert.real : say.alert.false}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Wide>
    </details>
  )
}
