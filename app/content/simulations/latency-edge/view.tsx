import type { ReactElement } from 'react'
import { fill } from '../fill.ts'
import { Fold, Frame, Picker, Result, Table, Wide } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import { bar, box, x } from './chart.ts'
import {
  best,
  cost,
  everywhere,
  type Latency,
  latency,
  needs,
  networks,
  type Scenario,
  sites,
  steps,
  survives,
} from './model.ts'
import { describe } from './sentence.ts'
import type { Settings } from './settings.ts'
import { type Words, words } from './words.ts'

/** Everything in the national centre over 5G as sentence and bar; other placements and networks as tables. */
export function View({ settings: { scenario }, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const { title, lead, need } = say.scenarios[scenario]
  const given = Object.entries(steps[scenario])
  const start = everywhere(scenario, 'national')
  const siteOptions = sites.map(site => [site, say.sites[site].name] as const)
  const texts = Object.entries(say.result).map(([name, text]) => [
    `data-${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`,
    text,
  ])
  return (
    <Frame
      element="sim-latency-edge"
      kicker={say.kicker}
      title={title}
      lead={lead}
      texts={{
        'data-scenario': scenario,
        'data-label-network': say.chart.network,
        'data-label-work': say.chart.work,
        ...Object.fromEntries(texts),
      }}
    >
      <p>
        <b>{need}</b>
      </p>
      <p className="simulation-note">{say.invented}</p>
      <div className="simulation-fields" data-live="" hidden>
        <Picker
          part="network"
          label={say.network}
          options={networks.map(network => [network, say.networks[network]])}
          value="5g"
        />
        {given.map(([name]) => (
          <Picker
            key={name}
            part="site"
            item={name}
            label={`${say.where}: ${say.steps[name]?.name}`}
            options={siteOptions}
            value="national"
          />
        ))}
      </div>
      <ul>
        {given.map(([name, { awaited }]) => (
          <li key={name}>
            <b>{say.steps[name]?.name}</b>: {say.steps[name]?.meaning} ({awaited ? say.awaited : say.later})
          </li>
        ))}
      </ul>
      <Bar say={say} found={latency(scenario, start, '5g')} need={needs[scenario]} />
      <Result part="result">{describe(say.result, scenario, start, '5g')}</Result>
      <Fold summary={say.meanings}>
        <Table
          columns={[say.columns.site, say.columns.meaning]}
          rows={sites.map(site => [say.sites[site].name, say.sites[site].meaning])}
        />
      </Fold>
      <Fold summary={say.compare.summary}>
        <Wide whole label={say.compare.summary}>
          <Table
            figures
            caption={say.compare.caption}
            columns={[
              say.columns.site,
              ...networks.map(network => say.networks[network]),
              say.columns.cost,
              say.columns.core,
            ]}
            rows={sites.map(site => {
              const placement = everywhere(scenario, site)
              return [
                say.sites[site].name,
                ...networks.map(network => latency(scenario, placement, network).total),
                cost(scenario, placement, '5g'),
                survives(scenario, placement).core ? say.yes : say.no,
              ]
            })}
          />
        </Wide>
      </Fold>
      <p className="simulation-subtitle">{say.question.title}</p>
      <p>{say.question.ask}</p>
      <Answer say={say} scenario={scenario} />
    </Frame>
  )
}

function Bar({ say, found, need }: { say: Words; found: Latency; need: number }): ReactElement {
  const drawn = bar(found)
  const foot = box.top + box.bar
  return (
    <svg className="simulation-chart" viewBox={`0 0 ${box.width} ${box.height}`} role="img">
      <title>{say.chart.title}</title>
      <desc>{say.chart.description}</desc>
      <rect
        className="simulation-bar-sent"
        data-part="bar-network"
        y={box.top}
        height={box.bar}
        {...drawn.network}
      />
      <rect
        className="simulation-bar-wrong"
        data-part="bar-work"
        y={box.top}
        height={box.bar}
        {...drawn.work}
      />
      <line className="simulation-axis" x1={x(0)} x2={x(400)} y1={foot} y2={foot} />
      <line className="simulation-limit" x1={x(need)} x2={x(need)} y1={24} y2={foot + 6} />
      <text className="simulation-limit-label" x={x(need)} y={18} textAnchor="middle">
        {fill(say.chart.need, { need })}
      </text>
      <text x={box.left} y={box.height - 12} data-part="label-network">
        {fill(say.chart.network, { ...found })}
      </text>
      <text x={box.right} y={box.height - 12} textAnchor="end" data-part="label-work">
        {fill(say.chart.work, { ...found })}
      </text>
      <rect className="simulation-bar-sent" x={box.left} y={box.height - 44} width={36} height={10} />
      <rect className="simulation-bar-wrong" x={box.right - 36} y={box.height - 44} width={36} height={10} />
    </svg>
  )
}

function Answer({ say, scenario }: { say: Words; scenario: Scenario }): ReactElement {
  const found = networks.map(network => ({ network, placement: best(scenario, network) }))
  return (
    <Fold summary={say.question.summary}>
      <Wide whole label={say.question.summary}>
        <Table
          columns={[say.columns.step, ...networks.map(network => say.networks[network])]}
          rows={[
            ...Object.keys(steps[scenario]).map(name => [
              say.steps[name]?.name,
              ...found.map(({ placement }) => {
                const site = placement?.[name]
                return site ? say.sites[site].name : say.question.none
              }),
            ]),
            [
              say.columns.total,
              ...found.map(({ network, placement }) =>
                placement ? latency(scenario, placement, network).total : '–',
              ),
            ],
            [
              say.columns.cost,
              ...found.map(({ network, placement }) =>
                placement ? cost(scenario, placement, network) : '–',
              ),
            ],
          ]}
        />
      </Wide>
      <ul>
        {say.question.more.map(lesson => (
          <li key={lesson}>{lesson}</li>
        ))}
      </ul>
    </Fold>
  )
}
