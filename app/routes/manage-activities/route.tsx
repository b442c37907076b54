import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mutate, Undone } from '#db/door.server.ts'
import { requireManager, requireProgrammeOffice } from '#people/gate.server.ts'
import { activityTargets, addActivity, managedActivities } from '#programmes/activity.server.ts'
import { moment, number } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'
import { When } from '../activity/parts.tsx'
import { type ActivityErrors, ActivityForm, type ActivityTyped } from './form.tsx'
import { factsTyped } from './typed.ts'

export const meta: MetaFunction = titled(t => t.manageActivities.title)

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const now = Date.now()
  return {
    now,
    office: within.includes('/'),
    activities: await managedActivities(now),
    targets: await activityTargets(),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const t = wordsIn(languageOf(asked.request)).manageActivities.faults
  const kept = Object.fromEntries(await asked.request.formData()) as Partial<ActivityTyped>
  const refuse = (errors: ActivityErrors) => data({ kept, errors }, { status: 400 })
  const typed = factsTyped(kept, t)
  if ('errors' in typed) return refuse(typed.errors)
  const { facts } = typed
  const now = Date.now()
  const deed = {
    actor: office,
    verb: 'activity.add',
    subject: `target/${facts.targetId}`,
    now,
    detail: { ...facts },
  }
  const answer = await mutate(deed, async tx => {
    const added = await addActivity(tx, facts, office, now)
    return 'fault' in added || added.repeated ? new Undone(added) : added
  })
  if ('id' in answer) return redirect(`/manage/activities/${answer.id}`, 303)
  return refuse(answer.fault === 'no-target' ? { targetId: t.target } : { seats: t[answer.fault] })
}

export default function ManageActivities() {
  const { now, office, activities, targets } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  const words = t.manageActivities
  const figures = ['applied', 'undecided', 'seated', 'waiting', 'attended'] as const
  return (
    <Page
      wide
      title={words.title}
      lead={`${words.lead} · ${t.manage.asOf(moment(now, language))}`}
      trail={[{ to: '/manage', label: t.manage.title }]}
    >
      {activities.length === 0 ? (
        <p>{office ? words.empty : t.activities.noneAhead}</p>
      ) : (
        <Table
          caption={words.list}
          columns={[
            {
              label: words.name,
              cell: row => (
                <>
                  <a href={`/manage/activities/${row.activity.id}`}>{row.activity[language]}</a>
                  <span className="facts">{t.activities.kinds[row.activity.kind]}</span>
                </>
              ),
            },
            { label: t.activities.when, cell: row => <When activity={row.activity} /> },
            {
              label: words.seats,
              figure: true,
              cell: row =>
                row.activity.seats === null ? words.noSeats : number(row.activity.seats, language),
            },
            ...figures.map(name => ({
              label: words.figures[name],
              figure: true,
              cell: (row: (typeof activities)[number]) => number(row.figures[name], language),
            })),
          ]}
          rows={activities}
          keyOf={row => row.activity.id}
        />
      )}
      {office && (
        <section>
          <h2>{words.add}</h2>
          <ActivityForm
            action="/manage/activities"
            submit={words.add}
            targets={targets}
            kept={answer?.kept}
            errors={answer?.errors}
          />
        </section>
      )}
    </Page>
  )
}
