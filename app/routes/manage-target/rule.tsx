import { positionTypeChoices } from '#people/place-names.ts'
import type { RuleShown } from '#programmes/dashboard.server.ts'
import { dateLong, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'

type Lines = Omit<RuleShown, 'version' | 'byDefault' | 'reason' | 'setAt'>

/** What a counting rule asks for, in words. */
export function RuleLines({ rule }: { rule: Lines }) {
  const { t, language } = useWords()
  const types = positionTypeChoices(language).filter(([id]) => rule.positionTypes.includes(id))
  return (
    <>
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
      <p>
        {t.manage.organisation}:{' '}
        {rule.organisations.length > 0 ? rule.organisations.join(' · ') : t.office.rule.everyOrganisation}
        {types.length > 0 && ` · ${t.manage.position}: ${types.map(([, name]) => name).join(' · ')}`}
      </p>
      {rule.attestations && <p>{t.office.rule.attestations}</p>}
    </>
  )
}

/** The counting rule in force, in words. */
export function Rule({ rule }: { rule: RuleShown }) {
  const { t, language } = useWords()
  return (
    <section>
      <h2>{t.manage.rule}</h2>
      <p>{t.manage.ruleOf(number(rule.atLeast, language), number(rule.version, language))}</p>
      <RuleLines rule={rule} />
      {rule.byDefault && <p className="facts">{t.manage.byDefault}</p>}
    </section>
  )
}
