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
import { mergeEffect, mergeHeads } from '#programmes/merge.server.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Field, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Accounts, Effect } from './parts.tsx'

export const meta: MetaFunction = titled(t => t.duplicates.title)

export async function loader(asked: LoaderFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { one = '', other = '' } = asked.params
  const accounts = await personsOfHeads([one, other])
  const heads = [one, other].map(head => accounts.filter(account => account.headId === head))
  if (heads.some(of => of.length === 0)) throw absent()
  if (asked.request.method === 'GET')
    for (const { id } of accounts) {
      const deed = { actor: office, verb: 'evidence.look', subject: `person/${id}`, now: Date.now() }
      await mutate(deed, async () => undefined)
    }
  return {
    here: `/manage/duplicates/${one}/${other}`,
    heads,
    same: one === other,
    effect: await mergeEffect(one, other),
  }
}

const form = z.object({ reason: z.string().trim().min(1).max(500) })

/** Merges the two, with a reason. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { duplicates: t } = wordsIn(languageOf(asked.request))
  const { one = '', other = '' } = asked.params
  const parsed = form.safeParse(Object.fromEntries(await asked.request.formData()))
  if (!parsed.success) return data({ error: t.reasonNeeded, problem: undefined }, { status: 400 })
  const now = Date.now()
  const { reason } = parsed.data
  const deed = { actor: office, verb: 'head.merge', subject: `head/${one}`, now, detail: { other, reason } }
  const answer = await mutate(deed, async tx => {
    const merged = await mergeHeads(tx, { a: one, b: other, reason, by: office }, now)
    return merged === 'merged' ? merged : new Undone(merged)
  })
  if (answer === 'merged') return redirect('/manage/duplicates', { status: 303 })
  return data({ error: undefined, problem: t.refused[answer] }, { status: 400 })
}

export default function Duplicate() {
  const { here, heads, same, effect } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const words = t.duplicates
  return (
    <Page
      wide
      title={words.pair}
      lead={words.lead}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: '/manage/duplicates', label: words.title },
      ]}
    >
      {answer?.problem && <Notice tone="warning">{answer.problem}</Notice>}
      {same && <Notice>{words.refused.same}</Notice>}
      <div className="sides">
        {heads.map((accounts, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are two, and they never change places
          <Accounts key={place} accounts={accounts} />
        ))}
      </div>
      {!same && (
        <>
          <Effect effect={effect} />
          <form method="post">
            <Field name="reason" label={words.reason} error={answer?.error} required />
            <button type="submit">{words.merge}</button>{' '}
            <button type="submit" className="second" formAction={`${here}/distinct`}>
              {words.distinct}
            </button>
          </form>
        </>
      )}
    </Page>
  )
}
