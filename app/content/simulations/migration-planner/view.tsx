import type { ReactElement } from 'react'
import { fill, number } from '../fill.ts'
import { Fold, Frame, Picker, Result, Table } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import {
  allowed,
  estimate,
  everywhere,
  example,
  judge,
  level,
  type Plan,
  strategies,
  sum,
  systems,
} from './model.ts'
import type { Settings } from './settings.ts'
import { words } from './words.ts'

/** Six systems to choose for, every choice with its figures and remark, and whole plans compared. */
export function View({ settings: { portfolio }, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const given = Object.entries(systems[portfolio])
  const plan = example(portfolio)
  const limit = { cost: number(allowed[portfolio].cost), months: allowed[portfolio].months }
  const { columns } = say
  const whole = (name: string, tried: Plan) => {
    const found = sum(portfolio, tried)
    return [name, number(found.cost), found.months, found.unwise]
  }
  const options = strategies.map(strategy => [strategy, say.strategies[strategy].name] as const)
  return (
    <Frame
      element="sim-migration-planner"
      kicker={say.kicker}
      title={say.title}
      lead={say.lead[portfolio]}
      texts={{
        'data-portfolio': portfolio,
        'data-sum': say.sums.sum,
        'data-over-cost': say.sums.overCost,
        'data-over-time': say.sums.overTime,
        'data-unwise': say.sums.unwise,
        'data-uniform': say.sums.uniform,
        'data-fine': say.sums.fine,
        'data-unfinished': say.unfinished,
      }}
    >
      <p className="simulation-note">{say.invented}</p>
      <p>{fill(say.task, limit)}</p>
      <Fold summary={say.meanings}>
        <ul>
          {strategies.map(strategy => (
            <li key={strategy}>
              <b>{say.strategies[strategy].name}</b>: {say.strategies[strategy].meaning}
            </li>
          ))}
        </ul>
      </Fold>
      <ol className="simulation-cards">
        {given.map(([name]) => (
          <li key={name} data-system={name}>
            <p className="simulation-subtitle">{say.systems[name]?.name}</p>
            <p className="simulation-note">{say.systems[name]?.facts}</p>
            <div data-live="" hidden>
              <Picker
                part="strategy"
                item={name}
                label={
                  <>
                    {say.choose}
                    <span className="simulation-hidden">: {say.systems[name]?.name}</span>
                  </>
                }
                options={[['', say.open], ...options]}
                value=""
              />
            </div>
            <p data-part="feedback" className="simulation-feedback" hidden />
          </li>
        ))}
      </ol>
      <Result part="sum" />
      {given.map(([name, system]) => (
        <Fold key={name} summary={`${say.compare}${say.systems[name]?.name}`}>
          <ul>
            {strategies.map(strategy => {
              const { verdict, remark } = judge(system, strategy)
              const { cost, months, risk } = estimate(system, strategy)
              const values = {
                verdict: say.verdicts[verdict],
                cost: number(cost),
                months,
                risk: say.levels[level(risk)],
                remark: say.remarks[remark],
              }
              return (
                <li key={strategy}>
                  <b>{say.strategies[strategy].name}</b>:{' '}
                  <span data-why={`${name}.${strategy}`}>{fill(say.one, values)}</span>
                </li>
              )
            })}
          </ul>
        </Fold>
      ))}
      <Fold summary={say.example}>
        <Table
          caption={say.whole.example}
          columns={[columns.system, columns.strategy, columns.why]}
          rows={given.map(([name, system]) => {
            const strategy = plan[name] ?? 'retain'
            const { remark } = judge(system, strategy)
            return [say.systems[name]?.name, say.strategies[strategy].name, say.remarks[remark]]
          })}
        />
        <Table
          figures
          caption={say.whole.caption}
          columns={[say.whole.plan, columns.cost, columns.months, say.whole.unwise]}
          rows={[
            whole(say.whole.example, plan),
            ...strategies.map(strategy =>
              whole(say.strategies[strategy].name, everywhere(portfolio, strategy)),
            ),
          ]}
        />
      </Fold>
    </Frame>
  )
}
