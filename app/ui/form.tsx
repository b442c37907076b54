import type { ReactNode } from 'react'

interface Labelled {
  name: string
  label: string
  help?: string
  error?: string | undefined
}

const about = ({ name, help, error }: Labelled) =>
  [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ') || undefined

function Around({ name, label, help, error, children }: Labelled & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {help && (
        <p id={`${name}-help`} className="help">
          {help}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="error">
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

export interface Option {
  value: string
  label: string
}

/** One of a list; groups of options carry a name of their own. */
export function Select({
  options,
  groups,
  first,
  defaultValue,
  required,
  multiple,
  size,
  ...labelled
}: Labelled & {
  options?: readonly Option[]
  groups?: readonly { label: string; options: readonly Option[] }[]
  /** What stands there before anything is chosen. */
  first?: string
  defaultValue?: string | readonly string[] | undefined
  required?: boolean
  /** Any number of them may be chosen. */
  multiple?: boolean
  size?: number
}) {
  const { name, error } = labelled
  const one = ({ value, label }: Option) => (
    <option key={value} value={value}>
      {label}
    </option>
  )
  return (
    <Around {...labelled}>
      <select
        id={name}
        name={name}
        defaultValue={defaultValue ?? (multiple ? [] : '')}
        required={required}
        multiple={multiple}
        size={size}
        aria-invalid={error ? true : undefined}
        aria-describedby={about(labelled)}
      >
        {first !== undefined && <option value="">{first}</option>}
        {options?.map(one)}
        {groups?.map(group => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(one)}
          </optgroup>
        ))}
      </select>
    </Around>
  )
}

/** A text of several lines. */
export function Area({ defaultValue, ...labelled }: Labelled & { defaultValue?: string }) {
  const { name, error } = labelled
  return (
    <Around {...labelled}>
      <textarea
        id={name}
        name={name}
        rows={3}
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={about(labelled)}
      />
    </Around>
  )
}

/** A tick beside its words, large enough for a thumb. */
export function Tick({
  name,
  value,
  label,
  checked,
  required,
  kind = 'checkbox',
}: {
  name: string
  value: string
  label: ReactNode
  checked?: boolean
  required?: boolean
  kind?: 'checkbox' | 'radio'
}) {
  return (
    <label className="choice">
      <input type={kind} name={name} value={value} defaultChecked={checked} required={required} />
      <span>{label}</span>
    </label>
  )
}

/** Boxes to tick, or round ones of which one is chosen, under one question. */
export function Ticks({
  name,
  legend,
  help,
  error,
  choices,
  chosen = [],
  one = false,
}: {
  name: string
  legend: string
  help?: string
  error?: string | undefined
  choices: readonly (readonly [string, string])[]
  chosen?: readonly string[]
  one?: boolean
}) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {help && <p className="help">{help}</p>}
      {error && <p className="error">{error}</p>}
      {choices.map(([value, words]) => (
        <Tick
          key={value}
          kind={one ? 'radio' : 'checkbox'}
          name={name}
          value={value}
          label={words}
          checked={chosen.includes(value)}
        />
      ))}
    </fieldset>
  )
}
