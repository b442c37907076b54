import type { ReactNode } from 'react'
import { useWords } from './language.tsx'

export interface Crumb {
  to: string
  label: string
}

/** Where this page stands; the page itself is not among the links. */
export function Crumbs({ trail }: { trail: readonly Crumb[] }) {
  const { t } = useWords()
  return (
    <nav className="crumbs" aria-label={t.nav.crumbs}>
      <ol>
        {trail.map(crumb => (
          <li key={crumb.to}>
            <a href={crumb.to}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** One page: where it stands, its title, one sentence, then the content. */
export function Page({
  title,
  lead,
  trail,
  wide = false,
  children,
}: {
  title: string
  lead?: ReactNode
  trail?: readonly Crumb[]
  wide?: boolean
  children: ReactNode
}) {
  return (
    <main id="content" className={wide ? 'page wide' : 'page'}>
      {trail && <Crumbs trail={trail} />}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </main>
  )
}

/** Something the reader must know now. `tone` also speaks through its words, never by colour alone. */
export function Notice({
  tone = 'note',
  children,
}: {
  tone?: 'note' | 'good' | 'warning'
  children: ReactNode
}) {
  return (
    <div className={`notice ${tone}`} role={tone === 'warning' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

/** A labelled field with help and, where there is one, what to mend. */
export function Field({
  name,
  label,
  help,
  error,
  ...input
}: {
  name: string
  label: string
  help?: string
  error?: string | undefined
  type?: string
  autoComplete?: string
  defaultValue?: string | undefined
  required?: boolean
  inputMode?: 'numeric' | 'decimal'
  accept?: string
  min?: string
  max?: string
}) {
  const describedBy = [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ')
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
      <input
        id={name}
        name={name}
        {...input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
      />
    </div>
  )
}

/** A thin line that shows how far something is, with the same in words for those who cannot see it. */
export function Meter({ value, max, label }: { value: number; max: number; label: string }) {
  return <progress className="meter" value={Math.min(value, max)} max={max} aria-label={label} />
}
