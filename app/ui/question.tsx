/** A question as plain form fields: what is asked, what is wrong, what to fill in. */
import { number } from './formats.ts'
import { Html } from './html.tsx'
import { useWords } from './language.tsx'

interface Choice {
  id: string
  html: string
}

export interface Question {
  id: string
  kind: string
  prompt: string
  choices: readonly Choice[]
  rows?: readonly Choice[]
  heads?: { left: string; right: string }
  unit?: string
}

export type Problem = 'open' | 'twice' | 'number' | 'long'
/** What was filled in before, by the name of the field. */
export type Kept = Record<string, readonly string[]>

interface Fields {
  question: Question
  kept: Kept
  /** The id of the text that says what is asked, and of the one that says what is wrong. */
  describedBy: string | undefined
  invalid: boolean
}

function Choices({ question, kept }: Fields) {
  const name = `q:${question.id}`
  return question.choices.map(choice => (
    <label key={choice.id} className="choice">
      <input
        type={question.kind === 'multiple' ? 'checkbox' : 'radio'}
        name={name}
        value={choice.id}
        defaultChecked={kept[name]?.includes(choice.id)}
      />
      <Html as="span" html={choice.html} />
    </label>
  ))
}

interface Option {
  id: string
  label: string
}

/** A row with its select: an item and its place, or what is given and what belongs to it. */
function Row({
  id,
  name,
  html,
  options,
  fields,
}: {
  id: string
  name: string
  html: string
  options: readonly Option[]
  fields: Fields
}) {
  const { t } = useWords()
  return (
    <div className="pair">
      <label htmlFor={id}>
        <Html as="span" html={html} />
      </label>
      <select
        className="pair-choice"
        id={id}
        name={name}
        defaultValue={fields.kept[name]?.[0] ?? ''}
        aria-invalid={fields.invalid || undefined}
        aria-describedby={fields.describedBy}
      >
        <option value="">{t.check.choose}</option>
        {options.map(option => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Words of a choice where no markup can stand. */
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')

function Pairs({ id, ...fields }: Fields & { id: string }) {
  const { t, language } = useWords()
  const { question } = fields
  const ordering = question.kind === 'ordering'
  const rows = ordering ? question.choices : (question.rows ?? [])
  const options = question.choices.map((choice, place) =>
    ordering
      ? { id: String(place + 1), label: `${t.check.place} ${number(place + 1, language)}` }
      : { id: choice.id, label: plain(choice.html) },
  )
  return (
    <>
      {question.heads && (
        <p className="pair heads">
          <Html as="span" html={question.heads.left} />
          <Html as="span" html={question.heads.right} />
        </p>
      )}
      {rows.map(row => (
        <Row
          key={row.id}
          id={`${id}-${row.id}`}
          name={`q:${question.id}:${row.id}`}
          html={row.html}
          options={options}
          fields={fields}
        />
      ))}
    </>
  )
}

function Typed({ id, question, kept, describedBy, invalid }: Fields & { id: string }) {
  const { t } = useWords()
  const name = `q:${question.id}`
  const figure = question.kind === 'number'
  return (
    <div className="field typed">
      <label htmlFor={`${id}-typed`}>
        {figure ? t.check.yourNumber : t.check.yourText}
        {question.unit && ` (${question.unit})`}
      </label>
      <input
        id={`${id}-typed`}
        name={name}
        type="text"
        inputMode={figure ? 'decimal' : undefined}
        autoComplete="off"
        maxLength={200}
        defaultValue={kept[name]?.[0]}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
      />
    </div>
  )
}

/** One question of a form. `id` is unique on the page; `problem` is shown beside it. */
export function OpenQuestion({
  id,
  question,
  place,
  kept,
  problem,
}: {
  id: string
  question: Question
  place: number
  kept: Kept
  problem: Problem | undefined
}) {
  const { t, language } = useWords()
  const { kind } = question
  const fields: Fields = {
    question,
    kept,
    describedBy: problem && `${id}-open`,
    invalid: problem !== undefined,
  }
  return (
    <fieldset
      className={problem ? 'question open' : 'question'}
      aria-labelledby={id}
      aria-describedby={fields.describedBy}
    >
      <div id={id}>
        <p className="facts">
          {t.check.question(number(place, language))} · {t.check.kinds[kind]}
        </p>
        <Html html={question.prompt} />
      </div>
      {problem && (
        <p id={`${id}-open`} className="error">
          {t.check.problems[problem]}
        </p>
      )}
      {kind === 'ordering' || kind === 'matching' ? (
        <Pairs id={id} {...fields} />
      ) : kind === 'number' || kind === 'text' ? (
        <Typed id={id} {...fields} />
      ) : (
        <Choices {...fields} />
      )}
    </fieldset>
  )
}
