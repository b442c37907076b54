import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutate } from '#db/door.server.ts'
import { requireProgrammeOffice } from '#people/gate.server.ts'
import {
  decidedHolds,
  heldLine,
  holdsWaiting,
  setSpeedThreshold,
  speedThreshold,
  waitingHolds,
} from '#programmes/speed.server.ts'
import { number } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Field, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Decided, Waiting } from './parts.tsx'

export const meta: MetaFunction = titled(t => t.office.speed.title)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const language = languageOf(asked.request)
  return {
    threshold: (await speedThreshold()).percent,
    waiting: await holdsWaiting(),
    lines: await Promise.all((await waitingHolds()).map(row => heldLine(row, language))),
    decided: await Promise.all((await decidedHolds()).map(row => heldLine(row, language))),
  }
}

const form = z.object({
  percent: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().max(100)),
  reason: z.string().trim().min(1).max(500),
})

/** Sets the threshold of speed, as data with who and why. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { speed: t } = wordsIn(languageOf(asked.request)).office
  const given = Object.fromEntries(await asked.request.formData())
  const parsed = form.safeParse(given)
  if (!parsed.success) {
    const open = new Set(parsed.error.issues.map(issue => issue.path[0]))
    const errors = {
      percent: open.has('percent') ? t.thresholdNeeded : undefined,
      reason: open.has('reason') ? t.reasonNeeded : undefined,
    }
    return data({ errors }, { status: 400 })
  }
  const now = Date.now()
  const { percent, reason } = parsed.data
  const deed = {
    actor: office,
    verb: 'speed.threshold',
    subject: 'installation/speed',
    now,
    detail: parsed.data,
  }
  await mutate(deed, tx => setSpeedThreshold(tx, percent, reason, now))
  return redirect('/manage/speed', { status: 303 })
}

export default function ManageSpeed() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  const words = t.office.speed
  const percent = number(page.threshold, language)
  return (
    <Page wide title={words.title} lead={words.lead} trail={[{ to: '/manage', label: t.manage.title }]}>
      <p>{page.waiting === 0 ? words.none : words.waiting(number(page.waiting, language))}</p>
      {page.lines.length > 0 && <Waiting lines={page.lines} />}
      <p className="facts">{words.model}</p>
      {page.decided.length > 0 && <Decided lines={page.decided} />}
      <h2>{words.threshold}</h2>
      <p>{words.thresholdLead(percent)}</p>
      <form method="post">
        <Field
          name="percent"
          label={words.thresholdLabel}
          error={answer?.errors.percent}
          defaultValue={String(page.threshold)}
          inputMode="numeric"
          required
        />
        <Field name="reason" label={words.reason} error={answer?.errors.reason} required />
        <button type="submit" className="second">
          {words.thresholdButton}
        </button>
      </form>
    </Page>
  )
}
