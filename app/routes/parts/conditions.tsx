import type { WhyCounted } from '#programmes/why.server.ts'
import { number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'

type Shown = WhyCounted['conditions'][number]

/** What a condition says, and what would mend it; `own` speaks to the person themselves. */
function Line({ condition, own }: { condition: Shown; own: boolean }) {
  const { t, language } = useWords()
  const why = t.office.why
  if (condition.rule === 'courses') {
    const done = number(condition.done.length, language)
    return (
      <>
        {condition.attested ? why.attested : why.courses(done, number(condition.needed, language))}
        {!condition.met && (
          <>
            {'. '}
            {why.toDo}:{' '}
            {condition.missing.map((course, place) => (
              <span key={course.id}>
                {place > 0 && ' · '}
                <a href={`/courses/${course.id}`}>{course.title}</a>
              </span>
            ))}
          </>
        )}
      </>
    )
  }
  if (condition.rule === 'speed')
    return (
      <>
        {why.speed} ({condition.held.map(course => course.title).join(' · ')})
        {!condition.met && `. ${why.askOffice}`}
      </>
    )
  return (
    <>
      {why[condition.rule]}
      {condition.rule === 'confirmed' && !condition.met && own && `. ${why.askAgency}`}
    </>
  )
}

/** A counting rule for one head, condition by condition: met or missing, in words and not by colour alone. */
export function Conditions({ conditions, own }: { conditions: readonly Shown[]; own: boolean }) {
  const { t } = useWords()
  return (
    <ul className="conditions">
      {conditions.map(condition => (
        <li key={condition.rule} className={condition.met ? 'met' : 'missing'}>
          <strong>{condition.met ? t.office.why.met : t.office.why.missing}</strong>:{' '}
          <Line condition={condition} own={own} />
        </li>
      ))}
    </ul>
  )
}
