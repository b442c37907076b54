import { createElement, type ReactElement, type ReactNode } from 'react'
import { number } from './fill.ts'

interface FrameProps {
  /** The custom element that upgrades this HTML: `sim-` and the simulation's name. */
  element: `sim-${string}`
  kicker: string
  title: string
  lead: string
  /** Texts that the island needs, as `data-…` attributes. */
  texts?: Record<`data-${string}`, string | number>
  children: ReactNode
}

/** The box that every simulation stands in. */
export function Frame({ element, kicker, title, lead, texts, children }: FrameProps): ReactElement {
  return createElement(
    element,
    texts ?? {},
    <section className="simulation-box" aria-label={`${kicker}: ${title}`}>
      <p className="simulation-kicker">{kicker}</p>
      <h3 className="simulation-title">{title}</h3>
      <p>{lead}</p>
      {children}
    </section>,
  )
}

interface WideProps {
  label: string
  /** As high as its table, and so scrolling sideways only. */
  whole?: boolean
  children: ReactNode
}

/** A place for a wide table that scrolls by itself, by keyboard too. */
export function Wide({ label, whole, children }: WideProps): ReactElement {
  return (
    <section
      className={whole ? 'simulation-wide simulation-whole' : 'simulation-wide'}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </section>
  )
}

interface NumberFieldProps {
  part: string
  label: string
  unit: string
  value: number
  min: number
  max: number
  step?: number
}

/** A number with its label above and its unit beside. */
export function NumberField({ part, label, unit, value, min, max, step }: NumberFieldProps): ReactElement {
  return (
    <label className="simulation-field">
      <span>{label}</span>
      <span className="simulation-unit">
        <input
          type="number"
          inputMode="numeric"
          data-part={part}
          defaultValue={value}
          min={min}
          max={max}
          step={step ?? 1}
          required
        />{' '}
        {unit}
      </span>
      <span className="simulation-note">
        {number(min)}–{number(max)}
      </span>
    </label>
  )
}

/** A slider with its label and its present value above. */
export function Slider({ part, label, unit, value, min, max, step }: NumberFieldProps): ReactElement {
  return (
    <label className="simulation-field">
      <span>
        {label} <b data-part={`${part}-shown`}>{value}</b> {unit}
      </span>
      <input type="range" data-part={part} defaultValue={value} min={min} max={max} step={step ?? 1} />
    </label>
  )
}

interface PickerProps {
  part: string
  label: ReactNode
  /** Values with their words, in order. */
  options: readonly (readonly [value: string, word: string])[]
  value: string
  /** What is being chosen for, where several pickers are the same part. */
  item?: string
}

/** One of several, as a native list with its label above. */
export function Picker({ part, label, options, value, item }: PickerProps): ReactElement {
  return (
    <label className="simulation-field">
      <span>{label}</span>
      <select data-part={part} data-item={item} defaultValue={value} autoComplete="off">
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A table with its caption: the first cell of each row names the row. */
export function Table({
  caption,
  columns,
  rows,
  figures,
}: {
  caption?: string
  columns: readonly string[]
  rows: readonly (readonly ReactNode[])[]
  figures?: boolean
}): ReactElement {
  return (
    <table className={figures ? 'simulation-figures' : undefined}>
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table written once have no other name
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Something to open: answers, reasons, tables behind a chart. */
export function Fold({
  part,
  summary,
  children,
}: {
  part?: string
  summary: string
  children: ReactNode
}): ReactElement {
  return (
    <details className="simulation-details" data-part={part}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

/** The sentence that is read out when it changes. */
export function Result({ part, children }: { part: string; children?: ReactNode }): ReactElement {
  return (
    <p className="simulation-result">
      <output data-part={part} aria-live="polite">
        {children}
      </output>
    </p>
  )
}
