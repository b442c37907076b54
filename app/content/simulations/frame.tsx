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

/** A place for a wide table that scrolls by itself, by keyboard too. */
export function Wide({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="simulation-wide" aria-label={label} tabIndex={0}>
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
