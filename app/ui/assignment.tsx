/** An assignment's checklist as a plain form, and as it looks once it is submitted. */
import { dateLong } from './formats.ts'
import { Html } from './html.tsx'
import { useWords } from './language.tsx'
import { Notice } from './page.tsx'

export type AssignmentProblem = 'items' | 'note'

/** The form of a checklist. `ticked` are the places (from 1) that were ticked before; `problems` say what to mend. */
export function AssignmentForm({
  id,
  items,
  action,
  ticked = [],
  note,
  problems = {},
}: {
  id: string
  items: readonly string[]
  action: string
  ticked?: readonly number[]
  note?: string
  problems?: Partial<Record<AssignmentProblem, string>>
}) {
  const { t } = useWords()
  const noteId = `${id}-note`
  return (
    <form method="post" action={action} className="check-form">
      <p>{t.assignment.lead}</p>
      <fieldset
        className={problems.items ? 'question open' : 'question'}
        aria-describedby={problems.items && `${id}-open`}
      >
        <legend>{t.assignment.checklist}</legend>
        {problems.items && (
          <p id={`${id}-open`} className="error">
            {problems.items}
          </p>
        )}
        {items.map((html, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the items of an edition never change places
          <label key={index} className="choice">
            <input
              type="checkbox"
              name="item"
              value={index + 1}
              defaultChecked={ticked.includes(index + 1)}
            />
            <Html as="span" html={html} />
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={noteId}>{t.assignment.note}</label>
        <p id={`${noteId}-help`} className="help">
          {t.assignment.noteHelp}
        </p>
        {problems.note && (
          <p id={`${noteId}-error`} className="error">
            {problems.note}
          </p>
        )}
        <textarea
          id={noteId}
          name="note"
          rows={4}
          defaultValue={note}
          aria-invalid={problems.note ? true : undefined}
          aria-describedby={`${noteId}-help${problems.note ? ` ${noteId}-error` : ''}`}
        />
      </div>
      <button type="submit">{t.assignment.submit}</button>
    </form>
  )
}

/** A submitted assignment: when, what was done, and the note. */
export function AssignmentDone({ items, at, note }: { items: readonly string[]; at: number; note: string }) {
  const { t, language } = useWords()
  return (
    <>
      <Notice tone="good">{t.assignment.done(dateLong(at, language))}</Notice>
      <ul className="done-items">
        {items.map((html, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the items of an edition never change places
          <li key={index}>
            <Html as="span" html={html} />
          </li>
        ))}
      </ul>
      {note !== '' && (
        <>
          <p className="facts">{t.assignment.yourNote}</p>
          <p className="kept-note">{note}</p>
        </>
      )}
    </>
  )
}
