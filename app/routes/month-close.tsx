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
import { calendar, closeMonth, closeRefusal, figuresNow } from '#programmes/close.server.ts'
import { monthShape } from '#programmes/close.ts'
import { peopleTargets } from '#programmes/target.server.ts'
import { monthShort, number } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.close.months.title)

const monthIn = ({ params }: LoaderFunctionArgs | ActionFunctionArgs): string => {
  if (!monthShape.test(params.month ?? '')) throw absent()
  return params.month ?? ''
}

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const language = languageOf(asked.request)
  const month = monthIn(asked)
  const figures = await figuresNow(month)
  return {
    month,
    first: (await calendar()).last === undefined,
    refused: await closeRefusal(month, Date.now()),
    figures: (await peopleTargets()).flatMap(target => {
      const own = figures.find(one => one.targetId === target.id)
      const name = target.programme.partner ?? target.programme[language]
      return own ? [{ ...own, name, amount: target.amount }] : []
    }),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const office = await requireProgrammeOffice(asked)
  const month = monthIn(asked)
  const now = Date.now()
  const answer = await mutate(
    { actor: office, verb: 'month.close', subject: `month/${month}`, now },
    async tx => {
      const closed = await closeMonth(tx, { month, closedBy: office.id }, now)
      return closed === 'done' ? closed : new Undone(closed)
    },
  )
  if (answer === 'done') return redirect(`/manage/months/${month}`, { status: 303 })
  const problem = wordsIn(languageOf(asked.request)).close.closing.refused[answer]
  return data({ problem }, { status: 400 })
}

export default function CloseMonth() {
  const { month, first, refused, figures } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, language } = useWords()
  const words = t.close.closing
  const count = (value: number) => number(value, language)
  const shown = monthShort(month, language)
  const problem = answer?.problem ?? (refused && words.refused[refused])
  return (
    <Page
      title={words.title(shown)}
      lead={words.lead}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: '/manage/months', label: t.close.months.title },
      ]}
    >
      {problem && <Notice tone="warning">{problem}</Notice>}
      {refused === 'closed' && (
        <p>
          <a href={`/manage/months/${month}`}>{t.close.month.title(shown)}</a>
        </p>
      )}
      {!refused && (
        <form method="post">
          <Table
            caption={words.figures}
            columns={[
              { label: words.target, cell: row => row.name },
              { label: words.counted, figure: true, cell: row => count(row.counted) },
              { label: words.added, figure: true, cell: row => count(row.added) },
              {
                label: words.amount,
                figure: true,
                cell: row => (row.amount === null ? '–' : count(row.amount)),
              },
            ]}
            rows={figures}
            keyOf={row => row.targetId}
          />
          {first && <p>{words.first}</p>}
          <button type="submit">{words.button(shown)}</button>
        </form>
      )}
    </Page>
  )
}
