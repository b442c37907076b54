import type { ReactElement } from 'react'
import { Fold, Frame, Picker, Result, Table, Wide } from '../frame.tsx'
import type { ViewProps } from '../simulation.ts'
import { classes, items, kept, places } from './model.ts'
import type { Settings } from './settings.ts'
import { words } from './words.ts'

/** Eight items to class, the classes and where each may be kept, and every answer with its reason. */
export function View({ settings: { set }, language }: ViewProps<Settings>): ReactElement {
  const say = words[language]
  const given = Object.entries(items[set])
  const options = classes.map(each => [each, say.classes[each].name] as const)
  const { columns } = say
  return (
    <Frame
      element="sim-data-classification"
      kicker={say.kicker}
      title={say.titles[set]}
      lead={say.lead}
      texts={{
        'data-set': set,
        'data-right': say.marks.right,
        'data-low': say.marks.low,
        'data-high': say.marks.high,
        'data-result': say.result,
        'data-perfect': say.perfect,
      }}
    >
      <p className="simulation-note">{say.rule}</p>
      <Table
        caption={say.meanings}
        columns={[columns.class, columns.meaning]}
        rows={classes.map(each => [say.classes[each].name, say.classes[each].meaning])}
      />
      <ol className="simulation-cards">
        {given.map(([name]) => (
          <li key={name} data-card={name}>
            <Still name={say.items[name]?.name ?? ''} />
            <div data-live="" hidden>
              <Picker
                part="class"
                item={name}
                label={say.items[name]?.name ?? ''}
                options={[['', say.open], ...options]}
                value=""
              />
            </div>
            <p data-part="feedback" className="simulation-feedback" hidden />
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
      <Result part="result" />
      <Fold summary={say.answers}>
        <Table
          columns={[columns.item, columns.class, columns.why]}
          rows={given.map(([name, item]) => [
            say.items[name]?.name,
            say.classes[item.class].name,
            <span key="why" data-why={name}>
              {say.items[name]?.why}
              {item.personal ? ` · ${say.personal}` : ''}
            </span>,
          ])}
        />
      </Fold>
      <Fold part="kept" summary={say.kept}>
        <Table
          columns={[columns.class, columns.where]}
          rows={classes.map(each => [
            say.classes[each].name,
            <span key="where" data-where={each}>
              {say.classes[each].where}
            </span>,
          ])}
        />
        <Wide whole label={say.kept}>
          <Table
            caption={say.kept}
            columns={[columns.class, ...places.map(place => say.places[place])]}
            rows={classes.map(each => [
              say.classes[each].name,
              ...places.map(place => say.may[kept[each][place]]),
            ])}
          />
        </Wide>
      </Fold>
    </Frame>
  )
}

/** The name of an item where no list to choose from carries it. */
function Still({ name }: { name: string }): ReactElement {
  return <p data-still="">{name}</p>
}
