import type { RuleShown } from '#programmes/dashboard.server.ts'
import { dateLong, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'

/** The counting rule in words. */
export function Rule({ rule }: { rule: RuleShown }) {
  const { t, language } = useWords()
  return (
    <section>
      <h2>{t.manage.rule}</h2>
      <p>{t.manage.ruleOf(number(rule.atLeast, language), number(rule.version, language))}</p>
      <ul>
        {rule.courses.map(course => (
          <li key={course.id}>
            <a href={`/courses/${course.id}`}>{course.title}</a>
          </li>
        ))}
      </ul>
      <p>
        {t.manage.since0(dateLong(rule.since, language))} · {t.manage.eligible}: {rule.kinds.join(' · ')}
      </p>
      {rule.byDefault && <p className="facts">{t.manage.byDefault}</p>}
    </section>
  )
}
