import { fullName } from '#people/name.ts'
import type { ManagedActivity } from '#programmes/activity.server.ts'
import { Area, Tick } from '#ui/form.tsx'
import { dateShort, number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { PlaceShort } from '../activity/parts.tsx'

type Person = ManagedActivity['people'][number]

/** How the activity stands, over everyone. */
export function Figures({ figures }: Pick<ManagedActivity, 'figures'>) {
  const { t, language } = useWords()
  const words = t.manageActivities
  const names = ['applied', 'undecided', 'seated', 'waiting', 'attended'] as const
  return (
    <dl className="about">
      {names.map(name => (
        <div key={name}>
          <dt>{words.figures[name]}</dt>
          <dd>{number(figures[name], language)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Everyone who applied or was nominated; `choose` puts a tick before each who has not left. */
export function People({ people, chosen }: { people: readonly Person[]; chosen?: readonly string[] }) {
  const { t, language } = useWords()
  const words = t.manageActivities
  const tick = (row: Person) => {
    const name = fullName(row, language)
    if (!chosen || row.place.is === 'left') return name
    const { id } = row.application
    return <Tick name="application" value={id} label={name} checked={chosen.includes(id)} />
  }
  return (
    <Table
      caption={t.manage.people}
      columns={[
        { label: words.person, cell: tick },
        {
          label: words.place,
          cell: row => (
            <>
              <PlaceShort place={row.place} />
              {row.application.attendedAt !== null && <span className="facts">{words.came}</span>}
              {row.place.is === 'refused' && row.application.refusedReason && (
                <span className="facts">{t.activities.reason(row.application.refusedReason)}</span>
              )}
            </>
          ),
        },
        { label: words.agency, cell: row => row.organisation[language] },
        {
          label: words.appliedAt,
          cell: row => (
            <>
              {dateShort(row.application.appliedAt, language)}
              {row.application.appliedBy !== row.application.personId && (
                <span className="facts">{words.byManager}</span>
              )}
            </>
          ),
        },
      ]}
      rows={people}
      keyOf={row => row.application.id}
    />
  )
}

export interface DecisionAnswer {
  chosen: string[]
  reason?: string
  errors: { chosen?: string; reason?: string }
}

/** One list, two ways on: each button posts what is ticked to an address of its own. */
export function Decide({ managed, answer }: { managed: ManagedActivity; answer?: DecisionAnswer }) {
  const { t } = useWords()
  const words = t.manageActivities
  const base = `/manage/activities/${managed.activity.id}`
  return (
    <form method="post" action={`${base}/selection`} noValidate>
      {answer?.errors.chosen && <Notice tone="warning">{answer.errors.chosen}</Notice>}
      <People people={managed.people} chosen={answer?.chosen ?? []} />
      <p className="help">{words.selectHelp}</p>
      <button type="submit">{words.select}</button>
      <div className="waits">
        <Area
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          defaultValue={answer?.reason}
          error={answer?.errors.reason}
        />
        <button type="submit" formAction={`${base}/refusals`}>
          {words.refuse}
        </button>
      </div>
    </form>
  )
}
