import type { ReactElement } from 'react'
import { fill } from '../fill.ts'
import { Fold, Frame, Result, Table } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import {
  answer,
  claimOf,
  claims,
  type PromptPart,
  promptParts,
  type SentenceName,
  sentenceNames,
} from './model.ts'
import type { Settings } from './settings.ts'
import { type TaskWords, type Words, words } from './words.ts'

/** The parts of a prompt to switch on, the answer to it, its claims to verify; the bare and the full one compared. */
export function View({ settings, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const task = say.tasks[settings.task]
  const { columns } = say
  const bare = answer(new Set())
  return (
    <Frame
      element="sim-prompt-desk"
      kicker={say.kicker}
      title={task.title}
      lead={task.lead}
      texts={{
        'data-right': say.right,
        'data-wrong': say.wrong,
        'data-result': say.result,
        'data-perfect': say.perfect,
        'data-nothing': say.nothing,
        'data-missing': say.missing,
        'data-complete': say.complete,
      }}
    >
      <p className="simulation-note">{say.canned}</p>
      <p className="simulation-subtitle">{say.material}</p>
      <ol>
        {task.material.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="simulation-subtitle">{say.prompt}</p>
      <p>
        {task.ask} <span className="simulation-note">({say.always})</span>
      </p>
      <fieldset className="simulation-group" data-live="" hidden>
        <legend className="simulation-hidden">{say.prompt}</legend>
        {promptParts.map(part => (
          <label key={part} className="simulation-choice">
            <input
              type="checkbox"
              data-part="switch"
              value={part}
              data-name={say.parts[part].name}
              autoComplete="off"
            />{' '}
            <span>
              <b>{say.parts[part].name}</b>: {task.parts[part]}
            </span>
          </label>
        ))}
      </fieldset>
      <Result part="advice" />
      <p className="simulation-subtitle">{say.answer}</p>
      <div className="simulation-answer" data-part="answer" data-format="off">
        {sentenceNames.map(name => (
          <p key={name} data-sentence={name} hidden={!bare.includes(name)}>
            {`${task.sentences[name]} `}
          </p>
        ))}
      </div>
      <Verify say={say} task={task} />
      <Fold summary={say.compare.effects}>
        <Table
          columns={[columns.part, columns.add, columns.effect]}
          rows={promptParts.map(part => [say.parts[part].name, task.parts[part], say.parts[part].effect])}
        />
      </Fold>
      <Verdicts say={say} task={task} title={say.compare.bare} prompt={[]} />
      <Verdicts say={say} task={task} title={say.compare.full} prompt={promptParts} />
      <p>{say.lesson}</p>
    </Frame>
  )
}

function reason(say: Words, name: SentenceName): string {
  const { supported, line } = claimOf(name) ?? { supported: false, line: null }
  if (line === null) return say.why.nowhere
  return fill(supported ? say.why.from : say.why.against, { line })
}

function Verify({ say, task }: { say: Words; task: TaskWords }): ReactElement {
  return (
    <form method="dialog" autoComplete="off" data-live="" hidden>
      <p className="simulation-subtitle">{say.verify.title}</p>
      <p>{say.verify.ask}</p>
      <ol className="simulation-cards">
        {sentenceNames
          .filter(name => claimOf(name) !== undefined)
          .map(name => (
            <li key={name} data-claim={name} data-why={reason(say, name)} hidden>
              <fieldset>
                <legend>{task.sentences[name]}</legend>
                <div className="simulation-choices">
                  {(['supported', 'unsupported'] as const).map(verdict => (
                    <label key={verdict} className="simulation-choice">
                      <input type="radio" name={name} value={verdict} /> {say.verify[verdict]}
                    </label>
                  ))}
                </div>
                <p data-part="feedback" className="simulation-feedback" hidden />
              </fieldset>
            </li>
          ))}
      </ol>
      <p className="simulation-buttons">
        <button type="button" data-part="check">
          {say.verify.check}
        </button>
      </p>
      <Result part="result" />
    </form>
  )
}

function Verdicts({
  say,
  task,
  title,
  prompt,
}: {
  say: Words
  task: TaskWords
  title: string
  prompt: readonly PromptPart[]
}): ReactElement {
  const given = new Set(prompt)
  const toVerify = claims(given)
  return (
    <Fold summary={title}>
      <Table
        columns={[say.columns.sentence, say.columns.verdict]}
        rows={answer(given).map(name => [
          task.sentences[name],
          toVerify.includes(name) ? `${claimOf(name)?.supported ? '●' : '✕'} ${reason(say, name)}` : '–',
        ])}
      />
    </Fold>
  )
}
