import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { personsOfHeads } from '#people/person.server.ts'
import { findMerge, undoMerge } from '#programmes/merge.server.ts'
import { dateLong } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Field, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Accounts } from './duplicate/parts.tsx'

export const meta: MetaFunction = titled(t => t.duplicates.undo)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const merge = await findMerge(asked.params.merge ?? '')
  if (!merge) throw absent()
  const { reason, mergedAt, undoneAt } = merge
  return { reason, mergedAt, undone: undoneAt !== null, accounts: await personsOfHeads([merge.intoHeadId]) }
}

const form = z.object({ reason: z.string().trim().min(1).max(500) })

/** Parts what was merged, with a reason. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { duplicates: t } = wordsIn(languageOf(asked.request))
  const merge = await findMerge(asked.params.merge ?? '')
  if (!merge) throw absent()
  const parsed = form.safeParse(Object.fromEntries(await asked.request.formData()))
  if (!parsed.success) return data({ error: t.reasonNeeded, problem: undefined }, { status: 400 })
  const now = Date.now()
  const { reason } = parsed.data
  const deed = {
    actor: office,
    verb: 'head.part',
    subject: `head/${merge.intoHeadId}`,
    now,
    detail: { reason },
  }
  const answer = await mutate(deed, async tx => {
    const parted = await undoMerge(tx, { id: merge.id, reason, by: office }, now)
    return parted === 'undone' ? parted : new Undone(parted)
  })
  if (answer === 'undone') return redirect('/manage/duplicates', { status: 303 })
  return data({ error: undefined, problem: t.refused[answer] }, { status: 400 })
}

export default function Merge() {
  const { reason, mergedAt, undone, accounts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  const words = t.duplicates
  return (
    <Page
      title={words.undo}
      lead={`${words.mergedAt} ${dateLong(mergedAt, language)} · ${reason}`}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: '/manage/duplicates', label: words.title },
      ]}
    >
      {answer?.problem && <Notice tone="warning">{answer.problem}</Notice>}
      {undone && <Notice>{words.refused['undone-already']}</Notice>}
      <Accounts accounts={accounts} />
      {!undone && (
        <form method="post">
          <p>{words.undoLead}</p>
          <Field name="reason" label={words.reason} error={answer?.error} required />
          <button type="submit">{words.undo}</button>
        </form>
      )}
    </Page>
  )
}
