import type { ReactElement } from 'react'
import { fill } from '../fill.ts'
import { Frame } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import { answers, duties, keepers, type ServiceModel, serviceModels } from './model.ts'
import type { Settings } from './settings.ts'
import { words } from './words.ts'

/** The duties to sort, as native radio buttons, and the answers of each service model behind a summary. */
export function View({ settings, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const shown: ServiceModel[] = settings.model === 'all' ? [...serviceModels] : [settings.model]
  return (
    <Frame
      element="sim-shared-responsibility"
      kicker={say.kicker}
      title={settings.model === 'all' ? say.title : `${say.title} (${say.models[settings.model].name})`}
      lead={settings.model === 'all' ? say.leadAll : say.lead}
      texts={{
        'data-result': say.result,
        'data-perfect': say.perfect,
        'data-right': say.right,
        'data-wrong': say.wrong,
        'data-model': shown[0] ?? 'iaas',
      }}
    >
      <form method="dialog" autoComplete="off">
        {shown.length > 1 ? (
          <fieldset className="simulation-group">
            <legend>{say.chooseModel}</legend>
            {shown.map((model, place) => (
              <label key={model} className="simulation-choice">
                <input
                  type="radio"
                  name="model"
                  data-part="model"
                  value={model}
                  data-name={say.models[model].name}
                  defaultChecked={place === 0}
                />{' '}
                <span>
                  <b>{say.models[model].name}</b>: {say.models[model].meaning}
                </span>
              </label>
            ))}
          </fieldset>
        ) : (
          shown.map(model => (
            <p key={model} data-part="model" data-name={say.models[model].name}>
              <b>{say.models[model].name}</b>: {say.models[model].meaning}
            </p>
          ))
        )}
        <ol className="simulation-cards">
          {duties.map(duty => (
            <li key={duty}>
              <fieldset data-part="duty" data-duty={duty}>
                <legend>{say.duties[duty].name}</legend>
                <p className="simulation-note">{say.duties[duty].meaning}</p>
                <div className="simulation-choices">
                  {keepers.map(keeper => (
                    <label key={keeper} className="simulation-choice">
                      <input type="radio" name={duty} value={keeper} data-name={say.keepers[keeper]} />{' '}
                      {say.keepers[keeper]}
                    </label>
                  ))}
                </div>
                <p data-part="feedback" className="simulation-feedback" hidden />
              </fieldset>
            </li>
          ))}
        </ol>
        <p className="simulation-buttons" data-live="" hidden>
          <button type="button" data-part="check">
            {say.check}
          </button>{' '}
          <button type="button" data-part="again">
            {say.again}
          </button>
        </p>
        <p className="simulation-result">
          <output data-part="result" aria-live="polite" />
        </p>
      </form>
      {shown.length > 1 && <Matrix say={say} />}
      {shown.map(model => (
        <details key={model} className="simulation-details">
          <summary>{fill(say.answers, { model: say.models[model].name })}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.columns.duty}</th>
                <th scope="col">{say.columns.keeper}</th>
                <th scope="col">{say.columns.why}</th>
              </tr>
            </thead>
            <tbody>
              {duties.map(duty => (
                <tr key={duty}>
                  <th scope="row">{say.duties[duty].name}</th>
                  <td className="simulation-keeper">{say.keepers[answers[duty][model]]}</td>
                  <td data-why={`${model}.${duty}`}>{say.duties[duty].why[model]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </Frame>
  )
}

function Matrix({ say }: { say: (typeof words)['th'] }): ReactElement {
  return (
    <details className="simulation-details">
      <summary>{say.matrix}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.columns.duty}</th>
            {serviceModels.map(model => (
              <th key={model} scope="col">
                {say.models[model].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {duties.map(duty => (
            <tr key={duty}>
              <th scope="row">{say.duties[duty].name}</th>
              {serviceModels.map(model => (
                <td key={model} className="simulation-keeper">
                  {say.keepers[answers[duty][model]]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
