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
import { evidenceOf } from '#programmes/evidence.server.ts'
import { decideSpeedAndSettle } from '#programmes/finish.server.ts'
import { findHold, heldLine } from '#programmes/speed.server.ts'
import { peopleTargets } from '#programmes/target.server.ts'
import { Ticks } from '#ui/form.tsx'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Field, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Completion } from './manage-person/completion.tsx'
import { Decided, Waiting } from './manage-speed/parts.tsx'

export const meta: MetaFunction = titled(t => t.office.speed.title)

export async function loader(asked: LoaderFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const language = languageOf(asked.request)
  const row = await findHold(asked.params.completion ?? '')
  if (!row) throw absent()
  const [target] = await peopleTargets()
  const { completions } = await evidenceOf(target?.id ?? '', row.person.headId, language)
  if (asked.request.method === 'GET') {
    const deed = { actor: office, verb: 'evidence.look', subject: `person/${row.person.id}`, now: Date.now() }
    await mutate(deed, async () => undefined)
  }
  return {
    line: await heldLine(row, language),
    completion: completions.find(one => one.id === row.completion.id),
  }
}

const form = z.object({
  verdict: z.enum(['accepted', 'refused']),
  reason: z.string().trim().min(1).max(500),
})

/** The programme office's reasoned decision; the first one stands. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { speed: t } = wordsIn(languageOf(asked.request)).office
  const completionId = asked.params.completion ?? ''
  if (!(await findHold(completionId))) throw absent()
  const parsed = form.safeParse(Object.fromEntries(await asked.request.formData()))
  if (!parsed.success) {
    const open = new Set(parsed.error.issues.map(issue => issue.path[0]))
    const errors = {
      verdict: open.has('verdict') ? t.verdictNeeded : undefined,
      reason: open.has('reason') ? t.reasonNeeded : undefined,
    }
    return data({ errors, problem: undefined }, { status: 400 })
  }
  const now = Date.now()
  const deed = {
    actor: office,
    verb: 'speed.decide',
    subject: `completion/${completionId}`,
    now,
    detail: parsed.data,
  }
  const answer = await mutate(deed, async tx => {
    const decided = await decideSpeedAndSettle(tx, { completionId, ...parsed.data, by: office }, now)
    return decided === 'decided' ? decided : new Undone(decided)
  })
  if (answer === 'decided') return redirect('/manage/speed', { status: 303 })
  return data({ errors: {}, problem: answer === 'own' ? t.own : t.already }, { status: 400 })
}

export default function SpeedDecision() {
  const { line, completion } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const words = t.office.speed
  const errors: { verdict?: string | undefined; reason?: string | undefined } = answer?.errors ?? {}
  return (
    <Page
      wide
      title={line.name}
      lead={line.course}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: '/manage/speed', label: words.title },
      ]}
    >
      {answer?.problem && <Notice tone="warning">{answer.problem}</Notice>}
      {line.decision ? <Decided lines={[line]} /> : <Waiting lines={[line]} />}
      <p className="facts">{words.model}</p>
      {completion && <h2>{words.lessons}</h2>}
      {completion && <Completion completion={completion} revoke={undefined} />}
      {!line.decision && (
        <form method="post">
          <Ticks
            name="verdict"
            legend={words.verdict}
            one
            error={errors.verdict}
            choices={[
              ['accepted', words.accept],
              ['refused', words.refuse],
            ]}
          />
          <Field name="reason" label={words.reason} error={errors.reason} required />
          <button type="submit">{words.save}</button>
        </form>
      )}
    </Page>
  )
}
