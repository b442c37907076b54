/** Questions as they look once they are marked: what was answered, what is right, and why. */
import { number } from './formats.ts'
import { Html } from './html.tsx'
import { useWords } from './language.tsx'
import { Notice } from './page.tsx'
import type { Question } from './question.tsx'

export interface MarkedQuestion {
  right: boolean
  chosen: readonly string[]
  /** The key, once the check is passed. */
  answers: readonly string[]
  why: Record<string, string>
  reason?: string
}

interface Shown {
  question: Question
  marked: MarkedQuestion
}

function Choices({ question, marked }: Shown) {
  const { t } = useWords()
  return (
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
  )
}

/** Items in the order that the pairs `item:place` give them. */
function Order({ label, pairs, question }: { label: string; pairs: readonly string[]; question: Question }) {
  const placeOf = (id: string) => Number(pairs.find(pair => pair.startsWith(`${id}:`))?.split(':')[1])
  const items = [...question.choices].sort((a, b) => placeOf(a.id) - placeOf(b.id))
  return (
    <>
      <p className="facts">{label}</p>
      <ol className="order">
        {items.map(item => (
          <li key={item.id}>
            <Html as="span" html={item.html} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Ordered({ question, marked }: Shown) {
  const { t } = useWords()
  return (
    <>
      <Order label={t.check.yourOrder} pairs={marked.chosen} question={question} />
      {!marked.right && marked.answers.length > 0 && (
        <Order label={t.check.rightOrder} pairs={marked.answers} question={question} />
      )}
    </>
  )
}

function Matched({ question, marked }: Shown) {
  const { t } = useWords()
  const find = (pairs: readonly string[], row: string) => {
    const id = pairs.find(pair => pair.startsWith(`${row}:`))?.split(':')[1]
    return question.choices.find(choice => choice.id === id)?.html
  }
  return (
    <dl className="matched">
      {(question.rows ?? []).map(row => {
        const given = find(marked.chosen, row.id)
        const right = find(marked.answers, row.id)
        return (
          <div key={row.id}>
            <dt>
              <Html as="span" html={row.html} />
            </dt>
            <dd>
              {given ? <Html as="span" html={given} /> : t.check.none}
              {right !== undefined && right !== given && (
                <>
                  {' '}
                  <strong className="note">
                    ({t.check.rightAnswer}: <Html as="span" html={right} />)
                  </strong>
                </>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Typed({ question, marked }: Shown) {
  const { t } = useWords()
  const unit = question.unit ? ` ${question.unit}` : ''
  const [answer] = marked.answers
  return (
    <p>
      {t.check.yours}:{' '}
      <strong>{marked.chosen[0] === undefined ? t.check.none : marked.chosen[0] + unit}</strong>
      {!marked.right && answer !== undefined && ` · ${t.check.rightAnswer}: ${answer}${unit}`}
    </p>
  )
}

const views: Record<string, (shown: Shown) => JSX.Element> = {
  ordering: Ordered,
  matching: Matched,
  number: Typed,
  text: Typed,
}

/** A marked attempt: the score, then every question with what was answered and why it is right or not. */
export function CheckMarked({
  check,
  score,
  passed,
  questions,
}: {
  check: { questions: readonly Question[] }
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
        const marked = Object.hasOwn(questions, question.id) ? questions[question.id] : undefined
        if (!marked) return null
        const View = views[question.kind] ?? Choices
        return (
          <section key={question.id} className={marked.right ? 'question right' : 'question wrong'}>
            <p className="facts">
              {t.check.question(number(place + 1, language))} · {marked.right ? t.check.right : t.check.wrong}
            </p>
            <Html html={question.prompt} />
            <View question={question} marked={marked} />
            {marked.reason && <Html className="why" html={marked.reason} />}
          </section>
        )
      })}
    </>
  )
}
