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
import { fullName } from '#people/name.ts'
import { decideLine, findPartnerLine } from '#programmes/partner.server.ts'
import { isoDay } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Decide, Decided } from './decided.tsx'

export const meta: MetaFunction = titled(t => t.partners.decide)

async function found({ params }: Pick<LoaderFunctionArgs, 'params'>) {
  const line = await findPartnerLine(params.list ?? '', Number(params.row))
  if (!line || line.list.targetId !== params.target) throw absent()
  return { ...line, back: `/manage/${params.target}/partners/${line.list.id}` }
}

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const language = languageOf(asked.request)
  const { list, line, revoked, back } = await found(asked)
  const { given, completedOn, decision } = line
  const people = line.people.map(
    one => [one.person.id, `${fullName(one.person, language)} (${one[language]})`] as const,
  )
  return {
    back,
    revoke: `${back}/lines/${line.row}/revoke`,
    list: list.name,
    given,
    completedOn,
    decision,
    revoked,
    people,
  }
}

const form = z.object({
  person: z.string().min(1).max(60),
  reason: z.string().trim().min(1).max(500),
})

/** Who is meant, or that the line is refused; the first decision stands. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { partners: t } = wordsIn(languageOf(asked.request))
  const { list, line, back } = await found(asked)
  const parsed = form.safeParse(Object.fromEntries(await asked.request.formData()))
  if (!parsed.success) {
    const open = new Set(parsed.error.issues.map(issue => issue.path[0]))
    const errors = {
      person: open.has('person') ? t.whoNeeded : undefined,
      reason: open.has('reason') ? t.reasonNeeded : undefined,
    }
    return data({ errors, problem: undefined }, { status: 400 })
  }
  const now = Date.now()
  const { person, reason } = parsed.data
  const verdict = person === 'nobody' ? 'refused' : 'accepted'
  const personId = person === 'nobody' ? null : person
  const deed = {
    actor: office,
    verb: 'partner.decide',
    subject: `partner-list/${list.id}/${line.row}`,
    now,
    detail: { verdict, reason },
  }
  const answer = await mutate(deed, async tx => {
    const given = { listId: list.id, row: line.row, verdict, personId, reason, by: office } as const
    const decided = await decideLine(tx, given, now)
    return decided === 'decided' ? decided : new Undone(decided)
  })
  if (answer === 'decided') return redirect(`${back}?match=${line.match}`, { status: 303 })
  return data({ errors: {}, problem: t.refused[answer] }, { status: 400 })
}

export default function PartnerLine() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  const words = t.partners
  const { given, decision } = page
  const errors: { person?: string | undefined; reason?: string | undefined } = answer?.errors ?? {}
  const said = [
    given.email,
    given.organisation,
    given.course,
    `${words.completedOn} ${isoDay(page.completedOn, language)}`,
  ]
  return (
    <Page
      title={given.name}
      lead={said.filter(Boolean).join(' · ')}
      trail={[{ to: page.back, label: page.list }]}
    >
      {answer?.problem && <Notice tone="warning">{answer.problem}</Notice>}
      {decision && <Decided decision={decision} revoked={page.revoked} revoke={page.revoke} />}
      {!decision && <Decide people={page.people} errors={errors} />}
    </Page>
  )
}
