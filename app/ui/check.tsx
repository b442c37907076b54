/** A check as a plain form, and as it looks once it is marked. */
import { number } from './formats.ts'
import { Html } from './html.tsx'
import { useWords } from './language.tsx'
import { Notice } from './page.tsx'

interface Choice {
  id: string
  html: string
}

interface Question {
  id: string
  kind: string
  prompt: string
  choices: readonly Choice[]
}

interface CheckShown {
  id: string
  questions: readonly Question[]
}

interface MarkedQuestion {
  right: boolean
  chosen: readonly string[]
  answers: readonly string[]
  why: Record<string, string>
}

/** The rule of a check, told before anyone answers. */
export function CheckRule({ pass, attempts, left }: { pass: number; attempts: number; left?: number }) {
  const { t, language } = useWords()
  return (
    <p className="rule">
      {t.check.rule(number(pass, language), number(attempts, language))}
      {left !== undefined && ` ${left > 0 ? t.check.left(number(left, language)) : t.check.noneLeft}`}
    </p>
  )
}

function OpenQuestion({
  id,
  question,
  place,
  chosen,
  open,
}: {
  id: string
  question: Question
  place: number
  chosen: readonly string[]
  open: boolean
}) {
  const { t, language } = useWords()
  return (
    <fieldset
      className={open ? 'question open' : 'question'}
      aria-labelledby={id}
      aria-describedby={open ? `${id}-open` : undefined}
    >
      <div id={id}>
        <p className="facts">
          {t.check.question(number(place, language))} ·{' '}
          {question.kind === 'multiple' ? t.check.multiple : t.check.single}
        </p>
        <Html html={question.prompt} />
      </div>
      {open && (
        <p id={`${id}-open`} className="error">
          {t.check.open}
        </p>
      )}
      {question.choices.map(choice => (
        <label key={choice.id} className="choice">
          <input
            type={question.kind === 'multiple' ? 'checkbox' : 'radio'}
            name={`q:${question.id}`}
            value={choice.id}
            defaultChecked={chosen.includes(choice.id)}
          />
          <Html as="span" html={choice.html} />
        </label>
      ))}
    </fieldset>
  )
}

/** The form for one attempt. `attempt` makes a repeated post harmless; `kept` is what was chosen before. */
export function CheckForm({
  check,
  action,
  attempt,
  kept = {},
  open = [],
}: {
  check: CheckShown
  action: string
  attempt: number
  kept?: Record<string, readonly string[]>
  open?: readonly string[]
}) {
  const { t } = useWords()
  return (
    <form method="post" action={action} className="check-form">
      <input type="hidden" name="attempt" value={attempt} />
      {check.questions.map((question, place) => (
        <OpenQuestion
          key={question.id}
          id={`${check.id}-${question.id}`}
          question={question}
          place={place + 1}
          chosen={kept[question.id] ?? []}
          open={open.includes(question.id)}
        />
      ))}
      <button type="submit">{t.check.submit}</button>
    </form>
  )
}

/** A marked attempt: the score, then every question with what was chosen and why it is right or not. */
export function CheckMarked({
  check,
  score,
  passed,
  questions,
}: {
  check: CheckShown
  score: number
  passed: boolean
  questions: Record<string, MarkedQuestion>
}) {
  const { t, language } = useWords()
  const percent = number(score, language)
  return (
    <>
      <Notice tone={passed ? 'good' : 'warning'}>
        {passed ? t.check.passed(percent) : t.check.failed(percent)}
      </Notice>
      {check.questions.map((question, place) => {
        const marked = questions[question.id]
        if (!marked) return null
        return (
          <section key={question.id} className={marked.right ? 'question right' : 'question wrong'}>
            <p className="facts">
              {t.check.question(number(place + 1, language))} · {marked.right ? t.check.right : t.check.wrong}
            </p>
            <Html html={question.prompt} />
            <ul className="choices">
              {question.choices.map(choice => {
                const notes = [
                  marked.chosen.includes(choice.id) && t.check.yours,
                  marked.answers.includes(choice.id) && t.check.right,
                ].filter(Boolean)
                return (
                  <li key={choice.id} className={marked.chosen.includes(choice.id) ? 'chosen' : undefined}>
                    <Html as="span" html={choice.html} />
                    {notes.length > 0 && <strong className="note"> ({notes.join(' · ')})</strong>}
                    {marked.why[choice.id] && <Html className="why" html={marked.why[choice.id] ?? ''} />}
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </>
  )
}
