import type { evidenceOf } from '#programmes/evidence.server.ts'
import { dateLong, isoDay } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'

/** What partners attested of a person: evidence of its own kind, shown as such. */
export function Attested({ attested }: { attested: Awaited<ReturnType<typeof evidenceOf>>['attested'] }) {
  const { t, language } = useWords()
  const words = t.partners
  if (attested.length === 0) return null
  return (
    <section>
      <h2>{words.attested}</h2>
      <p className="facts">{words.attestedLead}</p>
      <ul className="entries">
        {attested.map(one => (
          <li key={one.id}>
            {one.list}
            {one.course && ` · ${one.course}`} · {words.completedOn} {isoDay(one.completedOn, language)} ·{' '}
            {words.verdicts.accepted} {dateLong(one.acceptedAt, language)}
            {one.revokedAt !== null && ` · ${words.revoked} ${dateLong(one.revokedAt, language)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
