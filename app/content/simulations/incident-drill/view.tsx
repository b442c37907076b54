import type { ReactElement } from 'react'
import { fill, number } from '../fill.ts'
import { Fold, Frame, Result, Table, Wide } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import { outcome, type Scenario, type Step, soundChoices, steps } from './model.ts'
import { span, tell } from './sentence.ts'
import type { Settings } from './settings.ts'
import { type Words, words } from './words.ts'

/** Six decisions one after the other with a simulated clock, a debrief, and every choice with its consequence. */
export function View({ settings: { scenario }, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const { title, lead, clock } = say.scenarios[scenario]
  const texts = { ...say, clock }
  const given = steps[scenario]
  const lacking = [...new Set(given.flatMap(({ options }) => options.flatMap(({ lacks }) => lacks ?? [])))]
  return (
    <Frame
      element="sim-incident-drill"
      kicker={say.kicker}
      title={title}
      lead={lead}
      texts={{
        'data-scenario': scenario,
        'data-clock': clock,
        'data-days': say.days,
        'data-hours': say.hours,
        'data-mark': say.mark,
        'data-choose': say.choose,
        'data-sound': say.debrief.sound,
        'data-lacking': say.debrief.lacking,
        'data-late': say.debrief.late,
        'data-within': say.debrief.within,
        'data-untold': say.debrief.untold,
        'data-left': say.timer.left,
        'data-over': say.timer.over,
      }}
    >
      <p className="simulation-note">{say.invented}</p>
      <form method="dialog" autoComplete="off" data-live="" hidden>
        <label className="simulation-choice">
          <input type="checkbox" data-part="timed" />{' '}
          <span>
            {say.timer.label} <span className="simulation-note">{say.timer.note}</span>
          </span>
        </label>
        <p data-part="countdown" role="timer" aria-live="off" hidden />
        <ol className="simulation-cards">
          {given.map((step, place) => (
            <Decision key={step.name} say={say} step={step} place={place} all={given.length} />
          ))}
        </ol>
        <output className="simulation-hidden" data-part="heard" aria-live="polite" />
        <Result part="clock">{tell(texts, scenario, outcome(scenario, []))}</Result>
        <p className="simulation-buttons">
          <button type="button" data-part="decide">
            {say.decide}
          </button>{' '}
          <button type="button" data-part="again">
            {say.again}
          </button>
        </p>
        <div data-part="debrief" hidden>
          <p className="simulation-subtitle">{say.debrief.title}</p>
          <Result part="result" />
          <ul>
            {lacking.map(lack => (
              <li key={lack} data-lack={lack} hidden>
                {say.lacks[lack]}
              </li>
            ))}
          </ul>
        </div>
      </form>
      <Fold summary={say.answers}>
        {given.map(step => (
          <Choices key={step.name} say={say} step={step} />
        ))}
      </Fold>
      <Compared say={say} scenario={scenario} />
    </Frame>
  )
}

/** What is said after a decision: sound or not, the consequence and the time. */
function heard(say: Words, step: Step, place: number): string {
  const option = step.options[place]
  const consequence = say.steps[step.name]?.options[place]?.[1] ?? ''
  const minutes = fill(say.minutes, { minutes: number(option?.minutes ?? 0) })
  return `${option?.lacks === undefined ? say.sound : say.unsound}: ${consequence} (${minutes})`
}

interface DecisionProps {
  say: Words
  step: Step
  place: number
  all: number
}

function Decision({ say, step, place, all }: DecisionProps): ReactElement {
  const told = say.steps[step.name]
  return (
    <li data-step={step.name} hidden={place > 0}>
      <fieldset data-part="options" tabIndex={-1}>
        <legend>
          {fill(say.step, { step: place + 1, all })}: {told?.situation}
        </legend>
        <div className="simulation-group">
          {told?.options.map(([choice], option) => (
            <label key={choice} className="simulation-choice">
              <input
                type="radio"
                name={step.name}
                value={option}
                data-consequence={heard(say, step, option)}
              />{' '}
              <span>{choice}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p data-part="feedback" className="simulation-feedback" hidden />
    </li>
  )
}

function Choices({ say, step }: { say: Words; step: Step }): ReactElement {
  const told = say.steps[step.name]
  return (
    <Table
      caption={told?.situation}
      columns={[say.columns.choice, say.columns.minutes, say.columns.consequence]}
      rows={(told?.options ?? []).map(([choice, consequence], place) => {
        const option = step.options[place]
        return [
          choice,
          number(option?.minutes ?? 0),
          <span key="consequence">
            {option?.lacks === undefined ? <b>{say.sound}: </b> : null}
            {consequence}
          </span>,
        ]
      })}
    />
  )
}

function Compared({ say, scenario }: { say: Words; scenario: Scenario }): ReactElement {
  const slowest = steps[scenario].map(({ options }) => {
    const minutes = options.map(option => option.minutes)
    return minutes.indexOf(Math.max(...minutes.filter((_, place) => options[place]?.lacks !== undefined)))
  })
  const row = (name: string, choices: number[]) => {
    const found = outcome(scenario, choices)
    return [name, span(say, found.minutes), number(found.affected)]
  }
  return (
    <Wide whole label={say.compare.caption}>
      <Table
        figures
        caption={say.compare.caption}
        columns={[say.compare.way, say.compare.time, say.compare.affected]}
        rows={[row(say.compare.best, soundChoices(scenario)), row(say.compare.worst, slowest)]}
      />
    </Wide>
  )
}
