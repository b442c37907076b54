import { createHash } from 'node:crypto'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mutate, Undone } from '#db/door.server.ts'
import { absent, requireProgrammeOffice } from '#people/gate.server.ts'
import { readRows } from '#people/sheet.server.ts'
import { partnerListsOf } from '#programmes/partner.server.ts'
import { readPartnerList } from '#programmes/partner.ts'
import { keepPartnerList } from '#programmes/partner-match.server.ts'
import { dayOf } from '#programmes/periods.ts'
import { currentRule, findPeopleTarget } from '#programmes/target.server.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Field, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Lists, Report } from './parts.tsx'

export const meta: MetaFunction = titled(t => t.partners.title)

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const target = await findPeopleTarget(asked.params.target ?? '')
  if (!target) throw absent()
  return {
    target: { id: target.id, title: target.programme[languageOf(asked.request)] },
    counts: (await currentRule(target.id))?.rule.attestations === true,
    lists: await partnerListsOf(target.id),
  }
}

/** Reads a list and compares it; lines that cannot be read are said one by one, the others are kept to decide. */
export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const { partners: t } = wordsIn(languageOf(asked.request))
  const target = await findPeopleTarget(asked.params.target ?? '')
  if (!target) throw absent()
  const sent = await asked.request.formData()
  const file = sent.get('file')
  const name = String(sent.get('name') ?? '')
    .trim()
    .slice(0, 200)
  const refuse = (problem: string) => data({ name, problem, report: undefined }, { status: 400 })
  if (name === '') return refuse(t.nameNeeded)
  if (!(file instanceof File) || file.size === 0) return refuse(t.fileNeeded)
  const bytes = Buffer.from(await file.arrayBuffer())
  const rows = await readRows(bytes)
  if (!Array.isArray(rows)) return refuse(t.refusedFile[rows])
  const now = Date.now()
  const list = readPartnerList(rows, dayOf(now))
  if ('missing' in list) return refuse(t.missing(list.missing.map(column => t.columns[column]).join(', ')))
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  const deed = {
    actor: office,
    verb: 'partner.receive',
    subject: `target/${target.id}`,
    now,
    detail: { name, fileHash },
  }
  const kept = await mutate(deed, async tx => {
    const given = { targetId: target.id, name, fileHash, lines: list.lines, by: office }
    const answer = await keepPartnerList(tx, given, now)
    return answer.known ? new Undone(answer) : answer
  })
  const to = `/manage/${target.id}/partners/${kept.id}`
  if (list.refused.length === 0 || kept.known)
    return redirect(kept.known ? `${to}?known=1` : to, { status: 303 })
  return data({ name, problem: undefined, report: { to, kept: list.lines.length, refused: list.refused } })
}

export default function ManagePartners() {
  const { target, counts, lists } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const words = t.partners
  return (
    <Page
      wide
      title={words.title}
      lead={words.lead}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: `/manage/${target.id}`, label: target.title },
      ]}
    >
      <p>{words.rulesNow[`${counts}`]}</p>
      {answer?.problem && <Notice tone="warning">{answer.problem}</Notice>}
      {answer?.report && <Report report={answer.report} />}
      {lists.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Lists lists={lists} base={`/manage/${target.id}/partners`} />
      )}
      <form method="post" encType="multipart/form-data">
        <Field name="name" label={words.name} help={words.nameHelp} defaultValue={answer?.name} required />
        <Field
          name="file"
          type="file"
          label={words.file}
          help={words.fileHelp}
          accept=".csv,.xlsx,.txt"
          required
        />
        <button type="submit">{words.upload}</button>
      </form>
    </Page>
  )
}
