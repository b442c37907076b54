import { fullName } from '#people/name.ts'
import type { Match, PartnerShown } from '#programmes/partner.server.ts'
import { isoDay, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'

/** The lines of a partner's list beside the people that they may mean. */
export function Lines({
  lines,
  here,
  match,
}: {
  lines: readonly PartnerShown[]
  here: string
  match: Match
}) {
  const { t, language } = useWords()
  const words = t.partners
  return (
    <Table
      caption={words.match[match]}
      columns={[
        { label: words.row, cell: line => number(line.row, language) },
        {
          label: words.given,
          cell: ({ given }) =>
            [given.name, given.email, given.organisation, given.course].filter(Boolean).join(' · '),
        },
        { label: words.completedOn, cell: line => isoDay(line.completedOn, language) },
        {
          label: words.meant,
          cell: line =>
            line.people.length === 0
              ? '–'
              : line.people.map(one => (
                  <div key={one.person.id}>
                    {fullName(one.person, language)} ({one[language]})
                  </div>
                )),
        },
        {
          label: words.decision,
          cell: line => (
            <a href={`${here}/lines/${line.row}`}>
              {line.decision ? words.verdicts[line.decision.verdict] : words.decide}
            </a>
          ),
        },
      ]}
      rows={lines}
      keyOf={line => String(line.row)}
    />
  )
}
