/** A check: its rule, told first, and the plain form of one attempt. */
import { number } from './formats.ts'
import { useWords } from './language.tsx'
import { type Kept, OpenQuestion, type Problem, type Question } from './question.tsx'

interface Rule {
  pass: number
  attempts: number
  /** Questions of one attempt, and how many there are to draw them from. */
  asked: number
  pool: number
}

/** The rule of a check, told before anyone answers. */
export function CheckRule({ rule, left }: { rule: Rule; left?: number }) {
  const { t, language } = useWords()
  const count = (value: number) => number(value, language)
  return (
    <p className="rule">
      {t.check.rule(count(rule.asked), count(rule.pass), count(rule.attempts))}
      {rule.pool > rule.asked && ` ${t.check.drawn(count(rule.pool))}`}
      {left !== undefined && ` ${left > 0 ? t.check.left(count(left)) : t.check.noneLeft}`}
    </p>
  )
}

/** What must be done before an exam opens, each with its link. */
export function CheckLocked({ missing }: { missing: readonly { to: string; title: string }[] }) {
  const { t } = useWords()
  return (
    <>
      <p>{t.check.locked}</p>
      <ul>
        {missing.map(({ to, title }) => (
          <li key={to}>
            <a href={to}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The form for one attempt. `attempt` makes a repeated post harmless; `kept` is what was filled in before. */
export function CheckForm({
  id,
  questions,
  action,
  attempt,
  kept = {},
  problems = {},
}: {
  id: string
  questions: readonly Question[]
  action: string
  attempt: number
  kept?: Kept
  problems?: Record<string, Problem>
}) {
  const { t } = useWords()
  return (
    <form method="post" action={action} className="check-form">
      <input type="hidden" name="attempt" value={attempt} />
      {questions.map((question, place) => (
        <OpenQuestion
          key={question.id}
          id={`${id}-${question.id}`}
          question={question}
          place={place + 1}
          kept={kept}
          problem={Object.hasOwn(problems, question.id) ? problems[question.id] : undefined}
        />
      ))}
      <button type="submit">{t.check.submit}</button>
    </form>
  )
}
