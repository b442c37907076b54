import { Tick } from './form.tsx'
import { useWords } from './language.tsx'
import { Field } from './page.tsx'

export interface Candidate {
  id: string
  name: string
  agency: string
  email: string
}

export interface Found {
  typed: string
  fault?: 'needed' | 'nobody'
  candidates: readonly Candidate[]
  /** There are more than these. */
  more: boolean
}

/** Finds a person by e-mail or name; where a name was typed, the person is chosen from a list before anything is done. */
export function Finder({ action, submit, found }: { action: string; submit: string; found?: Found }) {
  const { t } = useWords()
  if (found && found.candidates.length > 0)
    return (
      <form method="post" action={action} className="form">
        <fieldset className="question" aria-labelledby="candidates">
          <p id="candidates">{found.more ? t.finding.tooMany : t.finding.choose}</p>
          {found.candidates.map(candidate => (
            <Tick
              key={candidate.id}
              kind="radio"
              name="person"
              value={candidate.id}
              checked={found.candidates.length === 1}
              required
              label={
                <>
                  {candidate.name}
                  <span className="facts">
                    {candidate.agency} · {candidate.email}
                  </span>
                </>
              }
            />
          ))}
        </fieldset>
        <button type="submit">{submit}</button>
        <p className="waits">
          <a href={action}>{t.finding.again}</a>
        </p>
      </form>
    )
  return (
    <form method="post" action={action} className="form" noValidate>
      <Field
        name="who"
        label={t.finding.who}
        help={t.finding.help}
        defaultValue={found?.typed}
        error={found?.fault && t.finding[found.fault]}
        autoComplete="off"
      />
      <button type="submit">{submit}</button>
    </form>
  )
}
